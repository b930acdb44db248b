import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined } from '@ant-design/icons';
import { useTexts } from '../../../lib/texts';
import { Tag, type Tone } from '../../../ui/Tag';
import type { CustomerView } from '../api/customers';
import styles from './DecisionChart.module.css';

type Person = CustomerView['contactPersons'][number];
type Role = NonNullable<Person['buyingRole']>;

/** From the one who signs down to the one at the door. */
const levels: Role[][] = [['DECISION_MAKER'], ['INFLUENCER', 'PURCHASER', 'USER'], ['GATEKEEPER']];

const tones = { SUPPORTER: 'done', NEUTRAL: 'plain', OPPONENT: 'overdue' } satisfies Record<string, Tone>;
const signs = {
  SUPPORTER: <ArrowUpOutlined aria-hidden />,
  NEUTRAL: <MinusOutlined aria-hidden />,
  OPPONENT: <ArrowDownOutlined aria-hidden />,
};

/** Who decides at an organisation, and whom we do not know. */
export function DecisionChart({ persons }: { persons: Person[] }) {
  const { common, customer, profile: words } = useTexts();
  const here = persons.filter((it) => !it.until);
  const left = persons.filter((it) => it.until);
  const of = (role: Role) => here.filter((it) => it.buyingRole === role);
  const gaps = levels.flat().filter((role) => of(role).length === 0);
  const unplaced = here.filter((it) => !it.buyingRole);
  const finding =
    gaps.length === 0
      ? words.allKnown
      : words.gapSentence(gaps.map((role) => customer.buyingRoles[role]).join(common.list));
  return (
    <section>
      <h2 className={styles.title}>
        {words.deciders} <span className={styles.finding}>{finding}</span>
      </h2>
      <div className={styles.chart}>
        {levels.map((roles) => (
          <div key={roles.join()} className={styles.level} data-many={roles.length > 1 || undefined}>
            {roles.map((role) => (
              <div key={role} className={styles.role} data-gap={of(role).length === 0}>
                <div className={styles.name}>{customer.buyingRoles[role]}</div>
                {of(role).length === 0 ? (
                  <div className={styles.gap}>{words.gap}</div>
                ) : (
                  of(role).map((it) => <Someone key={it.id} person={it} />)
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
      {unplaced.length > 0 && (
        <p className={styles.beside}>
          {words.unplaced}
          {': '}
          {unplaced.map((it) => it.name).join(common.list)}
        </p>
      )}
      {left.map((it) => (
        <p key={it.id} className={styles.beside}>
          {[
            `${it.name} ${words.tenureUntil(it.until ?? '')}`,
            it.buyingRole && customer.buyingRoles[it.buyingRole],
            it.successorId &&
              words.tookOver(persons.find((other) => other.id === it.successorId)?.name ?? ''),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ))}
    </section>
  );
}

function Someone({ person }: { person: Person }) {
  const { profile: words } = useTexts();
  return (
    <div className={styles.person}>
      <span className={styles.who}>
        {person.name}
        {person.attitude && (
          <Tag tone={tones[person.attitude]} icon={signs[person.attitude]}>
            {words.attitudes[person.attitude]}
          </Tag>
        )}
      </span>
      <span className={styles.quiet}>
        {[person.departmentName, person.position, person.since && words.tenureSince(person.since)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
