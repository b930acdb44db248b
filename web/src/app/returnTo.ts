/** Only paths of our own: a link from outside must not decide where a sign-in leads. */
export function pathToReturnTo(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}

export function signInPath(from: { pathname: string; search: string }): string {
  const here = from.pathname + from.search;
  return here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`;
}
