import { PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import {
  boardQuery,
  type ComplaintRow,
  type Severity,
  type Status,
} from '../../features/complaint/api/complaints';
import { ComplaintBoard } from '../../features/complaint/components/ComplaintBoard';
import { ComplaintStanding } from '../../features/complaint/components/ComplaintStanding';
import { SeverityTag } from '../../features/complaint/components/SeverityTag';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { text } from '../../features/list/model/cells';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useNarrow } from '../../lib/useMedia';
import { PageHeader } from '../../ui/PageHeader';

const ComplaintDrawer = lazy(async () => ({
  default: (await import('../../features/complaint/components/ComplaintDrawer')).ComplaintDrawer,
}));
const ComplaintEntry = lazy(async () => ({
  default: (await import('../../features/complaint/components/ComplaintEntry')).ComplaintEntry,
}));

export default function ComplaintsPage() {
  const { complaint: words } = useTexts();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const mayRegister = useCan('COMPLAINT_REGISTER');
  // A "view" in the address is one of the register's.
  const [{ as, open, add, customer }, change] = useFilters('as', 'open', 'add', 'customer');
  const { data: board } = useQuery(boardQuery);
  const rows = board?.filter((it) => it.status !== 'CLOSED').flatMap((it) => it.items);
  const overdue = rows?.filter((it) => it.clock && it.clock.leftMinutes < 0).length ?? 0;
  const note = rows && [words.openCount(rows.length), overdue > 0 && words.overdueCount(overdue)];

  const onOpen = useCallback(
    (row: { id: string }) => (narrow ? void navigate(`/complaints/${row.id}`) : change({ open: row.id })),
    [narrow, navigate, change],
  );
  const button = mayRegister && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ add: 'new' })}>
      {words.add}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={words.title}
        note={note ? note.filter(Boolean).join(' · ') : undefined}
        actions={
          <>
            <Segmented
              aria-label={words.view}
              value={as === 'register' ? 'register' : 'board'}
              onChange={(value) => change({ as: value === 'board' ? null : value })}
              options={[
                { value: 'board', label: words.board },
                { value: 'register', label: words.register },
              ]}
            />
            {as === 'register' && (
              <Button
                icon={<PrinterOutlined />}
                aria-label={words.ledger.show}
                title={words.ledger.show}
                onClick={() => void navigate('/complaints/ledger')}
              />
            )}
            {button}
          </>
        }
      />
      {as === 'register' ? (
        <Register running={rows} onOpen={onOpen} add={button} />
      ) : (
        <ComplaintBoard onOpen={onOpen} add={button} />
      )}
      <Suspense>
        <ComplaintDrawer id={open ?? null} onClose={() => change({ open: null })} />
        <ComplaintEntry
          open={add === 'new'}
          customerId={customer}
          onClose={() => change({ add: null, customer: null })}
          onRegistered={(id) => void change({ open: id })}
        />
      </Suspense>
    </>
  );
}

interface RegisterProps {
  /** Those that are open, whose time runs. */
  running: ComplaintRow[] | undefined;
  onOpen: (row: { id: string }) => void;
  add: React.ReactNode;
}

/** All complaints there have ever been. */
function Register({ running, onOpen, add }: RegisterProps) {
  const { complaint: words } = useTexts();
  const quick = useMemo<QuickFilter[]>(
    () => [
      {
        field: 'handler',
        segments: true,
        options: [{ name: words.mine, operator: 'IS', values: ['me'] }],
      },
      { field: 'overdue', options: [{ name: words.onlyOverdue, operator: 'IS', values: ['true'] }] },
      { field: 'status' },
      { field: 'severity' },
      { field: 'category' },
    ],
    [words],
  );
  return (
    <RecordList
      list="complaints"
      headless
      title={words.register}
      search={words.search}
      total={words.total}
      onOpen={onOpen}
      add={add}
      quick={quick}
      cells={{
        severity: (row) => <SeverityTag severity={text(row, 'severity') as Severity} />,
        status: (row) => (
          <ComplaintStanding
            status={text(row, 'status') as Status}
            running={running?.find((it) => it.id === row.id)}
          />
        ),
      }}
      columns={{
        complaintNo: { width: 136 },
        plate: { width: 104 },
        description: { clip: false, minWidth: 200 },
        status: { width: 216 },
      }}
      empty={{ title: words.empty, hint: words.emptyHint }}
    />
  );
}
