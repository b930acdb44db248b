import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Segmented, Select } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { useNavigate } from 'react-router';
import {
  boardQuery,
  listComplaints,
  type RegisterFilter,
  registerKey,
  type Status,
  severities,
  statuses,
} from '../../features/complaint/api/complaints';
import { ComplaintBoard } from '../../features/complaint/components/ComplaintBoard';
import { ComplaintRegister } from '../../features/complaint/components/ComplaintRegister';
import { usePages } from '../../lib/pages';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useNarrow } from '../../lib/useNarrow';
import { PageHeader } from '../../ui/PageHeader';
import { SearchField } from '../../ui/SearchField';

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
  const [{ view, open, add, customer }, change] = useFilters('view', 'open', 'add', 'customer');
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
              value={view === 'register' ? 'register' : 'board'}
              onChange={(value) => change({ view: value === 'board' ? null : value })}
              options={[
                { value: 'board', label: words.board },
                { value: 'register', label: words.register },
              ]}
            />
            {button}
          </>
        }
      />
      {view === 'register' ? (
        <Register onOpen={onOpen} add={button} />
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
  onOpen: (row: { id: string }) => void;
  add: React.ReactNode;
}

function Register({ onOpen, add }: RegisterProps) {
  const { complaint: words } = useTexts();
  const [{ q, status, severity, overdue }, change] = useFilters('q', 'status', 'severity', 'overdue');
  const chosenStatus = statuses.find((it) => it === status);
  const chosenSeverity = severities.find((it) => it === severity);
  const filter: RegisterFilter = {
    ...(q && { q }),
    ...(chosenStatus && { status: [chosenStatus] }),
    ...(chosenSeverity && { severity: [chosenSeverity] }),
    ...(overdue && { overdue: true }),
  };
  const { list } = usePages(registerKey(filter), (after, signal) => listComplaints(filter, after, signal));
  const onSearch = useCallback((value: string) => change({ q: value }), [change]);
  const options = (values: readonly string[], say: Record<string, string>) =>
    values.map((value) => ({ value, label: say[value] }));
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBottom: 16 }}>
        <SearchField label={words.search} value={q} onChange={onSearch} />
        <Select<Status>
          allowClear
          aria-label={words.status}
          placeholder={words.status}
          {...(chosenStatus && { value: chosenStatus })}
          onChange={(value) => change({ status: value })}
          options={options(statuses, words.statuses) as { value: Status; label: string }[]}
          style={{ minWidth: 136 }}
        />
        <Select
          allowClear
          aria-label={words.severity}
          placeholder={words.severity}
          {...(chosenSeverity && { value: chosenSeverity })}
          onChange={(value) => change({ severity: value })}
          options={options(severities, words.severities)}
          style={{ minWidth: 120 }}
        />
        <Checkbox
          checked={overdue === 'yes'}
          onChange={(event) => change({ overdue: event.target.checked ? 'yes' : null })}
        >
          {words.onlyOverdue}
        </Checkbox>
      </div>
      <ComplaintRegister list={list} filtered={Object.keys(filter).length > 0} onOpen={onOpen} add={add} />
    </>
  );
}
