import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import type { CallOutcome } from '../api/call';
import styles from './OutcomeBar.module.css';
import { TimeChoice } from './TimeChoice';

/** In the order of the digits. */
export const outcomeKeys: { key: string; outcome: CallOutcome }[] = [
  { key: '1', outcome: 'COMPLETED' },
  { key: '2', outcome: 'INCONVENIENT' },
  { key: '3', outcome: 'NO_ANSWER' },
  { key: '4', outcome: 'BUSY' },
  { key: '5', outcome: 'POWER_OFF' },
  { key: '6', outcome: 'SUSPENDED' },
  { key: '7', outcome: 'EMPTY_NUMBER' },
  { key: '8', outcome: 'UNREACHABLE' },
  { key: '9', outcome: 'REFUSED' },
];

export const needsTime = (outcome: CallOutcome) => outcome === 'INCONVENIENT' || outcome === 'PARTIAL';

interface Props {
  busy: boolean;
  asking: CallOutcome | undefined;
  onAsk: (outcome: CallOutcome | undefined) => void;
  /** The rare ones lie open. */
  rare: boolean;
  onRare: (open: boolean) => void;
  onOutcome: (outcome: CallOutcome) => void;
  onTime: (outcome: CallOutcome, newTime: string) => void;
  onStranger: () => void;
}

/** The common outcomes each with its digit, the rare ones behind 0. */
export function OutcomeBar({ busy, asking, onAsk, rare, onRare, onOutcome, onTime, onStranger }: Props) {
  const { calling, followup } = useTexts();
  const narrow = useNarrow();
  const [all, setAll] = useState(false);
  const shown = narrow && !all ? outcomeKeys.slice(0, 3) : outcomeKeys;
  return (
    <div className={styles.bar} role="toolbar" aria-label={followup.call.outcome}>
      {shown.map(({ key, outcome }) => {
        const button = (
          <Button
            key={outcome}
            disabled={busy}
            type={outcome === 'COMPLETED' ? 'primary' : 'default'}
            onClick={() => onOutcome(outcome)}
          >
            {!narrow && <span className={styles.key}>{key}</span>}
            {followup.outcomes[outcome]}
          </Button>
        );
        if (!needsTime(outcome)) return button;
        return (
          <Popover
            key={outcome}
            trigger={[]}
            open={asking === outcome}
            onOpenChange={(open) => !open && onAsk(undefined)}
            destroyOnHidden
            title={followup.call.when}
            content={
              <TimeChoice
                autoFocus
                onChoose={(newTime) => {
                  onAsk(undefined);
                  onTime(outcome, newTime);
                }}
              />
            }
          >
            {button}
          </Popover>
        );
      })}
      {narrow && !all ? (
        <Button aria-label={calling.rare.label} onClick={() => setAll(true)}>
          …
        </Button>
      ) : (
        <Popover
          trigger={[]}
          open={rare || asking === 'PARTIAL'}
          onOpenChange={(open) => {
            if (open) return;
            onRare(false);
            onAsk(undefined);
          }}
          destroyOnHidden
          title={asking === 'PARTIAL' ? followup.call.when : calling.rare.title}
          content={
            asking === 'PARTIAL' ? (
              <TimeChoice
                autoFocus
                onChoose={(newTime) => {
                  onAsk(undefined);
                  onTime('PARTIAL', newTime);
                }}
              />
            ) : (
              <div className={styles.rare}>
                <Button onClick={() => onOutcome('PARTIAL')}>
                  {!narrow && <span className={styles.key}>1</span>}
                  {followup.outcomes.PARTIAL}
                </Button>
                <Button
                  danger
                  onClick={() => {
                    onRare(false);
                    onStranger();
                  }}
                >
                  {!narrow && <span className={styles.key}>2</span>}
                  {followup.outcomes.WRONG_PERSON}
                </Button>
              </div>
            )
          }
        >
          <Button disabled={busy} aria-expanded={rare} onClick={() => onRare(!rare)}>
            {!narrow && <span className={styles.key}>0</span>}
            {calling.rare.label}
          </Button>
        </Popover>
      )}
    </div>
  );
}
