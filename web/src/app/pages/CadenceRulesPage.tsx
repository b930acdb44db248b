import { HolderOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Popconfirm, Switch } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import {
  type CadenceRule,
  cadenceKey,
  deleteRule,
  orderRules,
  rulesQuery,
  switchRule,
  triggersQuery,
} from '../../features/cadence/api/rules';
import { RuleHistory } from '../../features/cadence/components/RuleHistory';
import { placed } from '../../features/cadence/model/placed';
import { sayTrigger } from '../../features/cadence/model/say';
import { settingsQuery } from '../../features/followup/api/settings';
import { sayProblem } from '../../lib/problem';
import { useCan } from '../../lib/session';
import { useSpoken, useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';
import { useToasts } from '../../ui/Toasts';
import styles from './CadenceRulesPage.module.css';

const openStatuses = ['PENDING', 'IN_PROGRESS', 'RESCHEDULED'];

/** The contacts of one rule, as the list of tasks shows them. */
function tasksOf(rule: CadenceRule, status: string[], planned?: { operator: string; values: string[] }) {
  const of = [
    { field: 'rule', operator: 'IS', values: [rule.rule.name] },
    { field: 'status', operator: 'IS', values: status },
    ...(planned ? [{ field: 'plannedDate', ...planned }] : []),
  ];
  return `/follow-up/tasks?filter=${encodeURIComponent(JSON.stringify({ match: 'ALL', of }))}`;
}

export default function CadenceRulesPage() {
  const t = useTexts();
  const words = t.cadence;
  const { language } = useSpoken();
  const time = useTime();
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const mayEdit = useCan('FOLLOW_UP_RULES');
  const maySet = useCan('POLICY_EDIT');
  const [history, setHistory] = useState<CadenceRule>();
  const { data, error, refetch } = useQuery(rulesQuery);
  const [dragged, drag] = useState<string>();
  const [over, setOver] = useState<string>();
  const [said, say] = useState('');
  const triggers = useQuery(triggersQuery(language));
  const settings = useQuery(settingsQuery);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await client.invalidateQueries({ queryKey: cadenceKey });
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
  };
  /** At once on the screen; refused, it springs back. */
  const order = async (id: string, to: number) => {
    const next = placed(data, id, to);
    if (next === data) return;
    client.setQueryData(rulesQuery.queryKey, next);
    const rule = next[to];
    if (rule) say(words.ordered(rule.rule.name, to + 1, next.length));
    await attempt(() => orderRules(next.map((it) => it.id)));
    await refetch();
  };
  const builtIn = settings.data?.settings;
  return (
    <>
      <PageHeader
        title={words.title}
        note={words.note}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => void navigate('/follow-up/rules/new')}>
              {words.add}
            </Button>
          )
        }
      />
      <ul className={styles.rules}>
        {builtIn && (
          <>
            <BuiltIn
              name={words.builtIn.service}
              active={builtIn.serviceAutomatic}
              note={words.builtIn.serviceNote(builtIn.offsetDays)}
              to={maySet}
            />
            <BuiltIn
              name={words.builtIn.absence}
              active={builtIn.absentAutomatic}
              note={words.builtIn.absenceNote(builtIn.absentMonths)}
              to={maySet}
            />
          </>
        )}
        {data.map((it, at) => {
          const { rule } = it;
          const trigger = triggers.data?.find((found) => found.kind === rule.triggerKind);
          return (
            <li
              key={it.id}
              className={styles.rule}
              data-over={over === it.id || undefined}
              onDragOver={(event) => {
                if (!dragged) return;
                event.preventDefault();
                setOver(it.id);
              }}
              onDragLeave={() => setOver(undefined)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(undefined);
                if (dragged) void order(dragged, at);
              }}
            >
              <div className={styles.head}>
                {mayEdit && data.length > 1 && (
                  <button
                    type="button"
                    className={styles.handle}
                    draggable
                    title={words.order}
                    aria-label={words.orderOf(rule.name)}
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move';
                      drag(it.id);
                    }}
                    onDragEnd={() => {
                      drag(undefined);
                      setOver(undefined);
                    }}
                    onKeyDown={(event) => {
                      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                      if (step === undefined) return;
                      event.preventDefault();
                      void order(it.id, at + step);
                    }}
                  >
                    <HolderOutlined />
                  </button>
                )}
                <Switch
                  checked={rule.active}
                  disabled={!mayEdit}
                  aria-label={`${rule.name} ${words.active}`}
                  onChange={(on) => void attempt(() => switchRule(it.id, on))}
                />
                <div>
                  {mayEdit ? <Link to={`/follow-up/rules/${it.id}`}>{rule.name}</Link> : <b>{rule.name}</b>}
                  <div className={styles.quiet}>
                    {[
                      sayTrigger(rule, trigger, words),
                      words.channels[rule.channel],
                      words.assignees[rule.assignee],
                      words.within(rule.openDays),
                      rule.holdOutPercent ? words.holdsOut(rule.holdOutPercent) : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                </div>
              </div>
              <div className={styles.figures}>
                {rule.active ? (
                  <>
                    <Figure
                      label={words.due}
                      value={it.due}
                      to={tasksOf(it, openStatuses, { operator: 'IS', values: ['today'] })}
                    />
                    <Figure
                      label={words.overdue}
                      value={it.overdue}
                      tone="overdue"
                      to={tasksOf(it, openStatuses, { operator: 'BEFORE', values: ['today'] })}
                    />
                    <Figure
                      label={words.ahead}
                      value={it.ahead}
                      to={tasksOf(it, openStatuses, { operator: 'AFTER', values: ['today'] })}
                    />
                  </>
                ) : (
                  <Tag>{words.paused}</Tag>
                )}
                <Figure label={words.done} value={it.done} to={tasksOf(it, ['SUCCESS'])} />
                <Figure label={words.expired} value={it.expired} to={tasksOf(it, ['EXPIRED'])} />
                {it.waiting > 0 && <Tag tone="due">{words.waiting(it.waiting)}</Tag>}
                {it.plannedAt && (
                  <span className={styles.quiet}>{words.plannedAt(time.when(it.plannedAt))}</span>
                )}
              </div>
              <Dropdown
                trigger={['click']}
                menu={{
                  items: [
                    ...(mayEdit
                      ? [
                          {
                            key: 'copy',
                            label: words.copy,
                            onClick: () => void navigate(`/follow-up/rules/new?from=${it.id}`),
                          },
                        ]
                      : []),
                    { key: 'history', label: words.history, onClick: () => setHistory(it) },
                    ...(mayEdit
                      ? [
                          {
                            key: 'delete',
                            danger: true,
                            label: (
                              <Popconfirm
                                title={words.deleteSure(rule.name)}
                                okText={words.delete}
                                onConfirm={() => void attempt(() => deleteRule(it.id))}
                              >
                                <span>{words.delete}</span>
                              </Popconfirm>
                            ),
                          },
                        ]
                      : []),
                  ],
                }}
              >
                <Button type="text" aria-label={words.more(rule.name)}>
                  ⋯
                </Button>
              </Dropdown>
            </li>
          );
        })}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {history && <RuleHistory rule={history} onClose={() => setHistory(undefined)} />}
    </>
  );
}

function Figure({ label, value, to, tone }: { label: string; value: number; to: string; tone?: 'overdue' }) {
  return (
    <Link to={to} className={styles.figure} data-tone={value > 0 ? tone : undefined}>
      {label} <b>{value}</b>
    </Link>
  );
}

function BuiltIn({ name, active, note, to }: { name: string; active: boolean; note: string; to: boolean }) {
  const { cadence: words } = useTexts();
  return (
    <li className={styles.rule}>
      <div className={styles.head}>
        <Switch checked={active} disabled aria-label={`${name} ${words.active}`} />
        <div>
          {to ? <Link to="/follow-up/settings">{name}</Link> : <b>{name}</b>}
          <div className={styles.quiet}>{note}</div>
        </div>
      </div>
      <div className={styles.figures}>
        <Tag>{words.builtIn.tag}</Tag>
      </div>
    </li>
  );
}
