import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { inZone, toInstant } from '../../../lib/time';
import { useKept } from '../../../lib/useKept';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { DateTimeField } from '../../../ui/DateTimeField';
import { ErrorState } from '../../../ui/ErrorState';
import { type Fact, Facts } from '../../../ui/Facts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { useToasts } from '../../../ui/Toasts';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import { changeIssue, completeIssue, type Issue, issueQuery, issuesKey } from '../api/issues';
import { IssueState } from './IssueState';

/** One item: where it comes from, who has it, and what was done. */
export function IssueDrawer({ id: asked, onClose }: { id: string | null; onClose: () => void }) {
  const id = useKept(asked);
  const { issue: words } = useTexts();
  const narrow = useNarrow();
  const [doing, setDoing] = useState<'complete' | 'change' | null>(null);
  const { data, error, refetch } = useQuery({ ...issueQuery(id ?? ''), enabled: asked !== null });
  const shown = data?.id === id ? data : undefined;
  const open = shown?.status === 'OPEN' && shown.editable;
  return (
    <>
      <Drawer
        open={asked !== null}
        onClose={onClose}
        size={narrow ? '100%' : 520}
        title={shown?.issueNo ?? words.title}
        footer={
          open && (
            <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
              <Button onClick={() => setDoing('change')}>{words.change}</Button>
              <Button type="primary" onClick={() => setDoing('complete')}>
                {words.complete}
              </Button>
            </div>
          )
        }
      >
        {shown ? (
          <Story issue={shown} />
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <RowsSkeleton />
        )}
      </Drawer>
      {shown && (
        <>
          <Complete
            issue={shown}
            open={doing === 'complete'}
            onClose={() => setDoing(null)}
            onRetry={refetch}
          />
          <Change issue={shown} open={doing === 'change'} onClose={() => setDoing(null)} onRetry={refetch} />
        </>
      )}
    </>
  );
}

function Story({ issue }: { issue: Issue }) {
  const { common, complaint, issue: words } = useTexts();
  const time = useTime();
  const facts: Fact[] = [
    [
      words.customer,
      <Link to={`/customers/${issue.customerId}`} key="customer">
        {issue.customerName}
      </Link>,
    ],
    [words.category, complaint.categories[issue.category]],
    [words.owner, issue.ownerName],
    [
      words.due,
      <span title={time.exactly(issue.dueAt)} key="due">
        {time.when(issue.dueAt)}
      </span>,
    ],
    [words.source, issue.questionCode ? words.fromAnswer(issue.questionCode) : words.fromOther],
    [words.raised, time.when(issue.createdAt)],
  ];
  return (
    <>
      <p style={{ marginBottom: 8 }}>
        <IssueState issue={issue} />
      </p>
      <p style={{ marginBottom: 16, fontSize: 16, lineHeight: '24px', overflowWrap: 'anywhere' }}>
        {issue.text}
      </p>
      <Facts facts={facts} />
      <p style={{ margin: '16px 0' }}>
        <Link to={`/follow-up/records/${issue.recordId}`}>
          {words.openRecord} {issue.recordNo}
        </Link>
      </p>
      {issue.status === 'WITHDRAWN' && <p>{words.withdrawnHint}</p>}
      {issue.result && (
        <section aria-label={words.result}>
          <h3 style={{ marginBottom: 4, fontSize: 14 }}>{words.result}</h3>
          <p style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{issue.result}</p>
          <p style={{ color: 'var(--zj-text-quiet)' }}>
            {words.closed(issue.closedByName ?? common.none, time.when(issue.closedAt))}
          </p>
        </section>
      )}
    </>
  );
}

interface StepProps {
  issue: Issue;
  open: boolean;
  onClose: () => void;
  /** Somebody else has changed it meanwhile. */
  onRetry: () => unknown;
}

/** Keeps what the server answered and asks everything else again that shows it. */
function useMoved() {
  const client = useQueryClient();
  const toasts = useToasts();
  return async (moved: Issue, said: string) => {
    client.setQueryData(issueQuery(moved.id).queryKey, moved);
    await client.invalidateQueries({ queryKey: issuesKey });
    toasts.done(said);
  };
}

function Complete({ issue, open, onClose, onRetry }: StepProps) {
  const { common, issue: words } = useTexts();
  const moved = useMoved();
  return (
    <FormDrawer<{ result: string }>
      open={open}
      title={`${words.complete} · ${issue.issueNo}`}
      submitText={words.complete}
      onClose={onClose}
      onRetry={onRetry}
      onSubmit={async ({ result }, key) => moved(await completeIssue(issue, result, key), words.completed)}
      draft={`issue.${issue.id}`}
    >
      <Form.Item
        name="result"
        label={words.result}
        extra={words.resultHint}
        rules={[{ required: true, whitespace: true, message: common.required(words.result) }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

function Change({ issue, open, onClose, onRetry }: StepProps) {
  const { common, issue: words } = useTexts();
  const { zone } = useTime();
  const moved = useMoved();
  return (
    <FormDrawer<{ ownerId: string; dueAt: string }>
      open={open}
      title={`${words.change} · ${issue.issueNo}`}
      onClose={onClose}
      onRetry={onRetry}
      initial={{ ownerId: issue.ownerId, dueAt: inZone(issue.dueAt, zone).format('YYYY-MM-DDTHH:mm') }}
      onSubmit={async ({ ownerId, dueAt }, key) =>
        moved(await changeIssue(issue, { ownerId, dueAt: toInstant(dayjs(dueAt), zone) }, key), words.changed)
      }
    >
      <Form.Item
        name="ownerId"
        label={words.owner}
        rules={[{ required: true, message: common.required(words.owner) }]}
      >
        <EmployeeSelect />
      </Form.Item>
      <Form.Item
        name="dueAt"
        label={words.due}
        rules={[{ required: true, message: common.required(words.due) }]}
      >
        <DateTimeField />
      </Form.Item>
    </FormDrawer>
  );
}
