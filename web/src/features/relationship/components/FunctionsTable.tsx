import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { ContactFunction } from '../api/contacts';
import type { FunctionsRow } from '../api/relationships';
import styles from './levels.module.css';

const functions: ContactFunction[] = ['CARE', 'INFO', 'DEAL', 'SERVICE', 'INTEL'];

/** What the contacts of each were for; who only pushes deals is named with what to do instead. */
export function FunctionsTable({ rows }: { rows: FunctionsRow[] }) {
  const { relationship: words } = useTexts();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.structure.employee}</th>
            <th scope="col">{words.share.contacts}</th>
            {functions.map((it) => (
              <th key={it} scope="col">
                {words.functionNames[it]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.employeeId}>
              <th scope="row" style={{ color: 'var(--zj-text)', whiteSpace: 'normal' }}>
                {row.employeeName}
                {row.onlyDeals && (
                  <div className={styles.flag}>
                    <Tag tone={row.onlyDeals.running ? 'due' : 'plain'}>{words.share.flag}</Tag>
                    <small>
                      {row.onlyDeals.running
                        ? words.share.flagNow(row.onlyDeals.longest)
                        : words.share.flagOnce(row.onlyDeals.longest)}
                    </small>
                    {row.onlyDeals.running && <small>{words.share.advice}</small>}
                  </div>
                )}
              </th>
              <td>{row.contacts}</td>
              {functions.map((it) => (
                <td key={it}>
                  <strong>{row.counts[it] ?? 0}</strong>
                  <small>{words.structure.share((row.shares[it] ?? 0).toFixed(1))}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
