import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type VehicleRow = Schemas['VehicleRow'];
export type VehicleView = Schemas['VehicleView'];
export type VehicleForm = Schemas['VehicleForm'];

export interface VehicleFilter {
  q?: string;
  customer?: string;
  status?: VehicleRow['status'];
  sort?: 'CHANGED' | 'VISIT';
}

export const vehiclesKey = (filter: VehicleFilter) => ['vehicles', 'list', filter] as const;

export function listVehicles(filter: VehicleFilter, after?: string, signal?: AbortSignal) {
  const query = { ...filter, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/vehicles', { params: { query }, ...(signal && { signal }) }));
}

export const vehicleQuery = (id: string) =>
  queryOptions({
    queryKey: ['vehicles', 'one', id],
    queryFn: () => answer(api.GET('/api/vehicles/{id}', { params: { path: { id } } })),
  });

export function addVehicle(body: VehicleForm, key: string) {
  return answer(api.POST('/api/vehicles', { body, headers: { 'Idempotency-Key': key } }));
}

export function changeVehicle(before: VehicleView, body: VehicleForm) {
  const header = ifMatch(before.version);
  return answer(
    api.PUT('/api/vehicles/{id}', { params: { path: { id: before.id }, header }, headers: header, body }),
  );
}

export function deleteVehicle(vehicle: { id: string; version: number }) {
  const header = ifMatch(vehicle.version);
  return answer(
    api.DELETE('/api/vehicles/{id}', { params: { path: { id: vehicle.id }, header }, headers: header }),
  );
}

export function restoreVehicle(id: string) {
  return answer(api.POST('/api/vehicles/{id}/restoration', { params: { path: { id } } }));
}
