import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { Personality } from '../api/known';
import { Panel } from './KnownPanels';
import styles from './PersonalityPanel.module.css';
import { StrategyCard } from './StrategyCard';

const PersonalityDrawer = lazy(async () => ({
  default: (await import('./PersonalityDrawer')).PersonalityDrawer,
}));

/** What somebody thinks of the customer's nature, on what grounds, and how to speak with such a person. */
export function PersonalityPanel({
  customerId,
  personality,
}: {
  customerId: string;
  personality: Personality;
}) {
  const { common, personality: words } = useTexts();
  const time = useTime();
  const [judging, setJudging] = useState(false);
  const { current, suggested, history } = personality;
  const [latest, ...former] = history;
  return (
    <>
      <Panel
        title={words.title}
        actions={
          <Button
            className="no-print"
            type="text"
            size="small"
            icon={<EditOutlined />}
            onClick={() => setJudging(true)}
          >
            {latest ? words.judgeAgain : words.judge}
          </Button>
        }
        empty={words.none}
      >
        {latest && (
          <div className={styles.personality}>
            {current && <StrategyCard type={current} />}
            <p>
              {[latest.signs.map((it) => words.signNames[it]).join(common.list), latest.evidence]
                .filter(Boolean)
                .join(' · ')}{' '}
              <span className={styles.quiet}>
                {[latest.by, time.when(latest.at)].filter(Boolean).join(' · ')}
              </span>
            </p>
            {suggested && suggested !== current && (
              <p className={styles.quiet}>{words.suggested(words.types[suggested])}</p>
            )}
            {former.map((it) => (
              <p key={it.at} className={styles.quiet}>
                {[
                  it.personality ? words.types[it.personality] : words.withdrawn,
                  it.evidence,
                  it.by,
                  time.when(it.at),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            ))}
            <p className={styles.quiet}>{words.guard}</p>
          </div>
        )}
      </Panel>
      <Suspense>
        <PersonalityDrawer customerId={customerId} open={judging} onClose={() => setJudging(false)} />
      </Suspense>
    </>
  );
}
