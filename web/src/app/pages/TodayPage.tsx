import { lazy, Suspense } from 'react';
import { useCan } from '../../lib/session';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { TodayCalls } from './TodayCalls';

// Whoever calls does not wait for the desk of the others.
const TodayDesk = lazy(async () => ({ default: (await import('./TodayDesk')).TodayDesk }));

/** Where everybody arrives: what is to be done now. */
export default function TodayPage() {
  if (useCan('FOLLOW_UP_CALL')) return <TodayCalls />;
  return (
    <Suspense fallback={<RowsSkeleton rows={6} />}>
      <TodayDesk />
    </Suspense>
  );
}
