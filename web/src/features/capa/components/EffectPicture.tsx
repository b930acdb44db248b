import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { Proof } from '../api/capas';
import { sayPercent, sayProof, sayTarget, toneOfVerdict } from '../model/words';
import styles from './EffectPicture.module.css';

/** Before and after against the target, the gain with its uncertainty, and the sentence that says it. */
export function EffectPicture({ proof, name }: { proof: Proof; name: string }) {
  const t = useTexts();
  const words = t.capa;
  const sentence = sayProof(proof, name, t);
  return (
    <div className={styles.verdict}>
      <div>
        <Tag tone={toneOfVerdict[proof.verdict]}>{words.verdicts[proof.verdict]}</Tag>
      </div>
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.bars} aria-hidden="true">
        <Bar label={words.before} rate={proof.beforeRate} share={proof.before} target={proof.target} />
        <Bar label={words.after} rate={proof.afterRate} share={proof.after} target={proof.target} now />
      </div>
      <p className={styles.quiet}>{words.targetLine(sayTarget(proof, t))}</p>
      {proof.gain && <Gain gain={proof.gain} verdict={proof.verdict} />}
      {proof.test && (
        <p className={styles.quiet}>
          {words.tested(
            words.tests[proof.test],
            (proof.p ?? 0) < 0.0001 ? words.small : (proof.p ?? 0).toFixed(4),
          )}
          {!proof.agreed && ` · ${words.disagreed}`}
        </p>
      )}
    </div>
  );
}

interface BarProps {
  label: string;
  rate: number | null | undefined;
  share: Proof['before'];
  target: number;
  now?: boolean;
}

function Bar({ label, rate, share, target, now = false }: BarProps) {
  const t = useTexts();
  return (
    <>
      <span>{label}</span>
      <span className={styles.track}>
        <span className={styles.fill} data-now={now} style={{ width: `${rate ?? 0}%` }} />
        <span className={styles.target} style={{ left: `calc(${target}% - 1px)` }} />
      </span>
      <span className={styles.value}>
        {sayPercent(rate, t)} <small>{t.capa.counts(share.part, share.whole)}</small>
      </span>
    </>
  );
}

function Gain({ gain, verdict }: { gain: NonNullable<Proof['gain']>; verdict: Proof['verdict'] }) {
  const { capa: words } = useTexts();
  const reach = Math.max(5, Math.ceil(Math.max(Math.abs(gain.low), Math.abs(gain.high)) / 5) * 5);
  const at = (value: number) => `${(50 * (value + reach)) / reach}%`;
  const say = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`;
  return (
    <div aria-hidden="true">
      <p className={styles.quiet}>
        {words.gain}: {say(gain.value)} · {words.interval} {say(gain.low)} … {say(gain.high)}
      </p>
      <div className={styles.axis}>
        <span className={styles.nought} style={{ left: '50%' }} />
        <span
          className={styles.range}
          data-verdict={verdict}
          style={{ left: at(gain.low), width: `${(50 * (gain.high - gain.low)) / reach}%` }}
        />
        <span className={styles.dot} style={{ left: at(gain.value) }} />
      </div>
      <div className={styles.scale}>
        {[-reach / 2, reach / 2].map((it) => (
          <span key={it} style={{ left: at(it) }}>
            {say(it)}
          </span>
        ))}
        <span style={{ left: '50%' }}>{words.nought}</span>
      </div>
    </div>
  );
}
