import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { usePages } from '../../../lib/pages';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { type CallPlanRow, listPlans, plansKey, undoPlan } from '../api/plans';
import styles from './plan.module.css';

/** What was planned in one go, and what of it can still be taken back. */
export function PlanHistory({ onClose }: { onClose: () => void }) {
  const { plan: words, common } = useTexts();
  const narrow = useNarrow();
  const plans = usePages(plansKey, listPlans);
  return (
    <Drawer open title={words.history} onClose={onClose} size={narrow ? '100%' : 560}>
      {plans.list.error && !plans.rows ? (
        <ErrorState error={plans.list.error} onRetry={plans.list.onRetry} />
      ) : !plans.rows ? (
        <RowsSkeleton />
      ) : plans.rows.length === 0 ? (
        <EmptyState title={words.historyEmpty} hint={words.historyEmptyHint} />
      ) : (
        <ul className={styles.plans}>
          {plans.rows.map((plan) => (
            <Plan key={plan.id} plan={plan} />
          ))}
        </ul>
      )}
      {plans.list.more.has && (
        <Button type="text" loading={plans.list.more.busy} onClick={plans.list.more.load}>
          {common.loadMore}
        </Button>
      )}
    </Drawer>
  );
}

function Plan({ plan }: { plan: CallPlanRow }) {
  const t = useTexts();
  const words = t.plan;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoPlan(plan.id),
    onSuccess: ({ undone, kept }) => toasts.done(words.undone(undone, kept)),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
    onSettled: () => client.invalidateQueries({ queryKey: ['follow-up'] }),
  });
  const days =
    plan.firstDay === plan.lastDay
      ? time.day(plan.firstDay)
      : `${time.day(plan.firstDay)} – ${time.day(plan.lastDay)}`;
  return (
    <li>
      <div>
        <div>
          {words.sources[plan.source]} · {days}
        </div>
        <div className={styles.quiet}>{words.drawnUp(plan.createdByName, time.when(plan.createdAt))}</div>
        <div className={styles.quiet}>{words.result(plan.created, plan.open)}</div>
      </div>
      {plan.undoneAt ? (
        <Tag>{words.undoneNote(plan.undone ?? 0)}</Tag>
      ) : (
        plan.editable &&
        plan.untouched > 0 && (
          <Button size="small" loading={undo.isPending} onClick={() => undo.mutate()}>
            {words.undo(plan.untouched)}
          </Button>
        )
      )}
    </li>
  );
}
