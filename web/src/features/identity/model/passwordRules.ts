import type { Texts } from '../../../locales';

const shortest = 10;

/** Undefined when the password will do. */
export function passwordProblem(
  password: string,
  loginName: string | undefined,
  words: Texts['identity']['password'],
): string | undefined {
  if (password.length < shortest) return words.tooShort;
  if (loginName && password.toLowerCase() === loginName.trim().toLowerCase()) return words.isLoginName;
  return undefined;
}
