import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { Link } from 'react-router';
import { download } from '../../../lib/download';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useTime } from '../../../lib/useTime';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { answerRequest, type DataAnswer, type DataRequest, privacyKey, requestQuery } from '../api/privacy';
import { RequestState } from './DataRequests';
import { ReadOnlyDrawer } from './ReadOnlyDrawer';

/** What was asked for, the copy, and how it ends. */
export function DataRequestDrawer({ id: asked, onClose }: { id: string | null; onClose: () => void }) {
  const id = useKept(asked);
  const { privacy: words } = useTexts();
  const toasts = useToasts();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ ...requestQuery(id ?? ''), enabled: id !== null });
  const title = data ? `${data.requestNo} ${words.kinds[data.kind]}` : words.request;
  if (data && data.status !== 'OPEN') {
    return (
      <ReadOnlyDrawer open={asked !== null} title={title} onClose={onClose}>
        <Told request={data} />
      </ReadOnlyDrawer>
    );
  }
  return (
    <FormDrawer<DataAnswer>
      open={asked !== null}
      title={title}
      onClose={onClose}
      loading={!data}
      error={error}
      onRetry={refetch}
      submitText={words.answer}
      initial={{ status: 'DONE' }}
      onSubmit={async (form) => {
        if (!data) return;
        await answerRequest(data, form);
        toasts.done(words.answered);
        await client.invalidateQueries({ queryKey: privacyKey });
      }}
    >
      {data && <Answer request={data} />}
    </FormDrawer>
  );
}

function Answer({ request }: { request: DataRequest }) {
  const t = useTexts();
  const words = t.privacy;
  const status = Form.useWatch('status');
  const granted = status !== 'REFUSED';
  const required = (label: string) => [
    { required: true, whitespace: true, message: t.common.required(label) },
  ];
  return (
    <>
      <Told request={request} />
      <Form.Item name="status" label={words.answer}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'DONE', label: words.grant },
            { value: 'REFUSED', label: words.refuse },
          ]}
        />
      </Form.Item>
      {granted && (
        <Form.Item
          name="identityCheck"
          label={words.identityCheck}
          extra={words.identityHint}
          rules={required(words.identityCheck)}
        >
          <Input maxLength={500} />
        </Form.Item>
      )}
      <Form.Item
        name="result"
        label={granted ? words.result : words.refusal}
        rules={granted ? [] : required(words.refusal)}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      {granted && request.kind === 'ERASURE' && (
        <>
          <Alert type="warning" showIcon title={words.erasure} style={{ marginBottom: 16 }} />
          <Form.Item
            name="confirmedName"
            label={words.confirmedName(request.customerName)}
            rules={required(request.customerName)}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </>
  );
}

function Told({ request }: { request: DataRequest }) {
  const t = useTexts();
  const words = t.privacy;
  const time = useTime();
  const toasts = useToasts();
  const copy = useMutation({
    mutationFn: () => download(`/api/personal-data-requests/${request.id}/copy`, `${request.requestNo}.xlsx`),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <div style={{ marginBottom: 24 }}>
      <p>
        <RequestState request={request} />{' '}
        {words.by(words.channels[request.channel], time.day(request.receivedOn))}
        {' · '}
        {words.dueOn} {time.day(request.dueOn)}
      </p>
      <p>
        <Link to={`/customers/${request.customerId}`}>
          {request.customerName} {request.customerNo}
        </Link>
      </p>
      {request.note && <p style={{ whiteSpace: 'pre-wrap' }}>{request.note}</p>}
      {request.identityCheck && (
        <p>
          {words.identityCheck}: {request.identityCheck}
        </p>
      )}
      {request.result && <p style={{ whiteSpace: 'pre-wrap' }}>{request.result}</p>}
      {request.closedAt && (
        <p>
          {words.closedBy} {words.by(request.closedByName ?? '', time.exactly(request.closedAt))}
        </p>
      )}
      {(request.kind === 'COPY' || request.kind === 'CORRECTION') && (
        <>
          <Button icon={<DownloadOutlined />} loading={copy.isPending} onClick={() => copy.mutate()}>
            {words.copy}
          </Button>
          <p style={{ color: 'var(--zj-text-quiet)', marginTop: 4 }}>{words.copyHint}</p>
        </>
      )}
    </div>
  );
}
