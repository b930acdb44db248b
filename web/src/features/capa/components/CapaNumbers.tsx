import { Link } from 'react-router';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { capasKey } from '../api/capas';
import {
  type CapaFigures,
  type CapaMeasureRow,
  type FigureScope,
  listMeasures,
  type MeasureOutcome,
} from '../api/figures';
import { sayPercent } from '../model/words';
import styles from './CapaNumbers.module.css';

/** How many, whether in time, whether they helped. */
export function CapaNumbers({
  figures,
  rowsOf,
}: {
  figures: CapaFigures;
  rowsOf: (it: MeasureOutcome) => string;
}) {
  const t = useTexts();
  const words = t.capaFigures;
  const { common } = t;
  const rows: [string, React.ReactNode, React.ReactNode?][] = [
    [words.drawnUp, figures.drawnUp],
    [words.approved, figures.approved],
    [words.closed, figures.closed],
    [
      words.onTime,
      sayPercent(figures.onTimeRate, t),
      <Link key="due" to={rowsOf('DUE')}>
        {words.ofDue(figures.onTime, figures.due)}
      </Link>,
    ],
    [
      words.effective,
      sayPercent(figures.effectiveRate, t),
      words.ofVerified(figures.effective, figures.verified) +
        (figures.worse > 0 ? words.worse(figures.worse) : ''),
    ],
    [
      words.took,
      figures.days === null || figures.days === undefined
        ? common.none
        : words.tookDays(figures.days.toFixed(1)),
      words.tookNote,
    ],
  ];
  return (
    <dl className={styles.figures}>
      {rows.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            <div className={styles.quiet}>{note}</div>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Who had measures due, and how they came out. */
export function OwnerTable({ figures }: { figures: CapaFigures }) {
  const t = useTexts();
  const words = t.capaFigures;
  if (figures.owners.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{words.byOwner}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.owner}</th>
              <th scope="col">{words.due}</th>
              <th scope="col">{words.done}</th>
              <th scope="col">{words.late}</th>
              <th scope="col">{words.open}</th>
              <th scope="col">{words.rate}</th>
            </tr>
          </thead>
          <tbody>
            {figures.owners.map((it) => (
              <tr key={it.ownerId}>
                <th scope="row">{it.name}</th>
                <td>{it.due}</td>
                <td>{it.onTime}</td>
                <td>{it.late}</td>
                <td>{it.open}</td>
                <td>{sayPercent(it.onTimeRate, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The measures behind a figure. */
export function MeasureRows({ scope, outcome }: { scope: FigureScope; outcome: MeasureOutcome }) {
  const t = useTexts();
  const words = t.capaFigures;
  const time = useTime();
  const { list } = usePages([...capasKey, 'measures', scope, outcome], (after, signal) =>
    listMeasures(scope, outcome, after, signal),
  );
  const columns: Column<CapaMeasureRow>[] = [
    { key: 'measure', title: words.measure, minWidth: 160, render: (it) => it.text },
    {
      key: 'action',
      title: words.action,
      render: (it) => (
        <>
          <Link to={`/capas/${it.capaId}`}>{it.capaNo}</Link> {it.title}
        </>
      ),
    },
    { key: 'owner', title: words.owner, width: 88, render: (it) => it.ownerName ?? t.common.none },
    { key: 'due', title: words.dueOn, width: 104, render: (it) => time.day(it.dueOn) },
    {
      key: 'done',
      title: t.capa.doneAt,
      width: 128,
      render: (it) => (it.doneAt ? time.when(it.doneAt) : words.lateDays(it.lateDays)),
    },
  ];
  return (
    <section className={styles.section}>
      <h2>{words.rows[outcome]}</h2>
      <DataList
        label={words.rows[outcome]}
        {...list}
        rowKey={(it) => it.id}
        columns={columns}
        tone={(it) => (it.doneAt ? undefined : 'overdue')}
        empty={<EmptyState title={outcome === 'OPEN' ? words.noneOverdue : words.empty} />}
      />
    </section>
  );
}
