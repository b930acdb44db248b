import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useTexts } from '../../../lib/texts';
import { toInstant } from '../../../lib/time';
import { useKept } from '../../../lib/useKept';
import { useZone } from '../../../lib/useTime';
import { DateTimeField } from '../../../ui/DateTimeField';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import {
  type Complaint,
  complaintQuery,
  complaintsKey,
  peopleQuery,
  type Step,
  type StepBody,
  severities,
  takeStep,
} from '../api/complaints';

interface Values {
  cc?: string[];
  employeeId?: string;
  channel?: 'PHONE' | 'VISIT' | 'ON_SITE' | 'EMAIL' | 'IM' | 'SMS' | 'LETTER';
  content?: string;
  customerAccepts?: boolean;
  at?: string;
  cause?: string;
  solution?: string;
  compensation?: string;
  result?: 'SATISFIED' | 'ACCEPTED' | 'DISSATISFIED';
  note?: string;
  text?: string;
  investigation?: string;
  directResponsibleId?: string;
  secondaryResponsibleId?: string;
  severity?: (typeof severities)[number];
  level?: number;
  reason?: string;
}

interface Props {
  complaint: Complaint;
  step: Step | null;
  onClose: () => void;
}

/** One step of a complaint: what it needs to know, and nothing else. */
export function StepDrawer({ complaint, step: asked, onClose }: Props) {
  const step = useKept(asked);
  const { complaint: words } = useTexts();
  const zone = useZone();
  const client = useQueryClient();
  const toasts = useToasts();
  if (!step) return null;

  const submit = async (values: Values, key: string) => {
    const moved = await takeStep(complaint, bodyOf(step, values, zone), key);
    client.setQueryData(complaintQuery(complaint.id).queryKey, moved);
    await client.invalidateQueries({ queryKey: complaintsKey });
    toasts.done(words.stepDone[step]);
  };

  return (
    <FormDrawer<Values>
      key={step}
      open={asked !== null}
      title={words.steps[step]}
      submitText={words.steps[step]}
      onClose={onClose}
      initial={initialOf(step, complaint)}
      onSubmit={submit}
      draft={`complaint.${complaint.id}.${step}`}
    >
      <StepFields complaint={complaint} step={step} />
    </FormDrawer>
  );
}

function StepFields({ complaint, step }: { complaint: Complaint; step: Step }) {
  const { common, complaint: words } = useTexts();
  const required = (label: string) => [{ required: true, whitespace: true, message: common.required(label) }];
  const chosen = (label: string) => [{ required: true, message: common.required(label) }];

  const text = (name: keyof Values, label: string, needed: boolean, rows = 3) => (
    <Form.Item name={name} label={label} {...(needed && { rules: required(label) })}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={rows > 1 ? 4000 : 1000} />
    </Form.Item>
  );
  const at = (
    <Form.Item name="at" label={words.at} extra={words.atHint}>
      <DateTimeField />
    </Form.Item>
  );
  const channel = (
    <Form.Item name="channel" label={words.replyChannel} rules={chosen(words.replyChannel)}>
      <Radio.Group
        optionType="button"
        options={Object.entries(words.channels).map(([value, label]) => ({ value, label }))}
      />
    </Form.Item>
  );

  switch (step) {
    case 'REPORT':
      return <ReportFields complaint={complaint} />;
    case 'ASSIGN':
      return (
        <Form.Item name="employeeId" label={words.handler} rules={chosen(words.handler)}>
          <StaffSelect complaint={complaint} />
        </Form.Item>
      );
    case 'REPLY':
      return (
        <>
          <Alert type="info" title={words.replyHint} style={{ marginBottom: 16 }} />
          {channel}
          {text('content', words.reply, true)}
          <Form.Item name="customerAccepts" label={words.customerAccepts}>
            <Radio.Group
              options={[
                { value: true, label: words.accepts },
                { value: false, label: words.rejects },
              ]}
            />
          </Form.Item>
          {at}
        </>
      );
    case 'RESOLVE':
      return (
        <>
          {text('cause', words.cause, true)}
          {text('solution', words.solution, true)}
          {text('compensation', words.compensation, false, 1)}
          {at}
        </>
      );
    case 'VERIFY':
      return (
        <>
          <Alert type="info" title={words.verifyHint} style={{ marginBottom: 16 }} />
          <Form.Item name="result" label={words.result} rules={chosen(words.result)}>
            <Radio.Group
              optionType="button"
              options={Object.entries(words.results).map(([value, label]) => ({ value, label }))}
            />
          </Form.Item>
          {text('note', words.note, false)}
          {at}
        </>
      );
    case 'CLOSE_NOT_JUSTIFIED':
    case 'CLOSE_NOT_WANTED':
    case 'CLOSE_UNREACHABLE':
      return text('note', words.reason, true);
    case 'REOPEN':
    case 'DECLINE_HANDLING':
      return text('text', words.reason, true);
    case 'NOTE':
      return text('text', words.note, true);
    case 'INVESTIGATE':
      return (
        <>
          {text('investigation', words.investigation, false)}
          {text('cause', words.cause, false)}
          <Form.Item name="directResponsibleId" label={words.directResponsible}>
            <StaffSelect complaint={complaint} allowClear />
          </Form.Item>
          <Form.Item name="secondaryResponsibleId" label={words.secondaryResponsible}>
            <StaffSelect complaint={complaint} allowClear />
          </Form.Item>
        </>
      );
    case 'ATTEMPT':
      return (
        <>
          {channel}
          {text('note', words.note, false)}
          {at}
        </>
      );
    case 'SET_UNREACHABLE':
      return <Alert type="warning" title={words.unreachableHint} />;
    case 'CHANGE_SEVERITY':
      return (
        <Form.Item name="severity" label={words.severity} rules={chosen(words.severity)}>
          <Radio.Group
            optionType="button"
            options={severities.map((value) => ({ value, label: words.severities[value] }))}
          />
        </Form.Item>
      );
    case 'ESCALATE':
      return (
        <>
          <Form.Item name="level" label={words.level} rules={chosen(words.level)}>
            <Radio.Group
              optionType="button"
              options={words.levels.map((label, index) => ({
                value: index + 1,
                label,
                disabled: index + 1 <= complaint.handling.escalationLevel,
              }))}
            />
          </Form.Item>
          {text('reason', words.reason, true)}
        </>
      );
  }
}

function ReportFields({ complaint }: { complaint: Complaint }) {
  const { common, complaint: words } = useTexts();
  const { data: people } = useQuery(peopleQuery(complaint.id));
  return (
    <>
      <p style={{ marginBottom: 16 }}>
        {words.reportTo}:{' '}
        <strong>{people?.generalManager?.name ?? (people ? words.noGeneralManager : '…')}</strong>
      </p>
      {people && (
        <Form.Item
          name="cc"
          label={words.cc}
          initialValue={people.managers.map((it) => it.id)}
          rules={[{ required: true, type: 'array', min: 1, message: common.required(words.cc) }]}
        >
          <Checkbox.Group options={people.managers.map((it) => ({ value: it.id, label: it.name }))} />
        </Form.Item>
      )}
    </>
  );
}

type StaffProps = {
  complaint: Complaint;
  allowClear?: boolean;
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
};

function StaffSelect({ complaint, ...props }: StaffProps) {
  const { data: people } = useQuery(peopleQuery(complaint.id));
  return (
    <Select
      {...props}
      loading={!people}
      showSearch={{ optionFilterProp: 'label' }}
      options={people?.staff.map((it) => ({ value: it.id, label: it.name })) ?? []}
    />
  );
}

function initialOf(step: Step, { handling, matter }: Complaint): Partial<Values> {
  switch (step) {
    case 'REPLY':
    case 'ATTEMPT':
      return { channel: 'PHONE' };
    case 'ASSIGN':
      return handling.handler ? { employeeId: handling.handler.id } : {};
    case 'RESOLVE':
      return { ...(handling.cause && { cause: handling.cause }) };
    case 'INVESTIGATE':
      return {
        ...(handling.investigation && { investigation: handling.investigation }),
        ...(handling.cause && { cause: handling.cause }),
        ...(handling.directResponsible && { directResponsibleId: handling.directResponsible.id }),
        ...(handling.secondaryResponsible && { secondaryResponsibleId: handling.secondaryResponsible.id }),
      };
    case 'CHANGE_SEVERITY':
      return { severity: matter.severity };
    default:
      return {};
  }
}

/** The form has made sure that what a step needs is there; an empty text only keeps the types content. */
function bodyOf(step: Step, values: Values, zone: string): StepBody {
  const at = values.at ? toInstant(dayjs(values.at), zone) : null;
  const channel = values.channel ?? 'PHONE';
  const note = values.note?.trim() || null;
  const text = values.text ?? '';
  switch (step) {
    case 'REPORT':
      return { step, body: { cc: values.cc ?? null } };
    case 'ASSIGN':
      return { step, body: { employeeId: values.employeeId ?? '' } };
    case 'REPLY':
      return {
        step,
        body: { channel, content: values.content ?? '', customerAccepts: values.customerAccepts ?? null, at },
      };
    case 'RESOLVE':
      return {
        step,
        body: {
          cause: values.cause ?? null,
          solution: values.solution ?? '',
          compensation: values.compensation ?? null,
          at,
        },
      };
    case 'VERIFY':
      return { step, body: { result: values.result ?? 'SATISFIED', note, at } };
    case 'CLOSE_NOT_JUSTIFIED':
      return { step: 'CLOSE', body: { reason: 'NOT_JUSTIFIED', note: note ?? '' } };
    case 'CLOSE_NOT_WANTED':
      return { step: 'CLOSE', body: { reason: 'NOT_WANTED', note: note ?? '' } };
    case 'CLOSE_UNREACHABLE':
      return { step: 'CLOSE', body: { reason: 'UNREACHABLE', note: note ?? '' } };
    case 'REOPEN':
    case 'NOTE':
    case 'DECLINE_HANDLING':
      return { step, body: { text } };
    case 'INVESTIGATE':
      return {
        step,
        body: {
          investigation: values.investigation ?? null,
          cause: values.cause ?? null,
          directResponsibleId: values.directResponsibleId ?? null,
          secondaryResponsibleId: values.secondaryResponsibleId ?? null,
        },
      };
    case 'ATTEMPT':
      return { step, body: { channel, note, at } };
    case 'SET_UNREACHABLE':
      return { step };
    case 'CHANGE_SEVERITY':
      return { step, body: { severity: values.severity ?? 'GENERAL' } };
    case 'ESCALATE':
      return { step, body: { level: values.level ?? 1, reason: values.reason ?? '' } };
  }
}
