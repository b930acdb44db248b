import { useTexts } from '../../../lib/texts';
import type { Part, Picture, Structure } from '../api/relationships';
import styles from './levels.module.css';

/** How many stand how near to each of us, beside what is usual; said in words and never in red. */
export function StructureTable({ structure }: { structure: Structure }) {
  const { relationship: words } = useTexts();
  const { norm } = structure;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.structure.employee}</th>
            <th scope="col">{words.structure.total}</th>
            <th scope="col">{words.levels.PASSER_BY}</th>
            <th scope="col">
              {words.levels.ACQUAINTANCE}
              <small>{words.structure.norm(String(norm.acquaintance))}</small>
            </th>
            <th scope="col">
              {words.levels.FRIEND}
              <small>{words.structure.norm(String(norm.friend))}</small>
            </th>
            <th scope="col">
              {words.levels.CONFIDANT}
              <small>{words.structure.norm(`${norm.confidantFrom}–${norm.confidantTo}`)}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {structure.rows.map((row) => (
            <Row key={row.employeeId} name={row.employeeName} picture={row.picture} />
          ))}
          {structure.all && <Row name={words.structure.all} picture={structure.all} />}
        </tbody>
      </table>
    </div>
  );
}

function Row({ name, picture }: { name: string; picture: Picture }) {
  const { relationship: words } = useTexts();
  const { acquaintances, friends, confidants } = picture;
  const parts = [picture.passersBy, acquaintances.count, friends.count, confidants.count];
  return (
    <tr>
      <th scope="row" style={{ color: 'var(--zj-text)' }}>
        {name}
        <div className={styles.bar} aria-hidden>
          {parts.map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the four levels in their order
            <i key={place} style={{ width: `${picture.all === 0 ? 0 : (100 * part) / picture.all}%` }} />
          ))}
        </div>
      </th>
      <td>{picture.all}</td>
      <td>
        {picture.passersBy}
        <small>{words.structure.share(picture.passersByShare.toFixed(1))}</small>
      </td>
      {[acquaintances, friends, confidants].map((part) => (
        <Cell key={part.level} part={part} />
      ))}
    </tr>
  );
}

function Cell({ part }: { part: Part }) {
  const { structure: words } = useTexts().relationship;
  const gap = part.gap === 0 ? words.fitting : part.gap > 0 ? words.more(part.gap) : words.less(-part.gap);
  return (
    <td>
      <strong>{part.count}</strong>
      <small>{words.share(part.share.toFixed(1))}</small>
      <small>
        {words.expected(part.expectedFrom, part.expectedTo)} · {gap}
      </small>
    </td>
  );
}
