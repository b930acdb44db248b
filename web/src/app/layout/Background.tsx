import { Ringing } from '../../features/followup/components/Ringing';
import { News } from '../../features/messaging/components/News';

/** What runs on every page as long as one is signed in. */
export function Background() {
  return (
    <>
      <News />
      <Ringing />
    </>
  );
}
