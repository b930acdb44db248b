import { useQuery } from '@tanstack/react-query';
import { useDictionary } from '../../../lib/dictionaries';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { briefingQuery, type LifeEvent } from '../api/known';
import { daysUntil } from '../model/daysUntil';
import styles from './Briefing.module.css';
import { StrategyCard } from './StrategyCard';
import { Taboos } from './Taboos';

/** The same for somebody who has only the customer's id. */
export function TaboosOf({ customerId }: { customerId: string }) {
  const { data } = useQuery(briefingQuery(customerId));
  return <Taboos text={data?.taboos} />;
}

interface Props {
  customerId: string;
  /** Until one knows who is speaking, only how to speak is shown, nothing of what one knows. */
  identified: boolean;
}

/** Beside a call: how to speak with the customer, what is open, and what to find out. */
export function Briefing({ customerId, identified }: Props) {
  const { known: words, profile } = useTexts();
  const { data } = useQuery(briefingQuery(customerId));
  if (!data) return null;
  return (
    <>
      {data.personality && <StrategyCard type={data.personality} />}
      {identified && (
        <>
          <Part title={profile.preferences} items={data.preferences ? [data.preferences] : []} />
          <Part title={words.openMatters} items={data.matters.map((it) => it.description)} />
          <Part title={words.dueNeeds} items={data.needs.map((it) => it.description)} />
          <Soon events={data.soon} />
          <Part title={words.askNext} items={data.completeness.askNext.map((it) => words.questions[it])} />
        </>
      )}
    </>
  );
}

function Soon({ events }: { events: LifeEvent[] }) {
  const { known: words } = useTexts();
  const types = useDictionary('life-event');
  const { today } = useTime();
  const say = ({ whose, type, nextOn }: LifeEvent) =>
    [whose, types.say(type), nextOn && words.inDays(daysUntil(nextOn, today()))].filter(Boolean).join(' · ');
  return <Part title={words.soon} items={events.map(say)} />;
}

function Part({ title, items }: { title: string; items: string[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {items.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </section>
  );
}
