import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import styles from './LoadMore.module.css';

interface LoadMoreProps {
  more: { has: boolean; busy: boolean; load: () => void };
  label: string;
  /** What stands there when there is no more. */
  end?: string | undefined;
  /** How far below the window it begins to load, in pixels. */
  ahead?: number;
}

/** Loads by itself when it comes into sight; the button is for those who come by keyboard. */
export function LoadMore({ more, label, end, ahead = 400 }: LoadMoreProps) {
  const foot = useRef<HTMLDivElement>(null);
  const latest = useRef(more);
  latest.current = more;
  useEffect(() => {
    const element = foot.current;
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting && latest.current.has && !latest.current.busy) latest.current.load();
      },
      { rootMargin: `${ahead}px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ahead]);
  return (
    <div ref={foot} className={`${styles.more} no-print`}>
      {more.has ? (
        <Button type="text" loading={more.busy} onClick={more.load}>
          {label}
        </Button>
      ) : (
        end && <span>{end}</span>
      )}
    </div>
  );
}
