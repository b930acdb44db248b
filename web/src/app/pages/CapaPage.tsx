import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { capaQuery } from '../../features/capa/api/capas';
import { CapaBody } from '../../features/capa/components/CapaBody';
import { CapaSteps } from '../../features/capa/components/CapaSteps';
import type { Asked } from '../../features/capa/components/MoveDrawer';
import { toneOf } from '../../features/capa/model/words';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';

// With its calendar; the action is read first.
const MoveDrawer = lazy(async () => ({
  default: (await import('../../features/capa/components/MoveDrawer')).MoveDrawer,
}));

export default function CapaPage() {
  const { id = '' } = useParams();
  const { capa: words } = useTexts();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const { data: capa, error, refetch } = useQuery(capaQuery(id));
  if (!capa) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <>
      <PageHeader
        back={{ to: '/capas', label: words.title }}
        title={capa.title}
        note={
          <>
            {capa.capaNo} · {words.types[capa.type]} {capa.round > 1 && `· ${words.round(capa.round)} `}
            <Tag tone={toneOf[capa.status]}>{words.statuses[capa.status]}</Tag>
          </>
        }
        actions={
          <>
            <Button
              icon={<PrinterOutlined />}
              aria-label={words.paper}
              title={words.paper}
              onClick={() => void navigate('paper')}
            />
            <CapaSteps capa={capa} onAsk={setAsked} onRefused={setMissing} />
          </>
        }
      />
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={words.incomplete}
          description={missing.join('；')}
          action={<Link to="edit">{words.complete}</Link>}
        />
      )}
      {capa.cancelReason && <Alert type="info" title={capa.cancelReason} style={{ marginBottom: 16 }} />}
      <CapaBody capa={capa} onAsk={setAsked} />
      <Suspense>
        <MoveDrawer capa={capa} asked={asked} onClose={() => setAsked(null)} />
      </Suspense>
    </>
  );
}
