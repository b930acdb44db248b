import { Button } from 'antd';
import { sayMoney } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { Capa, Measure } from '../api/capas';
import styles from './capa.module.css';
import type { Asked } from './MoveDrawer';

interface Props {
  capa: Capa;
  onAsk: (asked: Asked) => void;
}

/** Who does what until when, and what came of it; the round that runs first. */
export function CapaMeasures({ capa, onAsk }: Props) {
  const { capa: words } = useTexts();
  const now = capa.measures.filter((it) => it.round === capa.round);
  const before = capa.measures.filter((it) => it.round < capa.round);
  return (
    <section>
      <h2>{words.measures}</h2>
      <ul className={styles.measures}>
        {now.map((it) => (
          <Line key={it.id} measure={it} onAsk={onAsk} />
        ))}
      </ul>
      {before.length > 0 && (
        <>
          <h2>{words.earlier}</h2>
          <ul className={styles.measures}>
            {before.map((it) => (
              <Line key={it.id} measure={it} onAsk={onAsk} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Line({ measure, onAsk }: { measure: Measure; onAsk: (asked: Asked) => void }) {
  const { capa: words, common } = useTexts();
  const time = useTime();
  return (
    <li>
      <span className={styles.words}>{measure.text}</span>
      <span className={styles.line}>
        <span>
          {words.owner} {measure.owner?.name ?? common.none}
        </span>
        <span>
          {words.dueOn} {time.day(measure.dueOn)}
        </span>
        {measure.cost !== null && measure.cost !== undefined && (
          <span className={styles.quiet}>
            {words.cost} {sayMoney(measure.cost)}
          </span>
        )}
        {measure.overdue && <Tag tone="overdue">{words.overdue}</Tag>}
        {measure.doneAt && (
          <Tag tone="done">
            {words.doneAt} {time.when(measure.doneAt)}
          </Tag>
        )}
        {measure.wantedDay && <Tag tone="due">{words.wanted(time.day(measure.wantedDay))}</Tag>}
      </span>
      {measure.result && <span className={styles.words}>{measure.result}</span>}
      {(measure.mine || measure.mayAsk) && (
        <span className={styles.line}>
          {measure.mine && (
            <Button size="small" type="primary" onClick={() => onAsk({ kind: 'COMPLETE', measure })}>
              {words.moves.COMPLETE}
            </Button>
          )}
          {measure.mayAsk && (
            <Button size="small" onClick={() => onAsk({ kind: 'ASK_DATE', measure })}>
              {words.moves.ASK_DATE}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
