import { Navigate } from 'react-router';
import { useSession } from '../lib/session';
import { areasFor } from './areas';

/** The first page is the first thing one may do. */
export function Start() {
  const session = useSession();
  return <Navigate to={areasFor(session)[0]?.items[0]?.path ?? '/me'} replace />;
}
