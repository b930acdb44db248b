import styles from './PageSkeleton.module.css';

/** The shape of a list page, so that nothing jumps when the rows arrive. */
export function RowsSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className={styles.rows} aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
        <div key={index} className={styles.row}>
          <span style={{ width: `${[18, 24, 14, 20][index % 4]}%` }} />
          <span style={{ width: `${[30, 22, 36, 26][index % 4]}%` }} />
          <span style={{ width: `${[12, 16, 10, 14][index % 4]}%` }} />
        </div>
      ))}
    </div>
  );
}

export function PageSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <div className={styles.title} />
      <RowsSkeleton />
    </div>
  );
}
