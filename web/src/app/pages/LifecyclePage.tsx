import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import {
  type Board,
  boardQuery,
  decide,
  loyaltyKey,
  proposalsQuery,
} from '../../features/loyalty/api/loyalty';
import { Funnel, IndexFigures, StageFigures } from '../../features/loyalty/components/BoardFigures';
import styles from '../../features/loyalty/components/loyalty.module.css';
import { RiskTable } from '../../features/loyalty/components/RiskTable';
import { sayProblem } from '../../lib/problem';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { todayIn } from '../../lib/time';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { useToasts } from '../../ui/Toasts';

/** How many customers stand where, who moved in the month, who is about to be lost. */
export default function LifecyclePage() {
  const { loyalty: words, report } = useTexts();
  const time = useTime();
  const [department, setDepartment] = useState<string | undefined>();
  const [month, setMonth] = useState(() => dayjs(time.today()).startOf('month'));
  const { data, error, refetch } = useQuery(boardQuery(department, month.format('YYYY-MM')));
  return (
    <>
      <PageHeader
        title={words.board.title}
        note={
          data && (data.countedOn ? words.board.counted(time.day(data.countedOn)) : words.board.notCounted)
        }
        actions={
          <>
            <DepartmentSelect
              aria-label={report.branch}
              allowClear
              placeholder={report.allBranches}
              style={{ width: 200 }}
              value={department}
              onChange={(chosen) => setDepartment(chosen ?? undefined)}
            />
            <DatePicker
              picker="month"
              allowClear={false}
              aria-label={words.board.month}
              value={month}
              onChange={(chosen) => chosen && setMonth(chosen.startOf('month'))}
            />
          </>
        }
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : (
        <>
          <Proposals />
          <StageFigures board={data} />
          <Conversions board={data} />
          <Funnel board={data} />
          <IndexFigures board={data} />
          <MonthMoves board={data} />
          <RiskTable board={data} />
        </>
      )}
    </>
  );
}

function Conversions({ board }: { board: Board }) {
  const { loyalty: words } = useTexts();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.board.conversions}</h2>
      <ul className={styles.figures}>
        {board.conversions.map((it) => (
          <li key={it.turn} className={styles.figure}>
            <span className={styles.quiet}>{words.board.turns[it.turn]}</span>
            <strong>{words.board.people(it.customers.toLocaleString())}</strong>
            <span className={styles.quiet}>
              {it.percent === undefined || it.percent === null
                ? words.board.noStart
                : `${it.percent.toFixed(1)} % · ${words.board.of((it.of ?? 0).toLocaleString())}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MonthMoves({ board }: { board: Board }) {
  const { loyalty: words } = useTexts();
  const names = words.wording[board.wording];
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.board.moves}</h2>
      {board.moves.length === 0 ? (
        <p className={styles.quiet}>{words.board.noMoves}</p>
      ) : (
        <ul className={styles.list} style={{ maxWidth: 720 }}>
          {board.moves.map((it) => (
            <li key={`${it.from}${it.to}${it.rule}`} className={styles.person}>
              <span>{words.moved(names[it.from], names[it.to])}</span>
              <span className={styles.quiet}>
                {words.rules[it.rule]} · {words.board.people(it.customers.toLocaleString())}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** For the general manager, and for those who wait for the answer. */
function Proposals() {
  const t = useTexts();
  const words = t.loyalty.board;
  const time = useTime();
  const client = useQueryClient();
  const toasts = useToasts();
  const mayConfirm = useCan('LIFELONG_CONFIRM');
  const { data } = useQuery(proposalsQuery);
  if (!data || data.length === 0) return null;
  const answer = async (proposal: (typeof data)[number], confirmed: boolean) => {
    try {
      await decide(proposal, { confirmed });
      toasts.done(confirmed ? words.confirmed : words.declined);
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
    await client.invalidateQueries({ queryKey: loyaltyKey });
  };
  return (
    <section style={{ marginBottom: 32 }}>
      <h2 className={styles.title}>{words.proposals}</h2>
      <ul className={styles.cards}>
        {data.map((it) => (
          <li key={it.id} className={styles.card}>
            <div className={styles.person}>
              <Link to={`/customers/${it.customerId}`}>{it.customerName}</Link>
              {it.index !== undefined && it.index !== null && <strong>{it.index.toFixed(1)}</strong>}
            </div>
            <p>{it.reason}</p>
            <p className={styles.quiet}>
              {words.by(it.proposedByName, time.day(todayIn(time.zone, it.proposedAt)))}
            </p>
            {mayConfirm && (
              <div className={styles.buttons}>
                <Button size="small" type="primary" onClick={() => void answer(it, true)}>
                  {words.confirm}
                </Button>
                <Button size="small" onClick={() => void answer(it, false)}>
                  {words.decline}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
