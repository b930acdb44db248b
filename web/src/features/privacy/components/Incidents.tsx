import { PlusOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import { type Incident, listIncidents, privacyKey } from '../api/privacy';

const IncidentDrawer = lazy(async () => ({ default: (await import('./IncidentDrawer')).IncidentDrawer }));

interface Props {
  /** An id, or `new`. */
  open: string | undefined;
  onOpen: (id: string | null) => void;
}

/** The register of what went wrong with data of persons. */
export function Incidents({ open, onOpen }: Props) {
  const { accountability: words, common } = useTexts();
  const time = useTime();
  const { list } = usePages([...privacyKey, 'incidents'], listIncidents);
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => onOpen('new')}>
      {words.incident}
    </Button>
  );
  return (
    <>
      {Boolean(list.rows?.length) && <p>{add}</p>}
      <DataList
        {...list}
        label={words.incidentPaper}
        rowKey={(it) => it.id}
        onOpen={(it) => onOpen(it.id)}
        tone={(it) => (it.closedAt ? undefined : 'overdue')}
        columns={[
          { key: 'no', title: words.incidentNo, width: 120, render: (it) => it.incidentNo },
          { key: 'title', title: words.incidentTitle, clip: true, render: (it) => it.title },
          { key: 'kind', title: words.incidentKind, width: 90, render: (it) => words.incidentKinds[it.kind] },
          { key: 'noticed', title: words.noticedAt, width: 150, render: (it) => time.when(it.noticedAt) },
          { key: 'persons', title: words.persons, width: 110, render: (it) => it.persons ?? common.none },
          { key: 'state', title: words.incidentState, width: 180, render: (it) => <State incident={it} /> },
        ]}
        empty={
          <EmptyState
            icon={<WarningOutlined />}
            title={words.noIncidents}
            hint={words.noIncidentsHint}
            action={add}
          />
        }
      />
      <Suspense>
        <IncidentDrawer id={open ?? null} onClose={() => onOpen(null)} />
      </Suspense>
    </>
  );
}

function State({ incident }: { incident: Incident }) {
  const { accountability: words } = useTexts();
  if (incident.closedAt) return <Tag tone="done">{words.incidentClosed}</Tag>;
  const [first] = incident.missing;
  return first ? (
    <Tag tone="overdue">{words.missing[first]}</Tag>
  ) : (
    <Tag tone="due">{words.incidentOpen}</Tag>
  );
}
