import type { VehicleRow } from '../api/vehicles';

/** 东风标致 408 */
export function sayKind(vehicle: Pick<VehicleRow, 'brand' | 'series' | 'model'>): string {
  return [vehicle.brand, vehicle.series, vehicle.model].filter(Boolean).join(' ');
}
