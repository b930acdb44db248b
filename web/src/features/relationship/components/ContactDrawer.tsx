import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, type FormInstance, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { useZone } from '../../../lib/useTime';
import { DateTimeField } from '../../../ui/DateTimeField';
import { DayField } from '../../../ui/DayField';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import {
  addContact,
  type Channel,
  type Contact,
  type ContactFunction,
  changeContact,
  contactQuery,
  contactsKey,
  peopleQuery,
} from '../api/contacts';
import { blank, type ContactValues, formOf, valuesOf } from '../model/values';
import { Chips, OneOf } from './Chips';
import { LearntFields } from './LearntFields';
import styles from './relationship.module.css';

const functions: ContactFunction[] = ['CARE', 'INFO', 'DEAL', 'SERVICE', 'INTEL'];
/** What most contacts are; the others stand behind them once asked for. */
const usual: Channel[] = ['PHONE', 'VISIT', 'STORE', 'IM'];
const rare: Channel[] = ['EVENT', 'EMAIL', 'SMS', 'POST', 'FAX', 'OTHER'];

interface Props {
  open: boolean;
  onClose: () => void;
  /** One that is changed. */
  contact?: Contact | undefined;
  /** With whom, where one comes from somebody's page. */
  customerId?: string | undefined;
  /** What is known already of what will be written. */
  values?: ContactValues | undefined;
  customerField: ReactNode;
  /** What another room makes of what is being typed. */
  heard?: Heard | undefined;
  onSaved?: (contact: Contact) => void;
}

type Heard = (text: string, customerId: string, personId: string | null | undefined) => ReactNode;

/** A contact in fifteen seconds: whose problem, what for, how, one line; the rest when there is more to say. */
export function ContactDrawer(props: Props) {
  const { open, onClose, contact, customerId, values, customerField, heard, onSaved } = props;
  const { relationship: words } = useTexts();
  const zone = useZone();
  const client = useQueryClient();
  const toasts = useToasts();
  return (
    <FormDrawer<ContactValues, Contact>
      open={open}
      title={contact ? words.edit : words.enter}
      onClose={onClose}
      initial={contact ? valuesOf(contact, zone) : { ...blank(customerId), ...values }}
      draft={`contact.${contact?.id ?? customerId ?? ''}${values?.content ?? ''}`}
      onSubmit={async (typed, key) => {
        const form = formOf(typed, zone, contact);
        const saved = contact ? await changeContact(contact, form) : await addContact(form, key);
        client.setQueryData(contactQuery(saved.id).queryKey, saved);
        await client.invalidateQueries({ queryKey: contactsKey });
        await client.invalidateQueries({ queryKey: ['customers'] });
        await client.invalidateQueries({ queryKey: ['lists'] });
        return saved;
      }}
      onSaved={(saved) => {
        toasts.done(contact ? words.changed : words.saved(saved.customerName));
        onSaved?.(saved);
      }}
      {...(contact && {
        onRetry: () => client.invalidateQueries({ queryKey: contactQuery(contact.id).queryKey }),
      })}
    >
      {(form) => (
        <Fields form={form} changing={contact !== undefined} customerField={customerField} heard={heard} />
      )}
    </FormDrawer>
  );
}

interface FieldsProps {
  form: FormInstance<ContactValues>;
  changing: boolean;
  customerField: ReactNode;
  heard: Heard | undefined;
}

function Fields({ form, changing, customerField, heard }: FieldsProps) {
  const { common, relationship: words } = useTexts();
  const customer = Form.useWatch('customerId', form);
  const channel = Form.useWatch('channel', form);
  const content = Form.useWatch('content', form);
  const person = Form.useWatch('contactPersonId', form);
  const [allChannels, setAllChannels] = useState(false);
  const shown = allChannels || (channel && rare.includes(channel)) ? [...usual, ...rare] : usual;
  return (
    <>
      {!changing && (
        <Form.Item
          name="customerId"
          label={words.customer}
          rules={[{ required: true, message: common.required(words.customer) }]}
        >
          {customerField}
        </Form.Item>
      )}
      {customer && <Person customer={customer} />}
      <Form.Item name="customerProblem" label={words.problem}>
        <Input maxLength={500} placeholder={words.problemPlaceholder} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="functions"
        label={words.purpose}
        rules={[{ required: true, type: 'array', min: 1, message: common.required(words.purpose) }]}
      >
        <Chips
          options={functions.map((value) => ({
            value,
            label: words.functions[value],
            hint: `${words.functionNames[value]}：${words.functionHints[value]}`,
          }))}
        />
      </Form.Item>
      <Form.Item label={words.channel}>
        <Form.Item name="channel" noStyle>
          <OneOf options={shown.map((value) => ({ value, label: words.channels[value] }))} />
        </Form.Item>
        {shown === usual && (
          <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setAllChannels(true)}>
            {common.more}
          </Button>
        )}
      </Form.Item>
      <Form.Item name="content" label={words.content}>
        <Input.TextArea
          maxLength={4000}
          autoSize={{ minRows: 2, maxRows: 10 }}
          placeholder={words.contentPlaceholder}
        />
      </Form.Item>
      {customer && content && heard?.(content, customer, person)}
      <LearntFields />
      <NextStep form={form} />
      <More form={form} changing={changing} />
    </>
  );
}

function Person({ customer }: { customer: string }) {
  const { relationship: words } = useTexts();
  const { data: people = [] } = useQuery(peopleQuery(customer));
  if (people.length === 0) return null;
  return (
    <Form.Item name="contactPersonId" label={words.person}>
      <Select
        allowClear
        options={people.map((it) => ({
          value: it.id,
          label: it.position ? `${it.name}（${it.position}）` : it.name,
        }))}
      />
    </Form.Item>
  );
}

/** What one wants to sell has a next step; else it is there for whoever wants it. */
function NextStep({ form }: { form: FormInstance<ContactValues> }) {
  const { common, relationship: words } = useTexts();
  const deal = Form.useWatch('functions', form)?.includes('DEAL') ?? false;
  const step = Form.useWatch('nextStep', form);
  const needed = deal || Boolean(step?.trim());
  return (
    <>
      <Form.Item
        name="nextStep"
        label={words.next}
        {...(deal && { extra: words.dealNeedsNext })}
        dependencies={['functions']}
        rules={[{ required: deal, whitespace: true, message: words.dealNeedsNext }]}
      >
        <Input maxLength={200} placeholder={words.nextPlaceholder} autoComplete="off" />
      </Form.Item>
      {needed && (
        <div className={styles.pair}>
          <Form.Item
            name="nextOn"
            label={words.nextOn}
            extra={words.nextHint}
            rules={[{ required: true, message: common.required(words.nextOn) }]}
          >
            <DayField />
          </Form.Item>
          <Form.Item name="nextBy" label={words.nextBy}>
            <Select options={Object.entries(words.nextBys).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
        </div>
      )}
    </>
  );
}

function More({ form, changing }: { form: FormInstance<ContactValues>; changing: boolean }) {
  const { relationship: words } = useTexts();
  const [open, setOpen] = useState(changing);
  const twoWay = Form.useWatch('twoWay', form) ?? true;
  if (!open)
    return (
      <Button type="link" className={styles.more ?? ''} onClick={() => setOpen(true)}>
        {words.more}
      </Button>
    );
  return (
    <>
      <Form.Item name="twoWay" label={words.twoWay} extra={words.twoWayHint}>
        <YesNo yes={words.twoWays.yes} no={words.twoWays.no} />
      </Form.Item>
      {twoWay && (
        <Form.Item name="response" label={words.response}>
          <OneOf options={choices(words.responses)} />
        </Form.Item>
      )}
      <Form.Item name="at" label={words.at} extra={words.atHint}>
        <DateTimeField />
      </Form.Item>
      <Form.Item name="direction" label={words.direction}>
        <OneOf options={choices(words.directions)} />
      </Form.Item>
      <Form.Item name="materials" label={words.materials}>
        <Input maxLength={500} placeholder={words.materialsPlaceholder} autoComplete="off" />
      </Form.Item>
      <Form.Item name="helped" valuePropName="checked">
        <Checkbox>{words.helped}</Checkbox>
      </Form.Item>
    </>
  );
}

interface YesNoProps {
  yes: string;
  no: string;
  value?: boolean;
  onChange?: (value: boolean) => void;
  id?: string;
}

function YesNo({ yes, no, value, onChange, id }: YesNoProps) {
  return (
    <OneOf
      {...(id && { id })}
      options={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
      value={value ? 'yes' : 'no'}
      onChange={(chosen) => onChange?.(chosen === 'yes')}
    />
  );
}

const choices = <T extends string>(words: Record<T, string>) =>
  (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));
