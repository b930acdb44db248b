import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { listNotices } from '../api/notices';
import { desktopState } from '../model/desktop';
import { placeOf, sayNotice } from '../model/sayNotice';

const lookEvery = 60_000;

/** Says on the desktop what is new while the page is out of sight. Two pages say the same thing only once: it has one tag. */
export function DesktopNotices() {
  const t = useTexts();
  const time = useTime();
  const navigate = useNavigate();
  const say = useRef<() => Promise<void>>(undefined);
  const since = useRef<string>(undefined);

  say.current = async () => {
    const from = since.current;
    if (!document.hidden || desktopState() !== 'on' || from === undefined) return;
    const news = await listNotices(true, undefined, undefined, 5);
    since.current = news.items.reduce((latest, it) => (it.at > latest ? it.at : latest), from);
    for (const notice of news.items.filter((it) => it.at > from)) {
      const { title, details, urgent } = sayNotice(notice, t, time);
      const shown = new Notification(title, {
        body: details.join(' · '),
        tag: notice.id,
        requireInteraction: urgent,
      });
      shown.onclick = () => {
        window.focus();
        navigate(placeOf(notice) ?? '/notices');
        shown.close();
      };
    }
  };

  useEffect(() => {
    // What was there before the page went out of sight has been seen. By the server's clock: ours may be wrong.
    const leave = () => {
      if (!document.hidden || desktopState() !== 'on') return;
      void listNotices(true, undefined, undefined, 1)
        .then(({ items }) => {
          since.current = items[0]?.at ?? '';
        })
        .catch(() => undefined);
    };
    document.addEventListener('visibilitychange', leave);
    const timer = window.setInterval(() => void say.current?.().catch(() => undefined), lookEvery);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.clearInterval(timer);
    };
  }, []);

  return null;
}
