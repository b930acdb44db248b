import { sayMoney } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { Difference, FigureRowsOf, FollowUpFigures, GroupEffect } from '../api/figures';
import { figureFindings, sayPercent, saySigned } from '../model/figureFindings';
import { Section } from './Block';
import { Figure } from './Figure';
import styles from './figures.module.css';
import { Head } from './Head';
import blocks from './report.module.css';

type EffectRows = Omit<Extract<FigureRowsOf, { of: 'customers' }>, 'of'>;

/** Who came after a contact, and what that brought. */
export function Effects({ figures }: { figures: FollowUpFigures }) {
  const t = useTexts();
  const words = t.figures;
  const { effect } = figures;
  return (
    <Section name={words.blocks.effect} finding={figureFindings(figures, t).effect}>
      {effect.rules.length > 0 && (
        <Groups
          rows={effect.rules.map((it) => {
            const name = it.targetType ? t.followup.types[it.targetType] : (it.ruleName ?? t.common.none);
            return {
              key: it.ruleId ?? it.targetType ?? '',
              name,
              group: it.reached,
              rows: {
                group: 'REACHED',
                name,
                ...(it.ruleId ? { ofRule: it.ruleId } : it.targetType ? { type: it.targetType } : {}),
              },
            };
          })}
        />
      )}
      <p className={blocks.note}>{words.effectNote}</p>
    </Section>
  );
}

/** Rules with a hold-out: those contacted beside those left alone. */
export function Comparisons({ figures }: { figures: FollowUpFigures }) {
  const t = useTexts();
  const words = t.figures;
  return (
    <Section name={words.blocks.compared} finding={figureFindings(figures, t).compared}>
      {figures.effect.compared.map((it) => {
        const rows = { ofRule: it.ruleId, name: it.ruleName };
        return (
          <section key={it.ruleId} className={styles.compare}>
            <h3>{it.ruleName}</h3>
            <Groups
              rows={[
                {
                  key: 'PLANNED',
                  name: words.groups.PLANNED,
                  group: it.planned,
                  rows: { group: 'PLANNED', ...rows },
                },
                {
                  key: 'HELD_OUT',
                  name: words.groups.HELD_OUT,
                  group: it.heldOut,
                  rows: { group: 'HELD_OUT', ...rows },
                },
              ]}
            />
            <dl className={styles.difference}>
              <Apart
                name={words.visitorsApart}
                difference={it.visitors}
                say={(value) => words.points(saySigned(value, 1))}
              />
            </dl>
            <dl className={styles.difference}>
              <Apart
                name={words.amountApart}
                difference={it.amount}
                say={(value) => words.yuan(saySigned(value, 2))}
              />
            </dl>
          </section>
        );
      })}
      <p className={blocks.note}>{words.comparedNote}</p>
    </Section>
  );
}

function Apart({
  name,
  difference,
  say,
}: {
  name: string;
  difference: Difference | null | undefined;
  say: (value: number) => string;
}) {
  const words = useTexts().figures;
  return (
    <>
      <dt>{name}</dt>
      {difference ? (
        <>
          <dd>
            <b>{say(difference.value)}</b>
          </dd>
          <dd className={blocks.quiet}>{words.interval(say(difference.low), say(difference.high))}</dd>
          <dd>
            {difference.evidence ? (
              <Tag tone="done">{words.evidence}</Tag>
            ) : (
              <>
                <Tag tone="due">{words.noEvidence}</Tag>{' '}
                <span className={blocks.quiet}>{words.noEvidenceHint}</span>
              </>
            )}
          </dd>
        </>
      ) : (
        <dd>{words.tooFew}</dd>
      )}
    </>
  );
}

function Groups({ rows }: { rows: { key: string; name: string; group: GroupEffect; rows: EffectRows }[] }) {
  const t = useTexts();
  const words = t.figures;
  return (
    <div className={blocks.scroll}>
      <table className={blocks.table}>
        <Head
          columns={[
            [words.rows.rule, 'name'],
            [words.customers, 'number'],
            [words.visitors, 'number'],
            [words.visitorRate, 'number'],
            [words.visits, 'number'],
            [words.amount, 'number'],
            [words.amountEach, 'number'],
            [words.running, 'number'],
          ]}
        />
        <tbody>
          {rows.map(({ key, name, group, rows: of }) => (
            <tr key={key}>
              <th scope="row" className={blocks.name}>
                {name}
              </th>
              <td className={blocks.number}>
                <Figure rows={{ of: 'customers', ...of }} value={group.customers} />
              </td>
              <td className={blocks.number}>
                <Figure rows={{ of: 'customers', ...of, visited: true }} value={group.visitors} />
              </td>
              <td className={blocks.number}>{sayPercent(group.visitorRate, t)}</td>
              <td className={blocks.number}>
                <Figure rows={{ of: 'customers', ...of, visited: true }} value={group.visits} />
              </td>
              <td className={blocks.number}>{sayMoney(group.amount)}</td>
              <td className={blocks.number}>
                {group.amountEach === null || group.amountEach === undefined
                  ? t.common.none
                  : sayMoney(group.amountEach)}
              </td>
              <td className={blocks.number}>
                <Figure rows={{ of: 'customers', ...of, running: true }} value={group.running} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
