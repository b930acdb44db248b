import type { identity as zh } from '../zh/identity';

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

export const identity: typeof zh = {
  signIn: {
    title: 'Sign in',
    loginName: 'Login name',
    password: 'Password',
    submit: 'Sign in',
    failed: 'The login name or password is wrong. Please try again.',
    lockedFor: (minutes) =>
      `Too many attempts: the account is locked for ${count(minutes, 'minute')}. In a hurry? Ask an administrator for a sign-in link.`,
    locked:
      'Too many attempts: the account is locked for a while. In a hurry? Ask an administrator for a sign-in link.',
    help: 'Forgot your password? Ask an administrator for a sign-in link.',
    slogan: 'Know every customer',
  },
  enter: {
    working: 'Signing you in',
    failed: 'This link no longer works',
    failedHint: 'A one-time link works once and expires. Ask an administrator for a new one.',
    toSignIn: 'Go to sign-in',
  },
};
