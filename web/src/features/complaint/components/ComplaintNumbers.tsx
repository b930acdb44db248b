import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { Schemas } from '../../../api/paths';
import { useDictionary } from '../../../lib/dictionaries';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { ComplaintFigures, ComplaintTopic, FigureScope, InTime } from '../api/figures';
import { registerOf, registerOfTopic } from '../model/register';
import styles from './ComplaintNumbers.module.css';

type Rate = Schemas['ComplaintRate'];
type Share = Schemas['ComplaintShare'];

/** How many, how fast, how often again. */
export function ComplaintNumbers({ figures, scope }: { figures: ComplaintFigures; scope: FigureScope }) {
  const { common, complaint: words } = useTexts();
  const said = words.figures;
  const time = useTime();
  const rate = (it: Rate) => (it.percent == null ? common.none : `${it.percent.toFixed(1)}%`);
  const { search } = useLocation();
  const opening = (to: string, cases: number, shown: ReactNode) =>
    cases > 0 ? <Link to={to}>{shown}</Link> : shown;
  const inTime = (clock: InTime, it: Rate) => {
    const params = new URLSearchParams(search);
    params.set('rows', clock);
    return opening(`?${params}`, it.cases, rate(it));
  };
  const rows: [string, ReactNode, string?][] = [
    [
      said.registered,
      opening(registerOf(scope), figures.registered, figures.registered),
      said.beforeThat(figures.registeredBefore),
    ],
    [
      said.perHundred,
      figures.perHundredOrders.percent == null ? common.none : figures.perHundredOrders.percent.toFixed(1),
      said.orders(figures.perHundredOrders.of),
    ],
    [
      said.reported,
      inTime('T1_REPORT', figures.reportedInTime),
      said.ofThem(figures.reportedInTime.cases, figures.reportedInTime.of),
    ],
    [
      said.answered,
      inTime('T2_REPLY', figures.answeredInTime),
      said.ofThem(figures.answeredInTime.cases, figures.answeredInTime.of),
    ],
    [
      said.closed,
      opening(registerOf(scope, 'status', 'CLOSED'), figures.closed.cases, rate(figures.closed)),
      said.ofThem(figures.closed.cases, figures.closed.of),
    ],
    [
      said.handling,
      figures.handlingMinutes == null ? common.none : time.duration(figures.handlingMinutes),
      said.handlingNote,
    ],
    [said.repeated, rate(figures.repeated), said.repeatedNote],
    [
      said.recovered,
      rate(figures.recovered),
      said.recoveredNote(figures.recovered.cases, figures.recovered.of),
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

/** About what, why, how grave, by which way. */
export function ComplaintShares({ figures, scope }: { figures: ComplaintFigures; scope: FigureScope }) {
  const { complaint: words } = useTexts();
  const said = words.figures;
  const causes = useDictionary('complaint-cause');
  const named = (names: Record<string, string>) => (key: string) => names[key] ?? key;
  return (
    <div className={styles.blocks}>
      <Shares
        title={said.byCategory}
        shares={figures.categories}
        field="category"
        scope={scope}
        say={named(words.categories)}
      />
      <Shares
        title={said.byCause}
        shares={figures.causes}
        field="causeCode"
        scope={scope}
        say={(key) => causes.say(key) ?? '…'}
      />
      <Shares
        title={said.bySeverity}
        shares={figures.severities}
        field="severity"
        scope={scope}
        say={named(words.severities)}
      />
      <Shares
        title={said.bySource}
        shares={figures.sources}
        field="source"
        scope={scope}
        say={named(words.sources)}
      />
    </div>
  );
}

interface SharesProps {
  title: string;
  shares: Share[];
  field: string;
  scope: FigureScope;
  say: (key: string) => string;
}

function Shares({ title, shares, field, scope, say }: SharesProps) {
  const { complaint: words } = useTexts();
  const most = Math.max(1, ...shares.map((it) => it.cases));
  if (shares.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <table className={styles.shares}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{title}</span>
            </th>
            <th scope="col">{words.figures.cases}</th>
            <th scope="col">{words.figures.before}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((it) => (
            <tr key={it.key}>
              <th scope="row">
                <Link to={registerOf(scope, field, it.key)}>{say(it.key)}</Link>
                <span className={styles.bar} style={{ width: `${(100 * it.cases) / most}%` }} />
              </th>
              <td>{it.cases}</td>
              <td className={styles.quiet}>{it.before}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is complained about more than before. */
export function RisingTopics({ topics }: { topics: ComplaintTopic[] }) {
  const { complaint: words } = useTexts();
  const said = words.figures;
  const causes = useDictionary('complaint-cause');
  const say = (it: ComplaintTopic) =>
    it.kind === 'CATEGORY'
      ? (words.categories[it.key as keyof typeof words.categories] ?? it.key)
      : it.kind === 'CAUSE'
        ? (causes.say(it.key) ?? '…')
        : `“${it.key}”`;
  return (
    <section className={styles.topics}>
      <h2>{said.rising}</h2>
      {topics.length === 0 ? (
        <p className={styles.quiet}>{said.nothingRises}</p>
      ) : (
        <ul>
          {topics.map((it) => (
            <li key={it.kind + it.key}>
              <Tag>{said.topicKinds[it.kind]}</Tag>
              <Link to={registerOfTopic(it)}>{say(it)}</Link>
              <span>{said.topic(it.recent, it.expected)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet} style={{ marginTop: 8 }}>
        {said.risingHint}
      </p>
    </section>
  );
}
