import { Drawer } from 'antd';
import { Link, useNavigate } from 'react-router';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useNarrow } from '../../../lib/useMedia';
import { useTime, useZone } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import {
  type AnswerRow,
  type CallRow,
  type ComplaintRow,
  type IssueRow,
  listAnswers,
  listCalls,
  listComplaints,
  listIssues,
  listOrders,
  listProblems,
  listSuggestions,
  type OrderRow,
  type ProblemRow,
  type RowsOf,
  rowsKey,
  type Scope,
  type SuggestionRow,
} from '../api/reports';
import { daysOf, periodOf } from '../model/month';
import { titleOf } from '../model/rows';
import blocks from './report.module.css';

interface Props {
  scope: Scope;
  rows: RowsOf | undefined;
  /** The figures were frozen; the rows are those of now. */
  frozen: boolean;
  onClose: () => void;
}

/** The records behind a figure, beside the report. */
export function RowsDrawer({ scope, rows: asked, frozen, onClose }: Props) {
  const rows = useKept(asked ?? null);
  const t = useTexts();
  const narrow = useNarrow();
  return (
    <Drawer
      open={asked !== undefined}
      onClose={onClose}
      size={narrow ? '100%' : 760}
      title={rows && titleOf(rows, t)}
    >
      {frozen && (
        <p className={blocks.note} style={{ margin: '0 0 12px' }}>
          {t.report.rows.moved}
        </p>
      )}
      {rows && <Rows key={JSON.stringify(rows)} scope={scope} rows={rows} />}
    </Drawer>
  );
}

function Rows({ scope, rows }: { scope: Scope; rows: RowsOf }) {
  switch (rows.of) {
    case 'calls':
      return <Calls scope={scope} rows={rows} />;
    case 'answers':
      return <Answers scope={scope} rows={rows} />;
    case 'problems':
      return <Problems scope={scope} rows={rows} />;
    case 'issues':
      return <Issues scope={scope} rows={rows} />;
    case 'orders':
      return <Orders scope={scope} rows={rows} />;
    case 'suggestions':
      return <Suggestions scope={scope} rows={rows} />;
    case 'complaints':
      return <Complaints scope={scope} rows={rows} />;
  }
}

type Of<Kind extends RowsOf['of']> = { scope: Scope; rows: Extract<RowsOf, { of: Kind }> };

function Nothing() {
  return <EmptyState title={useTexts().report.rows.empty} />;
}

function Calls({ scope, rows: asked }: Of<'calls'>) {
  const { common, followup, report } = useTexts();
  const words = report.rows;
  const time = useTime();
  const navigate = useNavigate();
  const { of: _, ...rows } = asked;
  const { list, count } = usePages(rowsKey(scope, asked), (after, signal) =>
    listCalls(scope, rows, after, signal),
  );
  const columns: Column<CallRow>[] = [
    { key: 'customer', title: words.customer, render: (it) => it.customerName },
    { key: 'planned', title: words.planned, width: 96, render: (it) => time.day(it.plannedDate) },
    {
      key: 'result',
      title: words.result,
      width: 112,
      render: (it) =>
        it.lastOutcome ? (
          followup.outcomes[it.lastOutcome]
        ) : (
          <span className={blocks.quiet}>{words.notCarriedOut}</span>
        ),
    },
    { key: 'order', title: words.order, render: (it) => it.orderNo ?? followup.types[it.targetType] },
    { key: 'caller', title: words.caller, width: 88, render: (it) => it.callerName ?? common.none },
    { key: 'advisor', title: words.advisor, width: 88, render: (it) => it.advisorName ?? common.none },
  ];
  return (
    <>
      {count && <p className={blocks.note}>{common.rows(count)}</p>}
      <DataList
        label={report.quantities}
        {...list}
        rowKey={(it) => it.taskId}
        columns={columns}
        onOpen={(it) =>
          void navigate(it.recordId ? `/follow-up/records/${it.recordId}` : `/calls/${it.taskId}`)
        }
        empty={<Nothing />}
      />
    </>
  );
}

function Answers({ scope, rows: asked }: Of<'answers'>) {
  const { common, report } = useTexts();
  const words = report.rows;
  const time = useTime();
  const navigate = useNavigate();
  const { of: _, ...rows } = asked;
  const { list, count } = usePages(rowsKey(scope, asked), (after, signal) =>
    listAnswers(scope, rows, after, signal),
  );
  const columns: Column<AnswerRow>[] = [
    { key: 'customer', title: words.customer, render: (it) => it.customerName },
    { key: 'planned', title: words.planned, width: 96, render: (it) => time.day(it.plannedDate) },
    { key: 'remark', title: words.text, render: (it) => it.remark ?? common.none },
    { key: 'order', title: words.order, width: 150, render: (it) => it.orderNo ?? common.none },
    { key: 'advisor', title: words.advisor, width: 88, render: (it) => it.advisorName ?? common.none },
  ];
  return (
    <>
      {count && <p className={blocks.note}>{common.rows(count)}</p>}
      <DataList
        label={report.question}
        {...list}
        rowKey={(it) => it.recordId}
        columns={columns}
        onOpen={(it) => void navigate(`/follow-up/records/${it.recordId}`)}
        empty={<Nothing />}
      />
    </>
  );
}

function Problems({ scope, rows: asked }: Of<'problems'>) {
  const { common, issue, report } = useTexts();
  const words = report.rows;
  const time = useTime();
  const navigate = useNavigate();
  const { of: _, ...rows } = asked;
  const { list, count } = usePages(rowsKey(scope, asked), (after, signal) =>
    listProblems(scope, rows, after, signal),
  );
  const columns: Column<ProblemRow>[] = [
    { key: 'customer', title: words.customer, render: (it) => it.customerName },
    { key: 'planned', title: words.planned, width: 96, render: (it) => time.day(it.plannedDate) },
    {
      key: 'text',
      title: words.text,
      render: (it) => [it.questionCode, it.text].filter(Boolean).join(' '),
    },
    {
      key: 'item',
      title: words.item,
      width: 104,
      render: (it) =>
        it.issueId && it.issueStatus ? (
          <Link to={`/follow-up/issues?view=all&show=${it.issueId}`}>{issue.statuses[it.issueStatus]}</Link>
        ) : (
          <span className={blocks.quiet}>{words.noItem}</span>
        ),
    },
  ];
  return (
    <>
      {count && <p className={blocks.note}>{common.rows(count)}</p>}
      <DataList
        label={report.blocks.E}
        {...list}
        rowKey={(it) => `${it.recordId} ${it.seq}`}
        columns={columns}
        onOpen={(it) => void navigate(`/follow-up/records/${it.recordId}`)}
        empty={<Nothing />}
      />
    </>
  );
}

function Issues({ scope, rows: asked }: Of<'issues'>) {
  const { common, issue, report } = useTexts();
  const words = report.rows;
  const time = useTime();
  const zone = useZone();
  const navigate = useNavigate();
  const { of: _, ...rows } = asked;
  const { list, count } = usePages(rowsKey(scope, asked), (after, signal) =>
    listIssues(scope, rows, periodOf(daysOf(scope), zone), after, signal),
  );
  const columns: Column<IssueRow>[] = [
    { key: 'text', title: words.text, render: (it) => it.text },
    { key: 'customer', title: words.customer, width: 96, render: (it) => it.customerName },
    { key: 'owner', title: words.owner, width: 88, render: (it) => it.ownerName },
    { key: 'due', title: words.due, width: 120, render: (it) => time.when(it.dueAt) },
    {
      key: 'status',
      title: words.status,
      width: 96,
      render: (it) =>
        it.status === 'DONE' ? (it.late ? issue.doneLate : issue.doneInTime) : issue.statuses[it.status],
    },
  ];
  return (
    <>
      {count && <p className={blocks.note}>{common.rows(count)}</p>}
      <DataList
        label={issue.title}
        {...list}
        rowKey={(it) => it.id}
        columns={columns}
        onOpen={(it) => void navigate(`/follow-up/issues?view=all&show=${it.id}`)}
        empty={<Nothing />}
      />
    </>
  );
}

function Orders({ scope, rows: asked }: Of<'orders'>) {
  const { common, report, service } = useTexts();
  const words = report.rows;
  const time = useTime();
  const navigate = useNavigate();
  const { of: _, ...rows } = asked;
  const { list, count } = usePages(rowsKey(scope, asked), (after, signal) =>
    listOrders(scope, rows, after, signal),
  );
  const columns: Column<OrderRow>[] = [
    { key: 'order', title: words.order, render: (it) => it.orderNo },
    { key: 'customer', title: words.customer, width: 96, render: (it) => it.customerName },
    { key: 'type', title: service.repairType, width: 96, render: (it) => service.repairTypes[it.repairType] },
    { key: 'delivered', title: words.delivered, width: 112, render: (it) => time.when(it.deliveredAt) },
    { key: 'consent', title: words.consent, width: 88, render: (it) => service.consents[it.consent] },
    { key: 'advisor', title: words.advisor, width: 88, render: (it) => it.advisorName ?? common.none },
  ];
  return (
    <>
      {count && <p className={blocks.note}>{common.rows(count)}</p>}
      <DataList
        label={report.orders}
        {...list}
        rowKey={(it) => it.id}
        columns={columns}
        onOpen={(it) => void navigate(`/work-orders/${it.id}`)}
        empty={<Nothing />}
      />
    </>
  );
}

function Suggestions({ scope, rows: asked }: Of<'suggestions'>) {
  const { common, report } = useTexts();
  const words = report.rows;
  const time = useTime();
  const navigate = useNavigate();
  const { list, count } = usePages(rowsKey(scope, asked), (after, signal) =>
    listSuggestions(scope, { after, signal }),
  );
  const columns: Column<SuggestionRow>[] = [
    { key: 'text', title: words.text, render: (it) => it.suggestion },
    { key: 'customer', title: words.customer, width: 96, render: (it) => it.customerName },
    { key: 'at', title: words.heardAt, width: 120, render: (it) => time.when(it.at) },
  ];
  return (
    <>
      {count && <p className={blocks.note}>{common.rows(count)}</p>}
      <DataList
        label={report.suggestions}
        {...list}
        rowKey={(it) => it.recordId}
        columns={columns}
        onOpen={(it) => void navigate(`/follow-up/records/${it.recordId}`)}
        empty={<Nothing />}
      />
    </>
  );
}

function Complaints({ scope, rows: asked }: Of<'complaints'>) {
  const { common, complaint, report } = useTexts();
  const words = report.rows;
  const time = useTime();
  const navigate = useNavigate();
  const { of: _, ...rows } = asked;
  const { list, count } = usePages(rowsKey(scope, asked), (after, signal) =>
    listComplaints(scope, rows, daysOf(scope), after, signal),
  );
  const columns: Column<ComplaintRow>[] = [
    { key: 'no', title: words.number, width: 136, render: (it) => it.complaintNo },
    { key: 'customer', title: words.customer, width: 96, render: (it) => it.customerName },
    { key: 'words', title: words.description, render: (it) => it.description },
    { key: 'status', title: words.status, width: 104, render: (it) => complaint.statuses[it.status] },
    {
      key: 'registered',
      title: complaint.registeredAt,
      width: 120,
      render: (it) => time.when(it.registeredAt),
    },
  ];
  return (
    <>
      {count && <p className={blocks.note}>{common.rows(count)}</p>}
      <DataList
        label={complaint.title}
        {...list}
        rowKey={(it) => it.id}
        columns={columns}
        onOpen={(it) => void navigate(`/complaints/${it.id}`)}
        empty={<Nothing />}
      />
    </>
  );
}
