import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { waitingQuery } from '../api/complaints';
import { ComplaintCard } from './ComplaintCard';
import styles from './WaitingComplaints.module.css';

/** What of all complaints waits for the person who looks; for the page of today. Nothing waiting, nothing shown. */
export function WaitingComplaints() {
  const { complaint: words } = useTexts();
  const { data: rows = [] } = useQuery(waitingQuery);
  const navigate = useNavigate();
  if (rows.length === 0) return null;
  return (
    <section className={styles.waiting} aria-label={words.waiting}>
      <h2>
        {words.waiting} <span>{rows.length}</span>
      </h2>
      {rows.map((row) => (
        <ComplaintCard key={row.id} row={row} onOpen={(it) => void navigate(`/complaints/${it.id}`)} />
      ))}
    </section>
  );
}
