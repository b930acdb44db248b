import { Drawer } from 'antd';
import { useNavigate } from 'react-router';
import { sayMoney } from '../../../lib/numbers';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import {
  type AttemptRow,
  type CallRow,
  type ContactRow,
  type CustomerRow,
  type FigureRowsOf,
  type FigureScope,
  figuresKey,
  listAttempts,
  listCalls,
  listContacts,
  listCustomers,
  listReminders,
  type ReminderRow,
} from '../api/figures';
import { titleOfFigure } from '../model/figureRows';
import blocks from './report.module.css';

interface Props {
  scope: FigureScope;
  rows: FigureRowsOf | undefined;
  onClose: () => void;
}

/** The records behind a figure, beside the page. */
export function FigureRowsDrawer({ scope, rows: asked, onClose }: Props) {
  const rows = useKept(asked ?? null);
  const t = useTexts();
  const narrow = useNarrow();
  return (
    <Drawer
      open={asked !== undefined}
      onClose={onClose}
      size={narrow ? '100%' : 760}
      title={rows && titleOfFigure(rows, t)}
    >
      {rows && <Rows key={JSON.stringify(rows)} scope={scope} rows={rows} />}
    </Drawer>
  );
}

function Rows({ scope, rows }: { scope: FigureScope; rows: FigureRowsOf }) {
  switch (rows.of) {
    case 'contacts':
      return <Contacts scope={scope} rows={rows} />;
    case 'attempts':
      return <Attempts scope={scope} rows={rows} />;
    case 'incoming':
      return <Calls scope={scope} rows={rows} />;
    case 'reminders':
      return <Reminders scope={scope} rows={rows} />;
    case 'customers':
      return <Customers scope={scope} rows={rows} />;
  }
}

type Of<Kind extends FigureRowsOf['of']> = {
  scope: FigureScope;
  rows: Extract<FigureRowsOf, { of: Kind }>;
};

const rowsKey = (scope: FigureScope, rows: FigureRowsOf) => [...figuresKey, 'rows', scope, rows];

function Counted({ count }: { count: string | undefined }) {
  const { common } = useTexts();
  return count ? <p className={blocks.note}>{common.rows(count)}</p> : null;
}

function Nothing() {
  return <EmptyState title={useTexts().report.rows.empty} />;
}

function Contacts({ scope, rows }: Of<'contacts'>) {
  const { common, figures, followup } = useTexts();
  const words = figures.rows;
  const time = useTime();
  const navigate = useNavigate();
  const { list, count } = usePages(rowsKey(scope, rows), (after, signal) =>
    listContacts(scope, rows, after, signal),
  );
  const columns: Column<ContactRow>[] = [
    { key: 'customer', title: words.customer, render: (it) => it.customerName },
    { key: 'planned', title: words.planned, width: 96, render: (it) => time.day(it.plannedDate) },
    { key: 'status', title: words.status, width: 96, render: (it) => followup.status[it.status] },
    { key: 'rule', title: words.rule, render: (it) => it.ruleName ?? followup.types[it.targetType] },
    { key: 'person', title: words.person, width: 88, render: (it) => it.personName ?? figures.nobody },
    {
      key: 'closing',
      title: words.closing,
      width: 96,
      render: (it) => (it.closingOn ? time.day(it.closingOn) : common.none),
    },
  ];
  return (
    <>
      <Counted count={count} />
      <DataList
        label={figures.contacts}
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

function Attempts({ scope, rows }: Of<'attempts'>) {
  const { figures, followup } = useTexts();
  const words = figures.rows;
  const time = useTime();
  const navigate = useNavigate();
  const { list, count } = usePages(rowsKey(scope, rows), (after, signal) =>
    listAttempts(scope, rows, after, signal),
  );
  const columns: Column<AttemptRow>[] = [
    { key: 'customer', title: words.customer, render: (it) => it.customerName },
    { key: 'at', title: words.at, width: 144, render: (it) => time.when(it.at) },
    { key: 'outcome', title: words.outcome, width: 120, render: (it) => followup.outcomes[it.outcome] },
    { key: 'person', title: words.person, width: 104, render: (it) => it.personName },
  ];
  return (
    <>
      <Counted count={count} />
      <DataList
        label={figures.attempts}
        {...list}
        rowKey={(it) => it.attemptId}
        columns={columns}
        onOpen={(it) => void navigate(`/calls/${it.taskId}`)}
        empty={<Nothing />}
      />
    </>
  );
}

function Calls({ scope, rows }: Of<'incoming'>) {
  const { common, figures } = useTexts();
  const words = figures.rows;
  const time = useTime();
  const navigate = useNavigate();
  const { list, count } = usePages(rowsKey(scope, rows), (after, signal) =>
    listCalls(scope, rows, after, signal),
  );
  const columns: Column<CallRow>[] = [
    { key: 'customer', title: words.customer, render: (it) => it.customerName ?? it.number },
    { key: 'at', title: words.at, width: 144, render: (it) => time.when(it.at) },
    { key: 'answer', title: words.outcome, width: 136, render: (it) => figures.callAnswers[it.answer] },
    {
      key: 'waited',
      title: words.waited,
      width: 104,
      align: 'right',
      render: (it) => (it.seconds == null ? common.none : figures.soon(it.seconds)),
    },
    { key: 'person', title: words.person, width: 104, render: (it) => it.personName ?? figures.nobody },
  ];
  return (
    <>
      <Counted count={count} />
      <DataList
        label={figures.calls}
        {...list}
        rowKey={(it) => it.id}
        columns={columns}
        onOpen={(it) => void navigate(it.customerId ? `/customers/${it.customerId}` : `/call?id=${it.id}`)}
        empty={<Nothing />}
      />
    </>
  );
}

function Reminders({ scope, rows }: Of<'reminders'>) {
  const { figures } = useTexts();
  const words = figures.rows;
  const time = useTime();
  const navigate = useNavigate();
  const { list, count } = usePages(rowsKey(scope, rows), (after, signal) =>
    listReminders(scope, rows, after, signal),
  );
  const columns: Column<ReminderRow>[] = [
    { key: 'customer', title: words.customer, render: (it) => it.customerName },
    { key: 'planned', title: words.planned, width: 96, render: (it) => time.day(it.plannedDate) },
    { key: 'rung', title: words.rung, render: (it) => figures.rungs[it.rung] },
    { key: 'at', title: words.at, width: 120, render: (it) => time.when(it.at) },
    { key: 'person', title: words.person, width: 88, render: (it) => it.personName },
    { key: 'acted', title: words.acted, width: 88, render: (it) => figures.actedStates[it.acted] },
  ];
  return (
    <>
      <Counted count={count} />
      <DataList
        label={figures.reminder}
        {...list}
        rowKey={(it) => `${it.taskId} ${it.employeeId} ${it.at}`}
        columns={columns}
        onOpen={(it) => void navigate(`/calls/${it.taskId}`)}
        empty={<Nothing />}
      />
    </>
  );
}

function Customers({ scope, rows }: Of<'customers'>) {
  const { figures } = useTexts();
  const words = figures.rows;
  const time = useTime();
  const navigate = useNavigate();
  const { list, count } = usePages(rowsKey(scope, rows), (after, signal) =>
    listCustomers(scope, rows, after, signal),
  );
  const columns: Column<CustomerRow>[] = [
    { key: 'customer', title: words.customer, render: (it) => it.customerName },
    { key: 'from', title: words.from, width: 120, render: (it) => time.day(it.day) },
    { key: 'visits', title: figures.visits, width: 104, align: 'right', render: (it) => it.visits },
    { key: 'amount', title: figures.amount, width: 136, align: 'right', render: (it) => sayMoney(it.amount) },
  ];
  return (
    <>
      <Counted count={count} />
      <DataList
        label={figures.customers}
        {...list}
        rowKey={(it) => it.customerId}
        columns={columns}
        onOpen={(it) => void navigate(`/customers/${it.customerId}`)}
        empty={<Nothing />}
      />
    </>
  );
}
