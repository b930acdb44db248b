import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { DateTimeField } from '../../../ui/DateTimeField';
import { DictionarySelect } from '../../../ui/DictionarySelect';
import { type Complaint, peopleQuery, type Step, severities } from '../api/complaints';
import type { StepValues } from '../model/step';
import { OtherComplaint } from './OtherComplaint';

/** What one step needs to know, and nothing else. */
export function StepFields({ complaint, step }: { complaint: Complaint; step: Step }) {
  const { common, complaint: words } = useTexts();
  const required = (label: string) => [{ required: true, whitespace: true, message: common.required(label) }];
  const chosen = (label: string) => [{ required: true, message: common.required(label) }];

  const text = (name: keyof StepValues, label: string, needed: boolean, rows = 3) => (
    <Form.Item name={name} label={label} {...(needed && { rules: required(label) })}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={rows > 1 ? 4000 : 1000} />
    </Form.Item>
  );
  const at = (
    <Form.Item name="at" label={words.at} extra={words.atHint}>
      <DateTimeField />
    </Form.Item>
  );
  const causeCode = (needed: boolean) => (
    <Form.Item name="causeCode" label={words.causeCode} {...(needed && { rules: chosen(words.causeCode) })}>
      <DictionarySelect dictionary="complaint-cause" />
    </Form.Item>
  );
  const severity = (
    <Form.Item name="severity" label={words.severity} rules={chosen(words.severity)}>
      <Radio.Group
        optionType="button"
        options={severities.map((value) => ({ value, label: words.severities[value] }))}
      />
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
          <Alert
            type={complaint.matter.legalRisk ? 'warning' : 'info'}
            title={complaint.matter.legalRisk ? words.inWritingHint : words.replyHint}
            style={{ marginBottom: 16 }}
          />
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
          {causeCode(true)}
          {text('cause', words.cause, true)}
          {text('solution', words.solution, true)}
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
      return (
        <>
          <Alert type="info" title={words.noteHint} style={{ marginBottom: 16 }} />
          {text('text', words.note, true)}
        </>
      );
    case 'SHARE':
      return (
        <>
          <Alert type="warning" title={words.shareHint} style={{ marginBottom: 16 }} />
          {text('text', words.shared, true)}
        </>
      );
    case 'CHANGE_LEGAL_RISK':
      return (
        <>
          <Alert type="info" title={words.inWritingHint} style={{ marginBottom: 16 }} />
          <Form.Item name="legalRisk" label={words.legalRisk}>
            <Radio.Group
              options={[
                { value: true, label: common.yes },
                { value: false, label: common.no },
              ]}
            />
          </Form.Item>
        </>
      );
    case 'ASK_COMPENSATION':
      return (
        <>
          <Alert type="info" title={words.compensationHint} style={{ marginBottom: 16 }} />
          <Form.Item name="kind" label={words.compensationKind} rules={chosen(words.compensationKind)}>
            <DictionarySelect dictionary="compensation-kind" />
          </Form.Item>
          <Form.Item name="amount" label={words.amount} extra={words.amountHint} rules={chosen(words.amount)}>
            <InputNumber min={0} max={99_999_999} precision={2} prefix="¥" style={{ width: 200 }} />
          </Form.Item>
          {text('note', words.compensationWhat, true, 1)}
        </>
      );
    case 'LINK':
    case 'MERGE':
      return (
        <>
          {step === 'MERGE' && <Alert type="warning" title={words.mergeHint} style={{ marginBottom: 16 }} />}
          <Form.Item
            name="otherId"
            label={step === 'MERGE' ? words.mergeInto : words.otherComplaint}
            rules={chosen(words.otherComplaint)}
          >
            <OtherComplaint complaint={complaint} sameCustomer={step === 'MERGE'} />
          </Form.Item>
          {step === 'MERGE' && text('note', words.reason, true)}
        </>
      );
    case 'SPLIT':
      return (
        <>
          <Alert type="info" title={words.splitHint} style={{ marginBottom: 16 }} />
          {text('description', words.description, true, 4)}
          {severity}
          <Form.Item name="category" label={words.category} rules={chosen(words.category)}>
            <Select options={Object.entries(words.categories).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
          {text('customerDemand', words.demand, false, 1)}
        </>
      );
    case 'INVESTIGATE':
      return (
        <>
          {text('investigation', words.investigation, false)}
          {causeCode(false)}
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
      return severity;
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
