import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { decide, type Entry, filterOut, plan, restore } from '../api/prospects';
import type { Act } from './EntryDrawer';
import styles from './prospect.module.css';

interface Props {
  entry: Entry;
  busy: boolean;
  act: Act;
}

/** For the department manager alone. */
export function Deciding({ entry, busy, act }: Props) {
  const { prospect: words } = useTexts();
  const [why, setWhy] = useState('');
  const send = (approved: boolean) =>
    void act(() => decide(entry, approved, why.trim() || null), words.decided);
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{words.decision}</h3>
      <Input.TextArea
        aria-label={words.why}
        placeholder={words.why}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
        autoSize={{ minRows: 1, maxRows: 4 }}
      />
      <div className={styles.buttons}>
        <Button type="primary" loading={busy} onClick={() => send(true)}>
          {words.approve}
        </Button>
        <Button loading={busy} onClick={() => send(false)}>
          {words.reject}
        </Button>
      </div>
    </section>
  );
}

/** How the customer is to be won: by the manager, within five working days. */
export function Strategy({ entry, busy, may, act }: Props & { may: boolean }) {
  const { prospect: words } = useTexts();
  const time = useTime();
  const [strategy, setStrategy] = useState(entry.strategy ?? '');
  const [psychology, setPsychology] = useState(entry.psychology ?? '');
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{words.strategy}</h3>
      {entry.strategyDue && !entry.strategy && (
        <p className={styles.quiet}>{words.strategyDue(time.day(entry.strategyDue))}</p>
      )}
      <Input.TextArea
        aria-label={words.strategy}
        disabled={!may}
        maxLength={2000}
        value={strategy}
        onChange={(event) => setStrategy(event.target.value)}
        autoSize={{ minRows: 2, maxRows: 10 }}
      />
      <h3 className={styles.title} style={{ marginTop: 12 }}>
        {words.psychology}
      </h3>
      <Input.TextArea
        aria-label={words.psychology}
        disabled={!may}
        maxLength={1000}
        value={psychology}
        onChange={(event) => setPsychology(event.target.value)}
        autoSize={{ minRows: 1, maxRows: 6 }}
      />
      {may && (
        <div className={styles.buttons}>
          <Button
            type="primary"
            loading={busy}
            disabled={strategy.trim() === ''}
            onClick={() =>
              void act(() => plan(entry, strategy, psychology.trim() || null), words.strategySaved)
            }
          >
            {words.saveStrategy}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Out of the register with a reason, and in again. */
export function Filtering({ entry, busy, act }: Props) {
  const { prospect: words } = useTexts();
  const [why, setWhy] = useState('');
  if (entry.state === 'FILTERED')
    return (
      <section className={styles.section}>
        <Button loading={busy} onClick={() => void act(() => restore(entry), words.restored)}>
          {words.restore}
        </Button>
      </section>
    );
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{words.filter}</h3>
      <Input
        aria-label={words.filterWhy}
        placeholder={words.filterWhy}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          loading={busy}
          disabled={why.trim() === ''}
          onClick={() => void act(() => filterOut(entry, why), words.filtered)}
        >
          {words.filter}
        </Button>
      </div>
    </section>
  );
}
