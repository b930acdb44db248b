import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What the server may call new; each is the first part of the query keys that are asked again. */
const topics = [
  'notices',
  'approvals',
  'complaints',
  'follow-up',
  'telephone',
  'imports',
  'exports',
  'duplicates',
] as const;

const pollEvery = 30_000;

/**
 * Holds the line on which the server says what is new. A page out of sight lets go of it, because a browser keeps only
 * six lines to one server open; when it comes back it asks for everything once.
 */
export function LiveConnection() {
  const client = useQueryClient();

  useEffect(() => {
    let line: EventSource | undefined;
    let polling: number | undefined;

    const ask = (topic: string) => void client.invalidateQueries({ queryKey: [topic] });
    const askAll = () => topics.forEach(ask);

    const open = () => {
      if (line || document.hidden) return;
      line = new EventSource('/api/events');
      for (const topic of topics) line.addEventListener(topic, () => ask(topic));
      line.addEventListener('ready', () => {
        window.clearInterval(polling);
        polling = undefined;
        askAll();
      });
      line.onerror = () => {
        polling ??= window.setInterval(askAll, pollEvery);
        // The browser tries again by itself unless the server has refused.
        if (line?.readyState === EventSource.CLOSED) {
          line = undefined;
          window.setTimeout(open, pollEvery);
        }
      };
    };
    const close = () => {
      line?.close();
      line = undefined;
      window.clearInterval(polling);
      polling = undefined;
    };
    const turn = () => (document.hidden ? close() : open());

    open();
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      close();
    };
  }, [client]);

  return null;
}
