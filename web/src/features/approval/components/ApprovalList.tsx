import { AuditOutlined } from '@ant-design/icons';
import type { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import type { ApprovalRow, Box } from '../api/approvals';
import { ApprovalState } from './ApprovalState';

interface Props {
  box: Box;
  list: ReturnType<typeof usePages<ApprovalRow>>['list'];
  onOpen: (row: ApprovalRow) => void;
}

export function ApprovalList({ box, list, onOpen }: Props) {
  const { approval: words, common } = useTexts();
  const time = useTime();
  return (
    <DataList
      label={words.boxes[box]}
      {...list}
      rowKey={(it) => it.id}
      onOpen={onOpen}
      empty={<EmptyState icon={<AuditOutlined />} title={words.empty[box]} hint={words.emptyHint[box]} />}
      columns={[
        { key: 'title', title: words.what, render: (it) => it.title },
        {
          key: 'applicant',
          title: words.applicant,
          width: 150,
          render: (it) =>
            it.insteadOf.length > 0
              ? `${it.applicant.name} · ${words.insteadOf(it.insteadOf.join(common.list))}`
              : it.applicant.name,
        },
        {
          key: 'state',
          title: words.state,
          width: 210,
          render: (it) => <ApprovalState status={it.status} dueAt={it.dueAt ?? null} />,
        },
        {
          key: 'turn',
          title: words.turn,
          width: 160,
          wideOnly: box === 'WAITING',
          render: (it) => (it.waitsFor.length > 0 ? it.waitsFor.join(common.list) : common.none),
        },
        {
          key: 'at',
          title: words.submitted,
          width: 140,
          render: (it) => <span title={time.exactly(it.submittedAt)}>{time.when(it.submittedAt)}</span>,
        },
      ]}
    />
  );
}
