import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Export = Schemas['ExportRow'];
export type ExportForm = Schemas['ExportForm'];
export type ExportRule = Schemas['ExportRule'];
export type Whose = 'MINE' | 'ALL';

export const exportsTopic = 'exports';

export const exportListKey = (whose: Whose, employee?: string) =>
  [exportsTopic, 'list', whose, employee] as const;

export function listExports(
  whose: Whose,
  employee: string | undefined,
  after?: string,
  signal?: AbortSignal,
) {
  const query = { whose, ...(employee && { employee }), ...(after !== undefined && { after }) };
  return answer(api.GET('/api/exports', { params: { query }, ...(signal && { signal }) }));
}

export const exportQuery = (id: string) =>
  queryOptions({
    queryKey: [exportsTopic, 'one', id],
    queryFn: ({ signal }) => answer(api.GET('/api/exports/{id}', { params: { path: { id } }, signal })),
  });

export function askForExport(body: ExportForm, key: string) {
  return answer(api.POST('/api/exports', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function correctExport({ id, version }: Export, body: ExportForm, key: string) {
  return answer(
    api.PUT('/api/exports/{id}', {
      params: { path: { id }, header: { ...ifMatch(version), 'Idempotency-Key': key } },
      body,
    }),
  );
}

export const exportRuleQuery = queryOptions({
  queryKey: [exportsTopic, 'rule'],
  queryFn: ({ signal }) => answer(api.GET('/api/exports/rule', { signal })),
});

export function changeExportRule({ version }: ExportRule, body: Schemas['ExportRuleForm'], key: string) {
  return answer(
    api.PUT('/api/exports/rule', {
      params: { header: { ...ifMatch(version), 'Idempotency-Key': key } },
      body,
    }),
  );
}
