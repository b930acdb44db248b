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
  { key: '0', outcome: 'PARTIAL' },
];

export const needsTime = (outcome: CallOutcome) => outcome === 'INCONVENIENT' || outcome === 'PARTIAL';

interface Props {
  busy: boolean;
  asking: CallOutcome | undefined;
  onAsk: (outcome: CallOutcome | undefined) => void;
  onOutcome: (outcome: CallOutcome, newTime?: string) => void;
}

export function OutcomeBar({ busy, asking, onAsk, onOutcome }: Props) {
  const { followup } = useTexts();
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
            onClick={() => (needsTime(outcome) ? onAsk(outcome) : onOutcome(outcome))}
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
                  onOutcome(outcome, newTime);
                }}
              />
            }
          >
            {button}
          </Popover>
        );
      })}
      {narrow && !all && <Button onClick={() => setAll(true)}>…</Button>}
    </div>
  );
}
