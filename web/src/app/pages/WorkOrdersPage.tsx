import { ToolOutlined } from '@ant-design/icons';
import { lazy, Suspense, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { VehicleSelect } from '../../features/asset/components/VehicleSelect';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { reference, text } from '../../features/list/model/cells';
import { FollowUpConsentTag } from '../../features/service/components/FollowUpConsentTag';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { AddButton } from '../../ui/ListHeader';

const WorkOrderDrawer = lazy(async () => ({
  default: (await import('../../features/service/components/WorkOrderDrawer')).WorkOrderDrawer,
}));

export default function WorkOrdersPage() {
  const { service: words, common } = useTexts();
  const navigate = useNavigate();
  const mayEdit = useCan('WORK_ORDER_EDIT');
  const [{ open }, change] = useFilters('open');
  const quick = useMemo<QuickFilter[]>(
    () => [
      {
        field: 'advisor',
        segments: true,
        options: [{ name: words.advisors.me, operator: 'IS', values: ['me'] }],
      },
      { field: 'status', any: words.anyStatus },
      { field: 'repairType', any: words.anyRepairType },
    ],
    [words],
  );
  return (
    <>
      <RecordList
        list="work-orders"
        title={words.title}
        search={words.search}
        total={words.total}
        onOpen={(it) => void navigate(`/work-orders/${it.id}`)}
        add={mayEdit && <AddButton onClick={() => change({ open: 'new' })}>{words.add}</AddButton>}
        quick={quick}
        cells={{
          customer: (row) => {
            const owner = reference(row, 'customer');
            return owner ? <Link to={`/customers/${owner.id}`}>{owner.name}</Link> : common.none;
          },
          followUpConsent: (row) => <FollowUpConsentTag consent={text(row, 'followUpConsent')} />,
        }}
        columns={{
          orderNo: { width: 150 },
          plate: { width: 110 },
          items: { clip: true, wideOnly: true },
          followUpConsent: { title: words.followUp },
        }}
        empty={{ icon: <ToolOutlined />, title: words.empty, hint: words.emptyHint }}
      />
      <Suspense>
        <WorkOrderDrawer
          id={open ?? null}
          vehicleField={<VehicleSelect />}
          onClose={() => change({ open: null })}
          onSaved={(saved) => void navigate(`/work-orders/${saved.order.id}`)}
        />
      </Suspense>
    </>
  );
}
