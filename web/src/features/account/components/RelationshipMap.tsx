import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import type { Account } from '../api/accounts';
import { drawn } from '../model';
import styles from './account.module.css';

const HIGH = 44;
/** On a phone the same, closer together. */
const sizes = { wide: { width: 760, box: 200 }, narrow: { width: 356, box: 124 } };

/** Who of us knows whom there, how near and how warm, who decides, and whom nobody knows; drawn, and the same in words. */
export function RelationshipMap({ account }: { account: Account }) {
  const { account: words, customer, relationship } = useTexts();
  const time = useTime();
  const narrow = useNarrow();
  const { width, box } = narrow ? sizes.narrow : sizes.wide;
  const { left, right, ties, height } = drawn(account, time.today());
  if (right.length === 0) return <p className={styles.quiet}>{words.noPeople}</p>;
  const levels = relationship.levels as Record<string, string>;
  const roles = customer.buyingRoles as Record<string, string>;
  const inWords = account.people.map((person) => {
    const theirs = account.ties.filter((it) => it.personId === person.id);
    const known = theirs.map((it) =>
      words.knows(it.employeeName, levels[it.level] ?? '', it.warmth ?? undefined),
    );
    return [
      [person.name, person.position, person.buyingRole && roles[person.buyingRole]]
        .filter(Boolean)
        .join(' · '),
      known.length > 0 ? known.join(relationship.and) : words.unknown,
    ] as const;
  });
  return (
    <>
      <svg
        className={styles.map}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.mapOf(account.customerName, left.length, account.people.length)}
      >
        <text x={0} y={14} className={styles.soft}>
          {words.us}
        </text>
        <text x={width - box} y={14} className={styles.soft}>
          {words.them}
        </text>
        {ties.map((it) => {
          const middle = (it.from + it.to) / 2;
          return (
            <g key={it.key}>
              <path
                className={it.cold ? `${styles.tie} ${styles.cold}` : styles.tie}
                strokeWidth={it.rank * 1.4}
                d={`M ${box} ${it.from} C ${width / 2} ${it.from} ${width / 2} ${it.to} ${width - box} ${it.to}`}
              />
              <text x={width / 2} y={middle - 6} textAnchor="middle" className={styles.soft}>
                {levels[it.level]}
                {it.warmth != null && ` ${it.warmth.toFixed(0)}°`}
              </text>
            </g>
          );
        })}
        {left.map((it) => (
          <g key={it.id}>
            <rect className={styles.box} x={0.5} y={it.y - HIGH / 2} width={box} height={HIGH} rx={6} />
            <text x={12} y={it.y + 5}>
              {it.name}
            </text>
          </g>
        ))}
        {right.map((it) => (
          <g key={it.id}>
            <rect
              className={it.known ? styles.box : styles.unknown}
              x={width - box - 0.5}
              y={it.y - HIGH / 2}
              width={box}
              height={HIGH}
              rx={6}
            />
            <text x={width - box + 12} y={it.y - 3}>
              {it.person?.name ?? words.self}
            </text>
            <text x={width - box + 12} y={it.y + 14} className={styles.soft}>
              {[
                it.person?.buyingRole && roles[it.person.buyingRole],
                !narrow && it.person?.position,
                !it.known && words.unknown,
              ]
                .filter(Boolean)
                .join(' · ')}
            </text>
          </g>
        ))}
      </svg>
      <p className={styles.legend}>
        <span>{words.legendWidth}</span>
        <span>{words.legendCold}</span>
        <span>{words.legendUnknown}</span>
      </p>
      <details>
        <summary>{words.inWords}</summary>
        <table className={styles.table}>
          <tbody>
            {inWords.map(([who, known]) => (
              <tr key={who}>
                <th scope="row">{who}</th>
                <td>{known}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
