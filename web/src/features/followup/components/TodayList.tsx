import { ClockCircleOutlined, ExclamationCircleFilled, PhoneOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useKeys } from '../../../lib/keys';
import { useSpoken, useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { TodayPart, TodayRow } from '../api/today';
import { AgreeButton } from './AgreeButton';
import styles from './TodayList.module.css';
import { Why } from './Why';

interface Section {
  key: string;
  part: TodayPart;
  title: string;
  rows: TodayRow[];
}

/** The day in the order in which it is worked off. */
export function TodayList({ rows, team }: { rows: TodayRow[]; team: boolean }) {
  const { today } = useTexts().followup;
  const navigate = useNavigate();
  const [showDone, setShowDone] = useState(false);
  const [active, setActive] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const sections = sectionsOf(rows, today.parts);
  const visible = sections.filter((it) => it.part !== 'DONE' || showDone).flatMap((it) => it.rows);

  useEffect(() => {
    if (active) list.current?.querySelector(`[data-task="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const move = (step: 1 | -1) => {
    const at = visible.findIndex((row) => row.taskId === active);
    const next = visible[Math.max(0, Math.min(visible.length - 1, at === -1 ? 0 : at + step))];
    if (next) setActive(next.taskId);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ...(active !== undefined && { Enter: () => void navigate(`/calls/${active}`) }),
  });

  return (
    <div ref={list} className={styles.list}>
      {sections.map((section) => (
        <section key={section.key} aria-label={section.title}>
          <h2 className={styles.heading} data-part={section.part}>
            {section.part === 'OVERDUE' && <ExclamationCircleFilled />}
            {section.title}
            <span className={styles.count}>{section.rows.length}</span>
            {section.part === 'DONE' && (
              <Button type="link" size="small" onClick={() => setShowDone(!showDone)}>
                {showDone ? today.hide : today.done(section.rows.length)}
              </Button>
            )}
          </h2>
          {(section.part !== 'DONE' || showDone) && (
            <ul className={styles.rows}>
              {section.rows.map((row) => (
                <Row key={row.taskId} row={row} team={team} active={row.taskId === active} />
              ))}
            </ul>
          )}
        </section>
      ))}
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

/** Rows of one kind stand together; agreed windows are told apart by their hours. */
function sectionsOf(rows: TodayRow[], titles: Record<TodayPart, string>): Section[] {
  const sections: Section[] = [];
  for (const row of rows) {
    const hours = row.part === 'WINDOW' ? `${clock(row.from)}–${clock(row.until)}` : undefined;
    const key = row.part + (hours ?? '');
    const last = sections.find((section) => section.key === key);
    if (last) last.rows.push(row);
    else sections.push({ key, part: row.part, title: hours ?? titles[row.part], rows: [row] });
  }
  return sections;
}

function clock(time: string | null | undefined): string {
  return time?.slice(0, 5) ?? '';
}
