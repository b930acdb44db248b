import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type AuditRow = Schemas['AuditRow'];
export type DeletedRow = Schemas['DeletedRow'];
export type BackupPlan = Schemas['BackupPlan'];
export type BackupRow = Schemas['BackupRow'];
export type JobRow = Schemas['JobRow'];

export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: () => answer(api.GET('/api/jobs')),
  // An administrator who looks is waiting for something.
  refetchInterval: 5_000,
});

export function runJob(name: string) {
  return answer(api.POST('/api/jobs/{name}/run', { params: { path: { name } } }));
}

export interface AuditFilter {
  subjectType?: string;
  subjectId?: string;
  employeeId?: string;
  from?: string;
  to?: string;
}

export const auditKey = (filter: AuditFilter) => ['audit', filter] as const;

export function listAudit(filter: AuditFilter, after?: string, signal?: AbortSignal) {
  const query = { ...filter, ...(after !== undefined && { after }) };
  return answer(api.GET('/api/audit', { params: { query }, ...(signal && { signal }) }));
}

export const recycleBinKey = (type: string | undefined) => ['recycle-bin', type ?? ''] as const;

export function listDeleted(type: string | undefined, after?: string, signal?: AbortSignal) {
  const query = { ...(type && { type }), ...(after !== undefined && { after }) };
  return answer(api.GET('/api/recycle-bin', { params: { query }, ...(signal && { signal }) }));
}

/** What went into the bin with a record and hangs on it. */
export function listDeletedWith(type: string, id: string, after: string | undefined, signal: AbortSignal) {
  const query = after ? { after } : {};
  return answer(
    api.GET('/api/recycle-bin/{type}/{id}/children', { params: { path: { type, id }, query }, signal }),
  );
}

export function restore({ type, id }: DeletedRow) {
  return answer(api.POST('/api/recycle-bin/{type}/{id}/restoration', { params: { path: { type, id } } }));
}

export function moveTestClock(now: string) {
  return answer(api.PUT('/api/test-clock', { body: { now } }));
}

export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: () => answer(api.GET('/api/backups')),
  refetchInterval: ({ state }) => (state.data?.backups.some(isWorking) ? 1_000 : 30_000),
});

/** Being written, or just written and being restored on trial. */
export function isWorking(backup: BackupRow): boolean {
  return backup.status === 'RUNNING' || isBeingProved(backup);
}

/** A trial takes about as long as the backup; what waits for longer waits for nobody. */
export function isBeingProved({ status, proof, occasion }: BackupRow): boolean {
  return status === 'DONE' && proof === 'WAITING' && occasion !== 'UPGRADE';
}

export function startBackup() {
  return answer(api.POST('/api/backups'));
}

export function backupFile({ id }: BackupRow): string {
  return `/api/backups/${id}/file`;
}
