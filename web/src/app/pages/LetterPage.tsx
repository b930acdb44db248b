import { CheckOutlined, PrinterOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { letterQuery, writeToCustomer } from '../../features/followup/api/writing';
import { LetterSheet } from '../../features/followup/components/LetterSheet';
import { idempotencyKey } from '../../lib/api';
import { sayProblem } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { usePageTitle } from '../../lib/usePageTitle';
import { ErrorState } from '../../ui/ErrorState';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Strip } from '../../ui/Strip';
import { useToasts } from '../../ui/Toasts';

/** A letter to somebody whom no call reached, or whom a rule wants written to. */
export default function LetterPage() {
  const { id = '' } = useParams();
  const t = useTexts();
  const words = t.calling;
  const navigate = useNavigate();
  const toasts = useToasts();
  const client = useQueryClient();
  const key = useRef(idempotencyKey());
  const { data, error, refetch } = useQuery(letterQuery(id));
  const [changed, setChanged] = useState<string>();
  usePageTitle([words.letter.title, data?.customer].filter(Boolean).join(' · '));
  const text = changed ?? data?.text ?? '';
  const post = useMutation({
    mutationFn: () => writeToCustomer(id, { channel: 'POST', text }, key.current),
    onSuccess: async () => {
      toasts.done(words.writing.done.POST);
      void navigate('/today');
      await client.invalidateQueries({ queryKey: ['follow-up'] });
    },
    onError: (refused) => {
      key.current = idempotencyKey();
      toasts.failed(sayProblem(refused, t));
    },
  });
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <>
      <div
        className="no-print"
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 8,
          justifyContent: 'space-between',
          maxWidth: '210mm',
          margin: '0 auto 16px',
        }}
      >
        <Link to={`/calls/${id}`}>← {words.letter.back}</Link>
        <Space wrap>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {words.letter.print}
          </Button>
          {data.sent ? (
            <Button disabled icon={<CheckOutlined />}>
              {words.letter.posted}
            </Button>
          ) : (
            <Button
              type="primary"
              icon={<CheckOutlined />}
              disabled={!text.trim()}
              loading={post.isPending}
              onClick={() => post.mutate()}
            >
              {words.writing.markPosted}
            </Button>
          )}
        </Space>
      </div>
      {!data.address && (
        <div className="no-print" style={{ maxWidth: '210mm', margin: '0 auto 16px' }}>
          <Strip
            tone="due"
            action={<Link to={`/customers/${data.customerId}`}>{words.letter.addAddress}</Link>}
          >
            {words.letter.noAddress}
          </Strip>
        </div>
      )}
      <LetterSheet letter={data} text={text} onText={data.sent ? undefined : setChanged} />
    </>
  );
}
