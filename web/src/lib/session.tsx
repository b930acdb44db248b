import { createContext, type ReactNode, useContext } from 'react';
import type { SessionView } from '../api/paths';
import { ZoneContext } from './useTime';

export type Session = SessionView;

export type Right = Session['rights'][number];

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <SessionContext value={session}>
      <ZoneContext value={session.zone}>{children}</ZoneContext>
    </SessionContext>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No session: this component belongs behind the sign-in');
  return session;
}

/** For parts that also stand in front of the sign-in. */
export function useMaybeSession(): Session | null {
  return useContext(SessionContext);
}

/** Whether to show a thing. The server decides again, whatever is shown. */
export function can(session: Session, right: Right): boolean {
  return session.rights.includes(right);
}

export function useCan(right: Right): boolean {
  return can(useSession(), right);
}
