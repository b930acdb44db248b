import { Fragment } from 'react';
import { useTexts } from '../../../lib/texts';
import type { ContactPart, ContactTally, FigureRowsOf, FollowUpFigures } from '../api/figures';
import { figureFindings, sayPercent } from '../model/figureFindings';
import { Bar } from './Bar';
import { Section } from './Block';
import { Figure } from './Figure';
import { Head } from './Head';
import styles from './report.module.css';

type ContactRows = Omit<Extract<FigureRowsOf, { of: 'contacts' }>, 'of' | 'part'>;

const parts: ContactPart[] = ['DONE', 'OPEN', 'OVERDUE', 'EXPIRED', 'FAILED'];

const countOf = (tally: ContactTally, part: ContactPart): number =>
  ({
    DONE: tally.done,
    OPEN: tally.open,
    OVERDUE: tally.overdue,
    EXPIRED: tally.expired,
    FAILED: tally.failed,
  })[part];

/** What was due and what has become of it, by rule, person and branch. */
export function ContactTallies({ figures }: { figures: FollowUpFigures }) {
  const t = useTexts();
  const words = t.figures;
  const { contacts } = figures;
  const groups: {
    name: string;
    rows: { key: string; name: string; tally: ContactTally; rows: ContactRows }[];
  }[] = [
    {
      name: words.by.TRACK,
      rows: contacts.byTrack.map((it) => ({
        key: it.track,
        name: t.cadence.tracks[it.track],
        tally: it.tally,
        rows: { track: it.track },
      })),
    },
    {
      name: words.by.RULE,
      rows: contacts.byRule.map((it) => {
        const name = it.targetType ? t.followup.types[it.targetType] : (it.ruleName ?? t.common.none);
        return {
          key: it.ruleId ?? it.targetType ?? '',
          name,
          tally: it.tally,
          rows: it.targetType ? { type: it.targetType } : { ...(it.ruleId && { rule: it.ruleId }), name },
        };
      }),
    },
    {
      name: words.by.PERSON,
      rows: contacts.byPerson.map((it) => ({
        key: it.personId ?? '',
        name: it.personName ?? words.nobody,
        tally: it.tally,
        rows: it.personId
          ? { person: it.personId, ...(it.personName && { name: it.personName }) }
          : { nobody: true },
      })),
    },
    {
      name: words.by.DEPARTMENT,
      rows: contacts.byDepartment.map((it) => ({
        key: it.departmentId,
        name: it.departmentName,
        tally: it.tally,
        rows: { department: it.departmentId, name: it.departmentName },
      })),
    },
  ];
  return (
    <Section name={words.blocks.contacts} finding={figureFindings(figures, t).contacts}>
      {contacts.total.due > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <Head
              columns={[
                [words.contacts, 'name'],
                [words.doneRate, 'chart'],
                [words.due, 'number'],
                [words.parts.DONE, 'number'],
                [words.doneRate, 'number'],
                [words.parts.OPEN, 'number'],
                [words.parts.OVERDUE, 'number'],
                [words.parts.EXPIRED, 'number'],
                [words.parts.FAILED, 'number'],
              ]}
            />
            <tbody>
              {groups.map((group) => (
                <Fragment key={group.name}>
                  <tr className={styles.group}>
                    <th scope="rowgroup" colSpan={9}>
                      {group.name}
                    </th>
                  </tr>
                  {group.rows.map(({ key, ...row }) => (
                    <TallyRow key={key} {...row} />
                  ))}
                </Fragment>
              ))}
            </tbody>
            <tfoot>
              <TallyRow name={words.total} tally={contacts.total} rows={{}} sum />
            </tfoot>
          </table>
        </div>
      )}
      <p className={styles.note}>{words.contactsNote}</p>
    </Section>
  );
}

interface RowProps {
  name: string;
  tally: ContactTally;
  rows: ContactRows;
  sum?: boolean;
}

function TallyRow({ name, tally, rows, sum }: RowProps) {
  const t = useTexts();
  const [done, ...others] = parts.map((part) => (
    <td key={part} className={styles.number}>
      <Figure rows={{ of: 'contacts', part, ...rows }} value={countOf(tally, part)} />
    </td>
  ));
  return (
    <tr className={sum ? styles.total : undefined}>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td className={styles.chart}>
        <Bar
          whole={tally.due}
          parts={[
            { tone: 'done', value: tally.done },
            { tone: 'primary', value: tally.open },
            { tone: 'overdue', value: tally.overdue },
            { tone: 'due', value: tally.expired },
            { tone: 'quiet', value: tally.failed },
          ]}
        />
      </td>
      <td className={styles.number}>
        <Figure rows={{ of: 'contacts', ...rows }} value={tally.due} />
      </td>
      {done}
      <td className={styles.number}>{sayPercent(tally.doneRate, t)}</td>
      {others}
    </tr>
  );
}
