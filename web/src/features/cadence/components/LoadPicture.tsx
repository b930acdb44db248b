import { useTexts } from '../../../lib/texts';
import { sayDate } from '../../../lib/time';
import type { PersonWeeks, RulePreview } from '../api/rules';
import styles from './LoadPicture.module.css';

const MOST_PEOPLE = 12;

interface Busiest {
  name: string | null;
  week: string;
  contacts: number;
  capacity: number;
}

function busiest({ weeks, loads }: RulePreview): Busiest | undefined {
  return loads
    .flatMap((person) =>
      weeks.map((week, at) => ({
        name: person.name ?? null,
        week,
        contacts: (person.planned[at] ?? 0) + (person.added[at] ?? 0),
        capacity: person.capacity[at] ?? 0,
      })),
    )
    .sort((a, b) => b.contacts - b.capacity - (a.contacts - a.capacity))[0];
}

/** A person in each row, a week in each column: what stands there, what the rule adds, how much the limit allows. */
export function LoadPicture({ preview }: { preview: RulePreview }) {
  const { cadence: words, common } = useTexts();
  const most = busiest(preview);
  if (!most) return null;
  const name = most.name ?? words.nobody;
  const week = sayDate(most.week, common.date);
  const over = most.contacts > most.capacity;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.finding} data-over={over || undefined}>
        {over
          ? words.tooMuch(name, week, most.contacts, most.capacity)
          : words.enough(name, week, most.contacts, most.capacity)}
      </figcaption>
      <div className={styles.scroll}>
        <table className={styles.board}>
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              {preview.weeks.map((day) => (
                <th key={day} scope="col">
                  {sayDate(day, common.date).split(' ').at(-1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.loads.slice(0, MOST_PEOPLE).map((person) => (
              <Row key={person.employeeId ?? ''} person={person} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.legend}>
        <span data-part="planned" /> {words.planned} <span data-part="added" /> {words.added}{' '}
        <span data-part="limit" /> {words.limit}
        {preview.loads.length > MOST_PEOPLE && ` · ${words.morePeople(preview.loads.length - MOST_PEOPLE)}`}
      </p>
    </figure>
  );
}

function Row({ person }: { person: PersonWeeks }) {
  const { cadence: words } = useTexts();
  const top = Math.max(
    ...person.capacity,
    ...person.added.map((it, at) => it + (person.planned[at] ?? 0)),
    1,
  );
  return (
    <tr>
      <th scope="row">{person.name ?? words.nobody}</th>
      {person.added.map((added, at) => {
        const planned = person.planned[at] ?? 0;
        const capacity = person.capacity[at] ?? 0;
        const sum = planned + added;
        const share = (part: number) => `${(100 * part) / top}%`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week has no other name
          <td key={at} title={words.cell(planned, added, capacity)} data-over={sum > capacity || undefined}>
            <span className={styles.bar}>
              <span data-part="limit" style={{ bottom: share(capacity) }} />
              <span data-part="added" style={{ height: share(added) }} />
              <span data-part="planned" style={{ height: share(planned) }} />
            </span>
            {sum > 0 ? sum : ''}
            {sum > capacity && <span className={styles.over}>{words.over}</span>}
          </td>
        );
      })}
    </tr>
  );
}
