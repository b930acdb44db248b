import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Briefing, TaboosOf } from '../../features/customer/components/Briefing';
import { type CallOccasion, callQuery } from '../../features/followup/api/call';
import { seenRow, type TodayView, todayQuery } from '../../features/followup/api/today';
import { Conversation } from '../../features/followup/components/Conversation';
import { WhyFirst } from '../../features/followup/components/WhyFirst';
import { PromiseCapture } from '../../features/promise/components/PromiseCapture';
import { PromisesOnCall } from '../../features/promise/components/PromisesOnCall';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useToasts } from '../../ui/Toasts';

export default function CallPage() {
  const { id = '' } = useParams();
  const { followup, common } = useTexts();
  const navigate = useNavigate();
  const toasts = useToasts();
  const time = useTime();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(callQuery(id));
  // The next call is chosen from today's list; it is fetched while this one lasts.
  const today = useQuery(todayQuery('MINE'));
  const turn = today.data?.rows.find((row) => row.taskId === id) ?? seenRow(client, id);

  const next = () => {
    const today = client.getQueryData<TodayView>(todayQuery('MINE').queryKey);
    const following = today?.rows.find(
      (row) => row.taskId !== id && row.part !== 'DONE' && row.part !== 'RETRY' && !row.onThePhone,
    );
    if (following) void navigate(`/calls/${following.taskId}`);
    else {
      toasts.done(followup.call.nothingLeft);
      void navigate('/today');
    }
  };
  useEffect(() => {
    document.getElementById('content')?.focus({ preventScroll: true });
  }, []);

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={`${followup.call.title} · ${data.customer.name}`}
        note={[
          followup.types[data.targetType],
          data.occasion && sayOccasion(data.occasion, common.list, time.day),
          followup.call.plannedFor(time.day(data.plannedDate)),
          data.taskNo,
        ]
          .filter(Boolean)
          .join(' · ')}
        back={{ to: '/today', label: followup.call.back }}
        actions={
          data.recordId && <Link to={`/follow-up/records/${data.recordId}`}>{followup.call.viewRecord}</Link>
        }
      />
      <Conversation
        key={data.id}
        call={data}
        onLeave={() => void navigate('/today')}
        onNext={next}
        why={turn && turn.part !== 'DONE' && <WhyFirst row={turn} />}
        notes={<TaboosOf customerId={data.customer.id} />}
        heard={(text) => <PromiseCapture text={text} customerId={data.customer.id} />}
        briefing={(identified) => (
          <>
            <Briefing customerId={data.customer.id} identified={identified} />
            {identified && <PromisesOnCall customerId={data.customer.id} />}
          </>
        )}
      />
    </>
  );
}

/** The festival or the person and the day; else the rule that wants the contact. */
function sayOccasion(
  { rule, on, person, position, festival }: CallOccasion,
  comma: string,
  day: (date: string) => string,
) {
  const whom = person && (position ? `${person} ${position}` : person);
  const about = festival ?? whom;
  return about ? [about, on && day(on)].filter(Boolean).join(comma) : rule;
}
