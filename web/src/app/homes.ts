import type { Session } from '../lib/session';

/** Who leads arrives at a page of his own; whoever calls customers arrives at the list of today. */
export const leading = ['GENERAL_MANAGER', 'SERVICE_MANAGER', 'BUSINESS_MANAGER'];

const withFigures = [...leading, 'CR_ADVISOR', 'AGENT', 'SERVICE_ADVISOR'];

const isOne = (session: Session, roles: string[]) => session.roles.some((it) => roles.includes(it.code));

export const hasHome = (session: Session) => isOne(session, leading);

/** Of one's own, above the list of today. */
export const hasOwnFigures = (session: Session) => !hasHome(session) && isOne(session, withFigures);
