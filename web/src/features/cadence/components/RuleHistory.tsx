import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { type CadenceRule, historyQuery } from '../api/rules';

/** Who changed the rule, when and what. */
export function RuleHistory({ rule, onClose }: { rule: CadenceRule; onClose: () => void }) {
  const { cadence: words, common } = useTexts();
  const time = useTime();
  const { data, error, refetch } = useQuery(historyQuery(rule.id));
  const narrow = useNarrow();
  const names = words.fields as Record<string, string>;
  const said = (value: unknown) =>
    value === null || value === undefined || value === ''
      ? common.none
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String((words.values as Record<string, string>)[String(value)] ?? value);
  return (
    <Drawer open title={words.historyOf(rule.rule.name)} onClose={onClose} size={narrow ? '100%' : 520}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton />}
      {data?.length === 0 && <p>{words.noHistory}</p>}
      {data?.map((change) => (
        <section key={`${change.at}${change.action}`} style={{ marginBottom: 16 }}>
          <strong>
            {time.when(change.at)} · {change.employeeName ?? common.none} ·{' '}
            {(words.actions as Record<string, string>)[change.action] ?? change.action}
          </strong>
          {change.action === 'UPDATED' &&
            change.fields.map((it) => (
              <div key={it.field}>
                {names[it.field] ?? it.field}：{said(it.before)} → {said(it.after)}
              </div>
            ))}
        </section>
      ))}
    </Drawer>
  );
}
