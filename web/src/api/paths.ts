import type { components, paths as Served } from './generated/schema';

/** What the server says of itself: `Schemas['CustomerView']`. Generated from docs/api/openapi.json, never edited. */
export type Schemas = components['schemas'];

export type SessionView = Schemas['SessionView'];

export type EmployeeStatus = 'ACTIVE' | 'LEAVE' | 'LEFT';

export interface EmployeeView {
  id: string;
  name: string;
  staffNo?: string | null;
  departmentId: string;
  departmentName: string;
  superiorId?: string | null;
  superiorName?: string | null;
  mobile?: string | null;
  email?: string | null;
  status: EmployeeStatus;
  signIn: boolean;
  loginName?: string | null;
  roles: string[];
  version: number;
}

export interface EmployeeForm {
  name: string;
  staffNo?: string | null;
  departmentId: string;
  superiorId?: string | null;
  mobile?: string | null;
  email?: string | null;
  status: EmployeeStatus;
  roles: string[];
}

export type DepartmentKind = 'COMPANY' | 'STORE' | 'DEPARTMENT';

export interface DepartmentForm {
  name: string;
  kind: DepartmentKind;
  parentId?: string | null;
  managerId?: string | null;
  stationName?: string | null;
  areaCode?: string | null;
  phone?: string | null;
  brand?: string | null;
}

export interface DepartmentView extends DepartmentForm {
  id: string;
  managerName?: string | null;
  version: number;
}

export type Scope = 'OWN' | 'DEPARTMENT' | 'DEPARTMENT_AND_BELOW' | 'ALL';

export interface RoleForm {
  name: string;
  rights: string[];
  viewScope: Scope;
  editScope: Scope;
}

export interface RoleView extends RoleForm {
  id: string;
  code: string;
  builtIn: boolean;
  version: number;
}

export interface RightView {
  code: string;
  name: string;
  group: string;
}

export interface TokenView {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt?: string | null;
  expiresOn?: string | null;
}

export interface JobView {
  name: string;
  title: string;
  daily: boolean;
  lastRunAt?: string | null;
  lastSuccessAt?: string | null;
  lastError?: string | null;
  nextRunAt?: string | null;
  running: boolean;
  waiting: number;
  consecutiveFailures: number;
}

export interface AuditView {
  id: string;
  at: string;
  employeeName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  changes: { field: string; before?: unknown; after?: unknown }[];
  requestId?: string | null;
}

export interface DeletedView {
  type: string;
  id: string;
  title: string;
  deletedAt: string;
  deletedBy?: string | null;
}

interface Page<Row> {
  items: Row[];
  next?: string | null;
  count?: { value: number; more: boolean } | null;
}

interface Call<Ok, Query, Path, Header> {
  parameters: { query: Query; path: Path; header: Header; cookie?: never };
  responses: { 200: { content: { 'application/json': Ok } } };
}
type Free = Record<string, unknown>;
type Get<Ok, Query = Free | undefined, Path = Free | undefined> = Omit<
  Call<Ok, Query, Path, Free | undefined>,
  'parameters'
> & {
  parameters: { query?: Query; path?: Path; header?: Record<string, string> };
};
type Post<Ok, Body> = Get<Ok> & { requestBody: { content: { 'application/json': Body } } };

interface After {
  after?: string;
}

/** Declared by hand until the server serves them; `served` wins as soon as it does. */
interface Pending {
  '/api/employees': {
    get: Get<Page<EmployeeView>, After & { q?: string; status?: EmployeeStatus; departmentId?: string }>;
    post: Post<EmployeeView, EmployeeForm>;
  };
  '/api/employees/{id}': { get: Get<EmployeeView>; put: Post<EmployeeView, EmployeeForm> };
  '/api/employees/{id}/sign-in': {
    post: Post<{ link: string }, { loginName: string }>;
    delete: Get<undefined>;
  };
  '/api/departments': { get: Get<DepartmentView[]>; post: Post<DepartmentView, DepartmentForm> };
  '/api/departments/{id}': { put: Post<DepartmentView, DepartmentForm> };
  '/api/roles': { get: Get<RoleView[]>; post: Post<RoleView, RoleForm> };
  '/api/roles/{id}': { put: Post<RoleView, RoleForm> };
  '/api/rights': { get: Get<RightView[]> };
  '/api/tokens': {
    get: Get<TokenView[]>;
    post: Post<{ id: string; token: string }, { name: string; expiresOn?: string }>;
  };
  '/api/tokens/{id}': { delete: Get<undefined> };
  '/api/jobs': { get: Get<JobView[]> };
  '/api/jobs/{name}/run': { post: Get<undefined> };
  '/api/audit': {
    get: Get<
      Page<AuditView>,
      After & { subjectType?: string; subjectId?: string; employeeId?: string; from?: string; to?: string }
    >;
  };
  '/api/recycle-bin': { get: Get<Page<DeletedView>, After & { type?: string }> };
  '/api/recycle-bin/{type}/{id}/restoration': { post: Get<undefined> };
  '/api/test-clock': { get: Get<{ now: string }>; put: Post<{ now: string }, { now: string }> };
  '/api/access-explanations': {
    get: Get<{ lines: { allowed: boolean; text: string }[] }, { type: string; id: string }>;
  };
}

export type paths = Served & Omit<Pending, keyof Served>;
