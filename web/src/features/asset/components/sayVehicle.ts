import type { VehicleRow } from '../api/vehicles';

/** 东风标致 408 */
export function sayKind(vehicle: Pick<VehicleRow, 'brand' | 'series' | 'model'>): string {
  return [vehicle.brand, vehicle.series, vehicle.model].filter(Boolean).join(' ');
}

/** 52 300 */
export function sayNumber(n: number): string {
  return n.toString().replace(/\B(?=(\d{3})+$)/g, '\u202F');
}
