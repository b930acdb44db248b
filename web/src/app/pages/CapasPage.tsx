import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { CapaStatus } from '../../features/capa/api/capas';
import { toneOf } from '../../features/capa/model/words';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { text } from '../../features/list/model/cells';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { Tag } from '../../ui/Tag';

/** Every corrective and preventive action there has been. */
export default function CapasPage() {
  const { capa: words } = useTexts();
  const navigate = useNavigate();
  const mayDraw = useCan('CAPA_EDIT');
  const quick = useMemo<QuickFilter[]>(
    () => [
      {
        field: 'supervisor',
        segments: true,
        options: [{ name: words.mine, operator: 'IS', values: ['me'] }],
      },
      { field: 'overdue', options: [{ name: words.onlyOverdue, operator: 'IS', values: ['true'] }] },
      { field: 'status' },
      { field: 'type' },
    ],
    [words],
  );
  return (
    <RecordList
      list="capas"
      title={words.title}
      search={words.search}
      total={words.total}
      onOpen={(row) => void navigate(`/capas/${row.id}`)}
      add={
        mayDraw && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/capas/new')}>
            {words.add}
          </Button>
        )
      }
      quick={quick}
      cells={{
        status: (row) => {
          const status = text(row, 'status') as CapaStatus;
          return <Tag tone={toneOf[status]}>{words.statuses[status]}</Tag>;
        },
      }}
      columns={{ capaNo: { width: 128 }, title: { clip: false, minWidth: 200 } }}
      empty={{ title: words.empty, hint: words.emptyHint }}
    />
  );
}
