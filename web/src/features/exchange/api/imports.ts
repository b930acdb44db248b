import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch, requestHeaders } from '../../../lib/api';
import { Problem } from '../../../lib/problem';
import {
  broughtCustomers,
  type ImportForm,
  type ImportView,
  isUndoing,
  isWorking,
  type KeptDecision,
} from '../model/import';

export const importsKey = ['imports'] as const;

export function listImports(after: string | undefined, signal: AbortSignal) {
  return answer(api.GET('/api/imports', { params: { query: after ? { after } : {} }, signal }));
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: [...importsKey, id],
    queryFn: ({ signal }) => answer(api.GET('/api/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data, dataUpdateCount } }) => {
      if (!data) return false;
      // Progress moves once a second; a batch takes about that long.
      if (isWorking(data.status)) return 1000;
      // Duplicates are looked for behind the import; whoever comes back much later finds the figure there.
      return broughtCustomers(data) && data.alike == null && dataUpdateCount < 60 ? 2000 : false;
    },
  });
}

export function saveSettings(view: ImportView, body: ImportForm) {
  return answer(
    api.PUT('/api/imports/{id}/settings', {
      params: { path: { id: view.id }, header: ifMatch(view.version) },
      body,
    }),
  );
}

export function startTrial(id: string) {
  return answer(api.POST('/api/imports/{id}/dry-run', { params: { path: { id } } }));
}

export function startImport(id: string) {
  return answer(api.POST('/api/imports/{id}/execution', { params: { path: { id } } }));
}

export function undoQuery(id: string) {
  return queryOptions({
    queryKey: [...importsKey, id, 'undo'],
    queryFn: ({ signal }) => answer(api.GET('/api/imports/{id}/undo', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isUndoing(state.data) ? 1000 : false),
  });
}

export function tryUndo(id: string) {
  return answer(api.POST('/api/imports/{id}/undo-trial', { params: { path: { id } } }));
}

export function startUndo(id: string) {
  return answer(api.POST('/api/imports/{id}/undo', { params: { path: { id } } }));
}

export const keptKey = (id: string) => [...importsKey, id, 'kept'] as const;

export function listKept(id: string, after: string | undefined, signal: AbortSignal) {
  const query = after ? { after } : {};
  return answer(api.GET('/api/imports/{id}/kept', { params: { path: { id }, query }, signal }));
}

/** Without records: all that nobody has decided yet. */
export function decideKept(id: string, decision: KeptDecision, records?: string[]) {
  return answer(
    api.POST('/api/imports/{id}/kept/decision', {
      params: { path: { id } },
      body: records ? { decision, records } : { decision },
    }),
  );
}

export function errorFile(id: string, format: 'XLSX' | 'CSV'): string {
  return `/api/imports/${id}/errors?format=${format}`;
}

export const templateFile = '/api/imports/template';

/** Not by fetch, which does not tell how far an upload is. */
export function upload(file: File, key: string, onProgress: (share: number) => void): Promise<ImportView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/imports');
    for (const [name, value] of Object.entries(requestHeaders('POST'))) request.setRequestHeader(name, value);
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => reject(new Problem(0));
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status < 300) resolve(body as ImportView);
      else reject(new Problem(request.status, body));
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
