import { PrinterOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useSession } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { inZone, toInstant } from '../../../lib/time';
import { useKept } from '../../../lib/useKept';
import { DateTimeField } from '../../../ui/DateTimeField';
import { DayField } from '../../../ui/DayField';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import {
  addIncident,
  changeIncident,
  type Incident,
  type IncidentForm,
  incidentQuery,
  privacyKey,
} from '../api/privacy';

/** What happened, whom it concerns, what was done and who was told. */
export function IncidentDrawer({ id: asked, onClose }: { id: string | null; onClose: () => void }) {
  const id = useKept(asked);
  const known = id !== null && id !== 'new';
  const t = useTexts();
  const words = t.accountability;
  const { zone } = useSession();
  const toasts = useToasts();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ ...incidentQuery(id ?? ''), enabled: known });
  const instant = (picked?: string | null) => (picked ? toInstant(dayjs(picked), zone) : null);
  const required = (label: string) => [{ required: true, message: t.common.required(label) }];
  return (
    <FormDrawer<IncidentForm>
      open={asked !== null}
      title={known && data ? `${data.incidentNo} ${words.incidentKinds[data.kind]}` : words.incident}
      onClose={onClose}
      loading={known && !data}
      error={error}
      onRetry={refetch}
      draft={`incident.${id}`}
      initial={known && data ? filled(data, zone) : { kind: 'LEAK', closed: false }}
      aside={
        known && (
          <Link to={`/privacy/incidents/${id}`}>
            <PrinterOutlined aria-hidden /> {words.print}
          </Link>
        )
      }
      onSubmit={async (form, key) => {
        const body = {
          ...form,
          noticedAt: instant(form.noticedAt) ?? '',
          authorityToldAt: instant(form.authorityToldAt),
          personsToldAt: instant(form.personsToldAt),
          closed: form.closed ?? false,
        };
        await (known && data ? changeIncident(data, body) : addIncident(body, key));
        toasts.done(words.incidentSaved);
        await client.invalidateQueries({ queryKey: privacyKey });
      }}
    >
      {known && data && data.missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={data.missing.map((it) => words.missing[it]).join(t.common.list)}
          description={words.missingLaw}
        />
      )}
      <Form.Item name="title" label={words.incidentTitle} rules={required(words.incidentTitle)}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={words.incidentKind}>
        <Select options={Object.entries(words.incidentKinds).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="happenedOn" label={words.happenedOn}>
        <DayField />
      </Form.Item>
      <Form.Item name="noticedAt" label={words.noticedAt} rules={required(words.noticedAt)}>
        <DateTimeField />
      </Form.Item>
      <Form.Item name="noticedHow" label={words.noticedHow}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="dataKinds"
        label={words.dataKinds}
        extra={words.dataKindsHint}
        rules={required(words.dataKinds)}
      >
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Form.Item name="persons" label={words.persons}>
        <InputNumber min={0} max={100_000_000} precision={0} placeholder={words.personsUnknown} />
      </Form.Item>
      <Form.Item name="consequences" label={words.consequences}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="measures" label={words.measures}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name="authorityToldAt" label={words.authorityToldAt}>
        <DateTimeField />
      </Form.Item>
      <Form.Item name="authority" label={words.authority}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="personsToldAt" label={words.personsToldAt}>
        <DateTimeField />
      </Form.Item>
      <Form.Item name="personsToldHow" label={words.personsToldHow}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Form.Item name="personsNotTold" label={words.personsNotTold} extra={words.personsNotToldHint}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="closed" valuePropName="checked">
        <Checkbox>{words.closed}</Checkbox>
      </Form.Item>
    </FormDrawer>
  );
}

/** Moments as the picker has them: wall-clock time of the organisation. */
function filled(incident: Incident, zone: string) {
  const wall = (moment: string | null | undefined) =>
    moment ? inZone(moment, zone).format('YYYY-MM-DDTHH:mm') : undefined;
  const { noticedAt, authorityToldAt, personsToldAt, closedAt, ...rest } = incident;
  return {
    ...rest,
    noticedAt: wall(noticedAt) ?? '',
    authorityToldAt: wall(authorityToldAt) ?? null,
    personsToldAt: wall(personsToldAt) ?? null,
    closed: closedAt != null,
  };
}
