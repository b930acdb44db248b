import { DesktopNotices } from './DesktopNotices';
import { LiveConnection } from './LiveConnection';

/** What runs as long as one is signed in. */
export function News() {
  return (
    <>
      <LiveConnection />
      <DesktopNotices />
    </>
  );
}
