import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Fact, Facts } from '../../../ui/Facts';
import { Tag } from '../../../ui/Tag';
import type { Capa } from '../api/capas';
import { sayPercent, sayTarget } from '../model/words';
import { CapaMeasures } from './CapaMeasures';
import { CausesView } from './CausesView';
import styles from './capa.module.css';
import { EffectPicture } from './EffectPicture';
import type { Asked } from './MoveDrawer';

/** Where a source has a page of its own. */
const places: Record<string, (id: string) => string> = {
  complaint: (id) => `/complaints/${id}`,
  'follow-up-record': (id) => `/follow-up/records/${id}`,
};

interface Props {
  capa: Capa;
  onAsk: (asked: Asked) => void;
}

/** Everything about one action: the matter, its causes, who does what, whether it worked, what happened. */
export function CapaBody({ capa, onAsk }: Props) {
  const t = useTexts();
  const words = t.capa;
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {capa.looks.length > 0 || capa.effect.proof ? <Effect capa={capa} /> : null}
        <Matter capa={capa} />
        {capa.causes.length > 0 && (
          <section>
            <h2>{words.causes}</h2>
            <CausesView causes={capa.causes} />
          </section>
        )}
        <CapaMeasures capa={capa} onAsk={onAsk} />
        {(capa.executionReport || capa.approvedAt) && (
          <section>
            <h2>{words.execution}</h2>
            <p className={styles.words}>{capa.executionReport ?? words.noReport}</p>
          </section>
        )}
      </div>
      <div className={styles.side}>
        <Plan capa={capa} />
        <Decisions capa={capa} />
        <Story capa={capa} />
      </div>
    </div>
  );
}

function Effect({ capa }: { capa: Capa }) {
  const { capa: words } = useTexts();
  const time = useTime();
  const now = capa.effect.proof;
  return (
    <>
      {now && (
        <section aria-label={words.effect}>
          <EffectPicture proof={now} name={capa.effect.name} />
        </section>
      )}
      {capa.looks.toReversed().map((look) => (
        <section key={look.at} aria-label={words.looks}>
          <h2>
            {words.decisions[look.decision]}{' '}
            <span className={styles.quiet}>
              {words.round(look.round)} · {words.lookLine(look.by, time.when(look.at))} ·{' '}
              {words.period(look.from, look.to)}
            </span>
          </h2>
          <EffectPicture proof={look.proof} name={capa.effect.name} />
          {look.note && <p className={styles.words}>{look.note}</p>}
        </section>
      ))}
    </>
  );
}

function Matter({ capa }: { capa: Capa }) {
  const { capa: words } = useTexts();
  return (
    <section>
      <h2>{words.problem}</h2>
      <p className={styles.words}>{capa.problem}</p>
      <Facts
        facts={(
          [
            [words.extent, capa.extent],
            [words.containment, capa.containment],
          ] as Fact[]
        ).filter(([, value]) => value)}
      />
      {capa.sources.length > 0 && (
        <p className={styles.chips}>
          {capa.sources.map((it) => {
            const to = it.id && places[it.type]?.(it.id);
            return (
              <Tag key={`${it.type}${it.label}`}>
                {words.sources[it.type] ?? words.source} {to ? <Link to={to}>{it.label}</Link> : it.label}
              </Tag>
            );
          })}
        </p>
      )}
    </section>
  );
}

function Plan({ capa }: { capa: Capa }) {
  const t = useTexts();
  const words = t.capa;
  const time = useTime();
  const { effect } = capa;
  return (
    <section>
      <Facts
        facts={[
          [words.author, capa.author?.name ?? words.nobodyYet],
          [words.supervisor, capa.supervisor?.name ?? t.common.none],
          [words.participants, capa.participants.map((it) => it.name).join(t.common.list) || t.common.none],
          [words.department, capa.department.name],
        ]}
      />
      <h2 style={{ marginTop: 16 }}>{words.effect}</h2>
      <Facts
        facts={[
          [words.kind, effect.name || t.common.none],
          [words.effectDepartment, effect.department?.name ?? words.wholeCompany],
          [
            words.before,
            effect.beforeRate === null || effect.beforeRate === undefined
              ? effect.beforeFrom && effect.beforeTo
                ? words.period(effect.beforeFrom, effect.beforeTo)
                : t.common.none
              : `${sayPercent(effect.beforeRate, t)} (${words.period(effect.beforeFrom ?? '', effect.beforeTo ?? '')})`,
          ],
          [words.target, sayTarget(effect, t)],
          [words.waiting, `${effect.waitingDays} ${words.days}`],
        ]}
      />
      {capa.status === 'TO_VERIFY' && !effect.proof && effect.opensOn && (
        <p>
          {words.waits(time.day(effect.opensOn))} <span className={styles.quiet}>{words.notBefore}</span>
        </p>
      )}
    </section>
  );
}

function Decisions({ capa }: { capa: Capa }) {
  const { capa: words } = useTexts();
  const time = useTime();
  if (capa.decisions.length === 0 && !capa.approvalId) return null;
  return (
    <section>
      <h2>{words.approval}</h2>
      {capa.approvalId && (
        <p>
          {words.waitsForApproval} <Link to={`/approvals/${capa.approvalId}`}>{words.toApproval}</Link>
        </p>
      )}
      <ul className={styles.story}>
        {capa.decisions.map((it) => (
          <li key={it.at}>
            <div>
              {words.opinions[it.what] ?? it.what} · {it.name}
              {it.insteadOf && ` (${words.insteadOf(it.insteadOf)})`}
            </div>
            <div className={styles.quiet}>{time.when(it.at)}</div>
            {it.opinion && <div className={styles.words}>{it.opinion}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Story({ capa }: { capa: Capa }) {
  const { capa: words } = useTexts();
  const time = useTime();
  return (
    <section>
      <h2>{words.story}</h2>
      <ul className={styles.story}>
        {capa.story.map((it) => (
          <li key={`${it.at}${it.kind}${it.text}`}>
            <div>
              {words.events[it.kind]}
              {it.actorName && ` · ${it.actorName}`}
            </div>
            <div className={styles.quiet}>{time.when(it.at)}</div>
            {typeof it.details.measure === 'string' && (
              <div className={styles.words}>
                {it.details.measure}
                {typeof it.details.dueOn === 'string' && ` → ${time.day(it.details.dueOn)}`}
              </div>
            )}
            {it.text && <div className={styles.words}>{it.text}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
