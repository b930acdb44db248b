import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { type Fact, Facts } from '../../../ui/Facts';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { Tag } from '../../../ui/Tag';
import { asOf, type Kept } from '../api/history';
import { useSaid } from '../model/useSaid';

interface Props {
  type: Kept;
  id: string;
  version: number;
  day: string;
}

/** Follow from what stands beside them, or say nothing to people. */
const silent = new Set(['vinCheck', 'plateType', 'customerNo']);

/** The record as it stood at the end of a day; what is something else today is marked. */
export function AsOf({ type, id, version, day }: Props) {
  const { history: words, common } = useTexts();
  const time = useTime();
  const say = useSaid();
  const { data, error, refetch } = useQuery({
    queryKey: ['history', type, id, version, 'as-of', day],
    queryFn: () => asOf(type, id, day),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton />;
  if (!data.existed) return <EmptyState title={words.notYet(time.day(day))} />;
  const facts = data.fields
    .filter((it) => !silent.has(it.field) && (it.changed || say(it.value) !== common.none))
    .map(
      (it): Fact => [
        it.name ?? words.fields[it.field] ?? it.field,
        it.changed ? (
          <>
            {say(it.value)} <Tag tone="due">{words.otherwiseToday}</Tag>
          </>
        ) : (
          say(it.value)
        ),
      ],
    );
  return <Facts facts={facts} />;
}
