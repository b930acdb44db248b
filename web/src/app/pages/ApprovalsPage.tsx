import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { type Box, boxKey, listApprovals, waitingCountQuery } from '../../features/approval/api/approvals';
import { ApprovalList } from '../../features/approval/components/ApprovalList';
import { usePages } from '../../lib/pages';
import { useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';

const everybodys: Box[] = ['WAITING', 'MINE', 'DONE'];

export default function ApprovalsPage() {
  const { approval: words } = useTexts();
  const navigate = useNavigate();
  const boxes: Box[] = useSession().roles.some((it) => it.code === 'ADMIN')
    ? [...everybodys, 'ALL']
    : everybodys;
  const [{ box: asked }, change] = useFilters('box');
  const box = boxes.find((it) => it === asked) ?? 'WAITING';
  const { list } = usePages(boxKey(box), (after, signal) => listApprovals(box, after, signal));
  const { data: waiting } = useQuery(waitingCountQuery);
  return (
    <>
      <PageHeader title={words.title} note={waiting && waiting.count > 0 && words.waitingNote(waiting.count)}>
        <Segmented
          aria-label={words.title}
          value={box}
          onChange={(value) => change({ box: value === 'WAITING' ? null : value })}
          options={boxes.map((value) => ({ value, label: words.boxes[value] }))}
        />
      </PageHeader>
      <ApprovalList box={box} list={list} onOpen={(row) => void navigate(`/approvals/${row.id}`)} />
    </>
  );
}
