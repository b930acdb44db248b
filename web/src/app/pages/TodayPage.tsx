import { useCan } from '../../lib/session';
import { TodayCalls } from './TodayCalls';
import { TodayDesk } from './TodayDesk';

/** Where everybody arrives: what is to be done now. */
export default function TodayPage() {
  return useCan('FOLLOW_UP_CALL') ? <TodayCalls /> : <TodayDesk />;
}
