import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { sessionQuery } from '../../features/identity/api/session';
import { LiveConnection } from '../../features/messaging/components/LiveConnection';
import { wallQuery } from '../../features/wall/api/wall';
import { Board } from '../../features/wall/components/Board';
import { keyFrom, untilNight } from '../../features/wall/model/wall';
import { Problem } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { defaultZone } from '../../lib/time';
import { usePageTitle } from '../../lib/usePageTitle';
import { ZoneContext } from '../../lib/useTime';
import styles from './WallPage.module.css';

/** Full-screen, for a screen in the hall; it refreshes itself, day and night. */
export default function WallPage() {
  const { wall: words } = useTexts();
  usePageTitle(words.title);
  const [params] = useSearchParams();
  const [key] = useState(() => keyFrom(window.location.hash));
  const session = useQuery({ ...sessionQuery, enabled: !key });
  const wall = useQuery({
    ...wallQuery(key, params.get('department') ?? undefined),
    enabled: key !== null || Boolean(session.data),
  });
  useWakefulness();
  useFreshPage(wall.dataUpdatedAt);

  const closed =
    (wall.error instanceof Problem && [401, 403, 404].includes(wall.error.status)) ||
    (!key && session.isSuccess && !session.data);
  if (closed)
    return (
      <div className={styles.closed} role="alert">
        <h1>{words.closed}</h1>
        <p>{words.closedHint}</p>
        <Link to="/">{words.signIn}</Link>
      </div>
    );
  if (!wall.data)
    return (
      <div className={styles.closed}>
        <p>{wall.error ? words.connecting : words.loading}</p>
      </div>
    );
  return (
    <ZoneContext value={session.data?.zone ?? defaultZone}>
      {!key && <LiveConnection />}
      <Board wall={wall.data} updatedAt={wall.dataUpdatedAt} failed={wall.isError} />
    </ZoneContext>
  );
}

/** A screen that hangs must not go dark; where the browser does not know how, the machine's settings decide. */
function useWakefulness(): void {
  useEffect(() => {
    const stay = () => {
      if (document.visibilityState === 'visible')
        void navigator.wakeLock?.request('screen').catch(() => undefined);
    };
    stay();
    document.addEventListener('visibilitychange', stay);
    return () => document.removeEventListener('visibilitychange', stay);
  }, []);
}

/** Once a night the page is fetched afresh, with a new version if there is one; not while the server is away. */
function useFreshPage(updatedAt: number): void {
  useEffect(() => {
    if (updatedAt === 0) return;
    const timer = window.setTimeout(() => window.location.reload(), untilNight(new Date()));
    // Asked anew twice a minute: without an answer the last one of these has long passed.
    const givenUp = window.setTimeout(() => window.clearTimeout(timer), 120_000);
    return () => {
      window.clearTimeout(timer);
      window.clearTimeout(givenUp);
    };
  }, [updatedAt]);
}
