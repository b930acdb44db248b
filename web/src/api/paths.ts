/** Declared by hand until the server publishes its OpenAPI; then `npm run client` takes over. */
export interface SessionView {
  employeeId: string;
  name: string;
  loginName: string;
  companyName: string;
  departmentName: string;
  roles: { code: string; name: string }[];
  rights: string[];
  zone: string;
  language: string;
  testClock: boolean;
  now: string;
}

interface Operation<Ok, Body = never, Query = never, Path = never, Header = never> {
  parameters: {
    query?: Query;
    path: Path;
    header?: Header;
    cookie?: never;
  };
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: { content: { 'application/json': Ok } } };
}
type Get<Ok> = { parameters: { query?: never; path?: never; header?: never; cookie?: never } } & Pick<
  Operation<Ok>,
  'responses'
>;
type Post<Ok, Body> = Get<Ok> & Pick<Operation<Ok, Body>, 'requestBody'>;

export interface paths {
  '/api/session': {
    get: Get<SessionView>;
    post: Post<SessionView, { loginName: string; password: string }>;
    delete: Get<undefined>;
  };
  '/api/session/one-time': { post: Post<SessionView, { token: string }> };
}
