import { ClockCircleOutlined, ExclamationCircleFilled, PhoneOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useKeys } from '../../../lib/keys';
import { useSpoken, useTexts } from '../../../lib/texts';
import { LoadMore } from '../../../ui/LoadMore';
import { Tag } from '../../../ui/Tag';
import type { TodayPart, TodayRow, TodaySection, TodayView } from '../api/today';
import { AgreeButton } from './AgreeButton';
import styles from './TodayList.module.css';
import { Why } from './Why';

interface Props {
  day: TodayView;
  team: boolean;
  busy: boolean;
  /** So many rows of the day are wanted from now on. */
  onMore: (rows: number) => void;
}

const step = 50;

/** The day in the order in which it is worked off. */
export function TodayList({ day, team, busy, onMore }: Props) {
  const { today } = useTexts().followup;
  const navigate = useNavigate();
  const [showDone, setShowDone] = useState(false);
  const [active, setActive] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const { rows } = day;
  const visible = rows.filter((row) => row.part !== 'DONE' || showDone);
  const open = day.sections.filter((it) => it.part !== 'DONE');
  const done = day.sections.find((it) => it.part === 'DONE');
  const waiting = day.due - day.done - rows.filter((row) => row.part !== 'DONE').length;

  useEffect(() => {
    if (active) list.current?.querySelector(`[data-task="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const move = (by: 1 | -1) => {
    const at = visible.findIndex((row) => row.taskId === active);
    const next = visible[Math.max(0, Math.min(visible.length - 1, at === -1 ? 0 : at + by))];
    if (next) setActive(next.taskId);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ...(active !== undefined && { Enter: () => void navigate(`/calls/${active}`) }),
  });
  const listed = (section: TodaySection) => (
    <ul className={styles.rows}>
      {rows.filter(belongsTo(section)).map((row) => (
        <Row key={row.taskId} row={row} team={team} active={row.taskId === active} />
      ))}
    </ul>
  );

  return (
    <div ref={list} className={styles.list}>
      {open
        .filter((section) => rows.some(belongsTo(section)))
        .map((section) => {
          const title = titleOf(section, today.parts);
          return (
            <section key={title} aria-label={title}>
              <h2 className={styles.heading} data-part={section.part}>
                {section.part === 'OVERDUE' && <ExclamationCircleFilled />}
                {title}
                <span className={styles.count}>{section.rows}</span>
              </h2>
              {listed(section)}
            </section>
          );
        })}
      {waiting > 0 && (
        <div className={styles.rest}>
          <LoadMore
            more={{ has: true, busy, load: () => onMore(rows.length + step) }}
            label={today.rest(waiting)}
            ahead={0}
          />
        </div>
      )}
      {done && (
        <section aria-label={today.parts.DONE}>
          <h2 className={styles.heading} data-part="DONE">
            {today.parts.DONE}
            <span className={styles.count}>{done.rows}</span>
            <Button
              type="link"
              size="small"
              onClick={() => {
                setShowDone(!showDone);
                if (!showDone) onMore(day.due);
              }}
            >
              {showDone ? today.hide : today.done(done.rows)}
            </Button>
          </h2>
          {showDone && listed(done)}
        </section>
      )}
    </div>
  );
}

function Row({ row, team, active }: { row: TodayRow; team: boolean; active: boolean }) {
  const { followup } = useTexts();
  const words = followup.today;
  const open = row.part !== 'DONE';
  // 王建国 先生, but Mr 王建国.
  const after = useSpoken().language === 'zh';
  const address = <Honorific gender={row.customer.gender} honorific={row.customer.honorific} />;
  return (
    <li className={styles.row} data-task={row.taskId} data-part={row.part} data-active={active || undefined}>
      <div className={styles.who}>
        {!after && address}
        <Link to={`/calls/${row.taskId}`} className={styles.name}>
          {row.customer.name}
        </Link>
        {after && address}
        {row.openTasks > 1 && (
          <Tooltip title={words.more(row.openTasks - 1)}>
            <span>
              <Tag tone="primary">+{row.openTasks - 1}</Tag>
            </span>
          </Tooltip>
        )}
      </div>
      <div className={styles.car}>
        <span className={styles.plate}>{row.vehicle?.plateNo ?? ''}</span>
        <span className={styles.quiet}>
          {[row.vehicle?.brand, row.vehicle?.series].filter(Boolean).join(' ')}
        </span>
      </div>
      <div className={styles.why}>
        <Why row={row} />
        {!row.advisorKnown && (
          <Tooltip title={words.advisorUnknown}>
            <ExclamationCircleFilled className={styles.warning} aria-label={words.advisorUnknown} />
          </Tooltip>
        )}
      </div>
      <div className={styles.state}>
        <State row={row} />
        {team && <span className={styles.quiet}>{row.callerName ?? words.unassigned}</span>}
      </div>
      <div className={styles.actions}>
        {open && <AgreeButton task={row} label={words.agree} />}
        <Link to={`/calls/${row.taskId}`} tabIndex={-1}>
          <Button
            type={open ? 'primary' : 'default'}
            ghost={open}
            icon={<PhoneOutlined />}
            aria-label={`${open ? words.call : words.open} ${row.customer.name}`}
          >
            {open ? words.call : words.open}
          </Button>
        </Link>
      </div>
    </li>
  );
}

function Honorific({ gender, honorific }: { gender: string; honorific?: string | null | undefined }) {
  const { honorifics } = useTexts().followup;
  const text = honorific ?? honorifics[gender as keyof typeof honorifics];
  return text ? <span className={styles.quiet}>{text}</span> : null;
}

function State({ row }: { row: TodayRow }) {
  const { followup } = useTexts();
  const words = followup.today;
  if (row.onThePhone) {
    return (
      <Tag tone="info" icon={<PhoneOutlined />}>
        {words.onThePhone(row.onThePhone)}
      </Tag>
    );
  }
  switch (row.part) {
    case 'OVERDUE':
      return (
        <Tag tone="overdue" icon={<ExclamationCircleFilled />}>
          {words.overdueBy(row.overdueDays)}
        </Tag>
      );
    case 'AGREED':
      return (
        <Tag tone="due" icon={<ClockCircleOutlined />}>
          {words.agreedAt(clock(row.from))}
        </Tag>
      );
    case 'RETRY':
      return (
        <>
          <Tag>{words.retryAt(clock(row.from))}</Tag>
          <span className={styles.quiet}>{words.attempt(row.attemptCount)}</span>
        </>
      );
    case 'DONE':
      return <Tag tone={row.status === 'SUCCESS' ? 'done' : 'plain'}>{followup.status[row.status]}</Tag>;
    default:
      return row.noNumber ? <Tag tone="overdue">{words.noNumber[row.noNumber]}</Tag> : null;
  }
}

/** Agreed windows are told apart by their hours. */
const belongsTo = (section: TodaySection) => (row: TodayRow) =>
  row.part === section.part &&
  (section.part !== 'WINDOW' || (row.from === section.from && row.until === section.until));

function titleOf({ part, from, until }: TodaySection, titles: Record<TodayPart, string>): string {
  return part === 'WINDOW' ? `${clock(from)}–${clock(until)}` : titles[part];
}

function clock(time: string | null | undefined): string {
  return time?.slice(0, 5) ?? '';
}
