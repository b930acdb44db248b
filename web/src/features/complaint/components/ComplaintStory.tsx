import type { Complaint } from '../api/complaints';
import { Clocks } from './ComplaintClocks';
import { Happened } from './ComplaintEvents';
import { Handled, Said } from './ComplaintFacts';
import { Linked } from './ComplaintLinks';
import { Known } from './ComplaintPeople';
import styles from './ComplaintStory.module.css';
import { Similar } from './SimilarComplaints';

/** Everything about one complaint: what was said, what is done, what happened, who knows. */
export function ComplaintStory({ complaint, wide = false }: { complaint: Complaint; wide?: boolean }) {
  return (
    <div className={wide ? styles.wide : styles.narrow}>
      <div className={styles.main}>
        <Said complaint={complaint} />
        <Handled complaint={complaint} />
        <Similar complaint={complaint} />
        <Happened complaint={complaint} />
      </div>
      <div className={styles.side}>
        <Clocks complaint={complaint} />
        <Linked complaint={complaint} />
        <Known complaint={complaint} />
      </div>
    </div>
  );
}
