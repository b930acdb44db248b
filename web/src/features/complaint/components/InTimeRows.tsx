import { Drawer } from 'antd';
import { useNavigate } from 'react-router';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import type { ComplaintRow } from '../api/complaints';
import { type FigureScope, type InTime, inTimeKey, listInTime } from '../api/figures';

interface Props {
  scope: FigureScope;
  clock: InTime | undefined;
  onClose: () => void;
}

/** The complaints behind a rate: those of which the clock was stopped in time. */
export function InTimeRows({ scope, clock: asked, onClose }: Props) {
  const clock = useKept(asked ?? null);
  const { figures } = useTexts().complaint;
  const narrow = useNarrow();
  return (
    <Drawer
      open={asked !== undefined}
      onClose={onClose}
      size={narrow ? '100%' : 760}
      title={clock && figures.inTime[clock]}
    >
      {clock && <Rows scope={scope} clock={clock} />}
    </Drawer>
  );
}

function Rows({ scope, clock }: { scope: FigureScope; clock: InTime }) {
  const { common, complaint: words } = useTexts();
  const time = useTime();
  const navigate = useNavigate();
  const { list, count } = usePages(inTimeKey(scope, clock), (after, signal) =>
    listInTime(scope, clock, after, signal),
  );
  const columns: Column<ComplaintRow>[] = [
    { key: 'no', title: words.number, width: 136, render: (it) => it.complaintNo },
    { key: 'customer', title: words.customer, width: 112, render: (it) => it.customerName },
    { key: 'words', title: words.description, render: (it) => it.description },
    { key: 'status', title: words.status, width: 104, render: (it) => words.statuses[it.status] },
    { key: 'registered', title: words.registeredAt, width: 120, render: (it) => time.when(it.registeredAt) },
  ];
  return (
    <>
      {count && <p>{common.rows(count)}</p>}
      <DataList
        label={words.figures.inTime[clock]}
        {...list}
        rowKey={(it) => it.id}
        columns={columns}
        onOpen={(it) => void navigate(`/complaints/${it.id}`)}
        empty={<EmptyState title={words.figures.noRows} />}
      />
    </>
  );
}
