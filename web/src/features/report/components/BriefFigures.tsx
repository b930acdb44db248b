import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { DailyBrief } from '../api/brief';
import { sayRate } from '../model/findings';
import { writeRows } from '../model/rows';
import styles from './report.module.css';

interface Props {
  brief: DailyBrief;
  /** Where the rows of other rooms are listed. */
  rows: { complaints: string; open: string; overdue: string; issues: string; measures: string };
}

/** The figures of the brief, the last working day first, then what is late; each opens its rows. */
export function BriefFigures({ brief, rows }: Props) {
  const t = useTexts();
  const words = t.report.brief;
  const time = useTime();
  const { figures } = brief;
  const calls = (part: 'DUE' | 'SUCCESSFUL') =>
    `/follow-up/report?${new URLSearchParams({
      month: figures.day.slice(0, 7),
      department: brief.departmentId,
      rows: writeRows({ of: 'calls', part, from: figures.day, to: figures.day }),
    })}`;
  const groups: [string, [string, number, string, string?][]][] = [
    [
      words.lastDay(time.day(figures.day)),
      [
        [t.report.due, figures.calls.due, calls('DUE')],
        [
          t.report.successful,
          figures.calls.successful,
          calls('SUCCESSFUL'),
          sayRate(figures.calls.successRate, t),
        ],
        [words.complaints, figures.complaints, rows.complaints],
      ],
    ],
    [
      words.now(time.when(brief.asOf)),
      [
        [words.open, figures.open, rows.open],
        [words.overdue, figures.overdue, rows.overdue],
        [words.issues, figures.issues, rows.issues],
        [words.measures, figures.measures, rows.measures],
      ],
    ],
  ];
  return groups.map(([name, shown]) => (
    <section key={name} className={styles.brief}>
      <h2>{name}</h2>
      <dl className={styles.figures}>
        {shown.map(([label, value, to, beside]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={styles.big}>
              {value > 0 ? (
                <Link to={to} aria-label={`${label} ${value}`}>
                  {value}
                </Link>
              ) : (
                value
              )}
              {beside && <small>{beside}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
