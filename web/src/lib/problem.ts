import type { Texts } from '../locales';

export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/** What the server refused (RFC 9457), or `status` 0 when it was not reached at all. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | undefined;
  /** Further members of the problem, such as the minutes of a lock-out. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(status: number, body: unknown = {}, requestId?: string) {
    const { code, title, detail, errors, requestId: named, ...extra } = isRecord(body) ? body : {};
    super(asText(detail) ?? asText(title) ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = asText(code) ?? (status === 0 ? 'network' : 'unknown');
    this.title = asText(title) ?? '';
    this.detail = asText(detail);
    this.errors = Array.isArray(errors) ? errors.filter(isRecord).map(asFieldProblem) : [];
    this.requestId = asText(named) ?? requestId;
    this.extra = extra;
  }

  static async from(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => ({}));
    return new Problem(response.status, body, response.headers.get('X-Request-Id') ?? undefined);
  }
}

/** One sentence for the person. The server's own words come first: it knows what to do next. */
export function sayProblem(error: unknown, { common }: Texts): string {
  const words = common.problem;
  if (!(error instanceof Problem)) return isStaleChunk(error) ? words.newVersion : words.unexpected;
  if (error.status === 0) return words.network;
  if (error.status < 500 && error.detail) return error.detail;
  switch (error.status) {
    case 403:
      return words.forbidden;
    case 404:
      return words.missing;
    case 409:
    case 412:
      return words.changed;
    case 429:
      return words.tooMany;
    default:
      return error.status < 500 && error.title ? error.title : words.unexpected;
  }
}

/** After an update of the server, pages that were open ask for files that no longer exist. */
export function isStaleChunk(error: unknown): boolean {
  return (
    error instanceof TypeError && /dynamically imported module|module script failed/i.test(error.message)
  );
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asFieldProblem(value: Record<string, unknown>): FieldProblem {
  return {
    field: asText(value.field) ?? '',
    code: asText(value.code) ?? 'invalid',
    message: asText(value.message) ?? '',
  };
}
