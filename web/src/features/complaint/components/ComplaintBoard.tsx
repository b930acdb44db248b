import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { boardQuery, type ComplaintRow } from '../api/complaints';
import styles from './ComplaintBoard.module.css';
import { ComplaintCard } from './ComplaintCard';

/** The open complaints by their state, the most urgent on top. */
export function ComplaintBoard({ onOpen, add }: { onOpen: (row: ComplaintRow) => void; add: ReactNode }) {
  const { complaint: words } = useTexts();
  const { data: columns, error, refetch } = useQuery(boardQuery);
  if (error && !columns) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!columns) return <RowsSkeleton />;
  if (columns.every((column) => column.count === 0))
    return <EmptyState title={words.empty} hint={words.emptyHint} action={add} />;
  return (
    <div className={styles.board}>
      {columns.map((column) => (
        <section key={column.status} className={styles.column} data-empty={column.count === 0 || undefined}>
          <h2>
            {words.statuses[column.status]}
            <span>{column.count}</span>
            {column.status === 'CLOSED' && <small>{words.recentlyClosed}</small>}
          </h2>
          {column.items.map((row) => (
            <ComplaintCard key={row.id} row={row} onOpen={onOpen} />
          ))}
        </section>
      ))}
    </div>
  );
}
