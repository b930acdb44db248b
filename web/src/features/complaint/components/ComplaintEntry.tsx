import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useDeferredValue, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { toInstant } from '../../../lib/time';
import { useTime, useZone } from '../../../lib/useTime';
import { DateTimeField } from '../../../ui/DateTimeField';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { type ComplaintForm, complaintsKey, openComplaint, severities } from '../api/complaints';
import { belongingsQuery, customerChoiceQuery } from '../api/customers';

type Values = Omit<ComplaintForm, 'discoveredAt' | 'callBackFrom' | 'callBackUntil'> & {
  discoveredAt?: string;
  callBackFrom?: string;
  callBackUntil?: string;
};

/** Follow-up calls register by themselves; what is left comes in by these ways. */
const sources = ['INBOUND', 'VISIT', 'LETTER', 'EMAIL', 'IM', 'WEB', 'OEM', 'REGULATOR', 'MEDIA'] as const;

interface Props {
  open: boolean;
  customerId?: string | undefined;
  onClose: () => void | Promise<void>;
  onRegistered: (id: string) => void;
}

/** Displeasure that reaches us by telephone, at the counter or by letter; any employee may write it down. */
export function ComplaintEntry({ open, customerId, onClose, onRegistered }: Props) {
  const { common, complaint: words } = useTexts();
  const zone = useZone();
  const time = useTime();
  const client = useQueryClient();
  const toasts = useToasts();
  const chosen = (label: string) => [{ required: true, message: common.required(label) }];

  const submit = async (values: Values, key: string) => {
    const instant = (local: string | undefined) => (local ? toInstant(dayjs(local), zone) : null);
    const registered = await openComplaint(
      {
        ...values,
        discoveredAt: instant(values.discoveredAt),
        callBackFrom: instant(values.callBackFrom),
        callBackUntil: instant(values.callBackUntil),
      },
      key,
    );
    await client.invalidateQueries({ queryKey: complaintsKey });
    const due = registered.clocks[0]?.dueAt;
    toasts.done(
      [words.registered(registered.complaintNo), due && words.dueOf(time.when(due))]
        .filter(Boolean)
        .join(' · '),
    );
    return registered;
  };

  return (
    <FormDrawer<Values, { id: string }>
      open={open}
      title={words.add}
      onClose={onClose}
      onSaved={(registered) => onRegistered(registered.id)}
      initial={{
        source: 'INBOUND',
        severity: 'GENERAL',
        handlingWanted: true,
        legalRisk: false,
        ...(customerId && { customerId }),
      }}
      onSubmit={submit}
      draft="complaint.new"
    >
      {(form) => (
        <>
          <Alert type="info" title={words.doNotExplain} style={{ marginBottom: 16 }} />
          <Form.Item name="customerId" label={words.customer} rules={chosen(words.customer)}>
            <CustomerChoice onPick={() => form.setFieldsValue({ vehicleId: null, workOrderId: null })} />
          </Form.Item>
          <Belongings />
          <Form.Item
            name="description"
            label={words.description}
            extra={words.descriptionHint}
            rules={[{ required: true, whitespace: true, message: common.required(words.descriptionShort) }]}
          >
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={4000} />
          </Form.Item>
          <Form.Item name="severity" label={words.severity} rules={chosen(words.severity)}>
            <Radio.Group
              optionType="button"
              options={severities.map((value) => ({ value, label: words.severities[value] }))}
            />
          </Form.Item>
          <Form.Item name="category" label={words.category} rules={chosen(words.category)}>
            <Select options={Object.entries(words.categories).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
          <Form.Item name="source" label={words.source} rules={chosen(words.source)}>
            <Select options={sources.map((value) => ({ value, label: words.sources[value] }))} />
          </Form.Item>
          <Form.Item name="customerDemand" label={words.demand}>
            <Input maxLength={1000} />
          </Form.Item>
          <Form.Item name="handlingWanted" valuePropName="checked" noStyle>
            <Checkbox>{words.handlingWanted}</Checkbox>
          </Form.Item>
          <Form.Item name="legalRisk" valuePropName="checked">
            <Checkbox>{words.legalRisk}</Checkbox>
          </Form.Item>
          <InWriting />
          <Form.Item label={words.callBack} extra={words.callBackHint}>
            <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 }}>
              <Form.Item name="callBackFrom" noStyle>
                <DateTimeField aria-label={words.callBack} />
              </Form.Item>
              –
              <Form.Item name="callBackUntil" noStyle>
                <DateTimeField aria-label={words.callBack} />
              </Form.Item>
            </div>
          </Form.Item>
          <Form.Item name="discoveredAt" label={words.discoveredAt} extra={words.atHint}>
            <DateTimeField />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}

interface ChoiceProps {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  onPick: () => void;
}

function CustomerChoice({ id, value, onChange, onPick }: ChoiceProps) {
  const { complaint: words } = useTexts();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data: found = [], isFetching } = useQuery(customerChoiceQuery(q));
  return (
    <Select
      {...(id && { id })}
      {...(value && { value })}
      placeholder={words.chooseCustomer}
      loading={isFetching}
      notFoundContent={q && !isFetching ? words.noCustomer : null}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(chosen: string) => {
        onChange?.(chosen);
        onPick();
      }}
      options={found.map((it) => ({ value: it.id, label: it.name, phone: it.phone, no: it.customerNo }))}
      optionRender={({ data }) => (
        <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
          {data.label}
          <span style={{ color: 'var(--zj-text-quiet)' }}>{data.phone ?? data.no}</span>
        </span>
      )}
    />
  );
}

/** What is known of the customer's nature advises to keep the evidence. */
function InWriting() {
  const { complaint: words } = useTexts();
  const customerId = Form.useWatch<string | undefined>('customerId');
  const legalRisk = Form.useWatch<boolean | undefined>('legalRisk');
  const { data } = useQuery({ ...belongingsQuery(customerId ?? ''), enabled: Boolean(customerId) });
  if (!data?.analytical || legalRisk) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={words.analytical}
      description={words.inWritingHint}
      style={{ marginBottom: 16 }}
    />
  );
}

function Belongings() {
  const { complaint: words } = useTexts();
  const customerId = Form.useWatch<string | undefined>('customerId');
  const { data } = useQuery({ ...belongingsQuery(customerId ?? ''), enabled: Boolean(customerId) });
  if (!data) return null;
  return (
    <>
      {data.vehicles.length > 0 && (
        <Form.Item name="vehicleId" label={words.vehicle}>
          <Select
            allowClear
            placeholder={words.chooseVehicle}
            options={data.vehicles.map((it) => ({
              value: it.id,
              label: [it.plateNo, it.brand, it.model].filter(Boolean).join(' ') || it.vin,
            }))}
          />
        </Form.Item>
      )}
      {data.workOrders.length > 0 && (
        <Form.Item name="workOrderId" label={words.order}>
          <Select
            allowClear
            placeholder={words.chooseOrder}
            options={data.workOrders.map((it) => ({ value: it.id, label: it.orderNo }))}
          />
        </Form.Item>
      )}
    </>
  );
}
