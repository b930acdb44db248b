import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useDictionary } from '../../../lib/dictionaries';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag, type Tone } from '../../../ui/Tag';
import type { FamilyMember, Known, LifeEvent, Matter, Need } from '../api/known';
import { daysUntil } from '../model/daysUntil';
import type { Opened } from './KnownDrawer';
import styles from './KnownPanels.module.css';
import { TwelveNeeds } from './TwelveNeeds';

const KnownDrawer = lazy(async () => ({ default: (await import('./KnownDrawer')).KnownDrawer }));

interface Props {
  customerId: string;
  editable: boolean;
  known: Known;
  /** Another panel of this kind at the end. */
  children?: ReactNode;
}

const needTones = {
  NEW: 'info',
  STUDYING: 'info',
  ADOPTED: 'primary',
  MET: 'done',
  REJECTED: 'plain',
} satisfies Record<Need['status'], Tone>;
const matterTones = { OPEN: 'overdue', HELPING: 'due', SOLVED: 'done' } satisfies Record<
  Matter['status'],
  Tone
>;

/** What the customer wants, what weighs on it, and what happens in its life. */
export function KnownPanels({ customerId, editable, known, children }: Props) {
  const { known: words } = useTexts();
  const [open, setOpen] = useState<Opened | null>(null);
  const add = (opened: Opened, label: string) =>
    editable ? <Add key={label} label={label} onClick={() => setOpen(opened)} /> : null;
  const edit = (opened: Opened) => (editable ? () => setOpen(opened) : undefined);
  return (
    <div className={styles.panels}>
      <Panel
        title={words.needs}
        actions={add({ kind: 'needs', item: null }, words.add)}
        empty={words.noNeeds}
      >
        {known.needs.map((it) => (
          <NeedLine key={it.id} need={it} onOpen={edit({ kind: 'needs', item: it })} />
        ))}
        {known.needs.length > 0 && <TwelveNeeds needs={known.needs} />}
      </Panel>
      <Panel
        title={words.matters}
        actions={add({ kind: 'matters', item: null }, words.add)}
        empty={words.noMatters}
      >
        {known.matters.map((it) => (
          <MatterLine key={it.id} matter={it} onOpen={edit({ kind: 'matters', item: it })} />
        ))}
      </Panel>
      <Panel
        title={words.life}
        actions={[
          add({ kind: 'life-events', item: null }, words.lifeEvent),
          add({ kind: 'family', item: null }, words.familyMember),
        ]}
        empty={words.noLife}
      >
        {known.lifeEvents.map((it) => (
          <EventLine key={it.id} event={it} onOpen={edit({ kind: 'life-events', item: it })} />
        ))}
        {known.family.map((it) => (
          <MemberLine key={it.id} member={it} onOpen={edit({ kind: 'family', item: it })} />
        ))}
      </Panel>
      {children}
      <Suspense>
        <KnownDrawer customerId={customerId} open={open} onClose={() => setOpen(null)} />
      </Suspense>
    </div>
  );
}

function Add({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button className="no-print" type="text" size="small" icon={<PlusOutlined />} onClick={onClick}>
      {label}
    </Button>
  );
}

export function Panel({
  title,
  actions,
  empty,
  children,
}: {
  title: string;
  actions: ReactNode;
  empty: string;
  children: ReactNode[] | ReactNode;
}) {
  const nothing = [children].flat(2).filter(Boolean).length === 0;
  return (
    <section className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <div>{actions}</div>
      </div>
      {nothing ? <p className={styles.quiet}>{empty}</p> : <div className={styles.lines}>{children}</div>}
    </section>
  );
}

/** A line that opens, for whoever may change it. */
function Line({
  onOpen,
  what,
  children,
}: {
  onOpen: (() => void) | undefined;
  what: string;
  children: ReactNode;
}) {
  const { known: words } = useTexts();
  if (!onOpen) return <div className={styles.line}>{children}</div>;
  return (
    <button type="button" className={styles.line} aria-label={words.edit(what)} onClick={onOpen}>
      {children}
    </button>
  );
}

function NeedLine({ need, onOpen }: { need: Need; onOpen: (() => void) | undefined }) {
  const { known: words } = useTexts();
  const categories = useDictionary('need-category');
  const time = useTime();
  const open = ['NEW', 'STUDYING', 'ADOPTED'].includes(need.status);
  return (
    <Line onOpen={onOpen} what={need.description}>
      <span className={styles.first}>
        {need.description}
        <Tag tone={needTones[need.status]}>{words.needStatuses[need.status]}</Tag>
        {need.due && <Tag tone="due">{words.reviewDue}</Tag>}
      </span>
      <span className={styles.quiet}>
        {[
          categories.say(need.category),
          need.routedToName,
          need.answer,
          open && !need.due && words.review(time.day(need.reviewOn)),
          need.notedBy && words.notedBy(need.notedBy, time.when(need.notedAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </Line>
  );
}

function MatterLine({ matter, onOpen }: { matter: Matter; onOpen: (() => void) | undefined }) {
  const { known: words } = useTexts();
  const time = useTime();
  return (
    <Line onOpen={onOpen} what={matter.description}>
      <span className={styles.first}>
        {matter.description}
        <Tag tone={matterTones[matter.status]}>{words.matterStatuses[matter.status]}</Tag>
      </span>
      <span className={styles.quiet}>
        {[
          matter.ownerName,
          matter.solution,
          matter.notedBy && words.notedBy(matter.notedBy, time.day(matter.openedOn)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </Line>
  );
}

function EventLine({ event, onOpen }: { event: LifeEvent; onOpen: (() => void) | undefined }) {
  const { known: words } = useTexts();
  const types = useDictionary('life-event');
  const time = useTime();
  const days = event.nextOn ? daysUntil(event.nextOn, time.today()) : undefined;
  const what = [event.whose, types.say(event.type)].filter(Boolean).join(' · ');
  return (
    <Line onOpen={onOpen} what={what}>
      <span className={styles.first}>
        {what}
        {days !== undefined && (
          <Tag tone={days <= event.remindDays ? 'due' : 'plain'}>{words.inDays(days)}</Tag>
        )}
      </span>
      <span className={styles.quiet}>
        {[time.day(event.nextOn ?? event.happensOn), event.yearly && words.yearly, event.note]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </Line>
  );
}

function MemberLine({ member, onOpen }: { member: FamilyMember; onOpen: (() => void) | undefined }) {
  const { known: words } = useTexts();
  const relation = words.relations[member.relation];
  return (
    <Line onOpen={onOpen} what={relation}>
      <span className={styles.first}>{[relation, member.name].filter(Boolean).join(' ')}</span>
      <span className={styles.quiet}>
        {[
          member.birthYear && words.born(member.birthYear),
          member.schoolStage && words.schoolStages[member.schoolStage],
          member.note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </Line>
  );
}
