import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { Problem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { DictionarySelect } from '../../../ui/DictionarySelect';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { DepartmentSelect } from '../../identity/components/DepartmentSelect';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import {
  addCustomer,
  type CustomerForm,
  type CustomerView,
  changeCustomer,
  customerQuery,
} from '../api/customers';
import { asForm, tidy } from '../model/form';
import { ContactPersonFields } from './ContactPersonFields';
import { ContactPointFields } from './ContactPointFields';
import { CustomerSelect } from './CustomerSelect';
import { FoundDuplicates } from './FoundDuplicates';

interface Props {
  /** A customer's id, or `new`. */
  id: string | null;
  /** Of a new one, where somebody rings whom nobody knows. */
  phone?: string | undefined;
  onClose: () => void | Promise<void>;
  onSaved?: (customer: CustomerView) => void;
}

export function CustomerDrawer({ id: asked, phone, onClose, onSaved }: Props) {
  const id = useKept(asked);
  const t = useTexts();
  const words = t.customer;
  const client = useQueryClient();
  const toasts = useToasts();
  const [duplicate, setDuplicate] = useState(false);
  const isNew = id === 'new';
  const { data, error, refetch } = useQuery({ ...customerQuery(id ?? ''), enabled: id !== null && !isNew });

  const submit = async (typed: CustomerForm, key: string) => {
    const kept = data && !isNew ? asForm(data).profile : undefined;
    const body = tidy({ ...typed, profile: withKept(kept, typed.profile) });
    try {
      const saved = data && !isNew ? await changeCustomer(data, body) : await addCustomer(body, key);
      client.setQueryData(customerQuery(saved.id).queryKey, saved);
      await client.invalidateQueries({ queryKey: ['customers'] });
      toasts.done(isNew ? words.added(saved.name) : words.saved(saved.name));
      setDuplicate(false);
      return saved;
    } catch (problem) {
      if (problem instanceof Problem && refusedAsDuplicate.has(problem.code)) setDuplicate(true);
      throw problem;
    }
  };

  return (
    <FormDrawer<CustomerForm, CustomerView>
      open={asked !== null}
      title={isNew ? words.add : (data?.name ?? words.edit)}
      onClose={onClose}
      loading={!(isNew || data?.id === id)}
      error={isNew ? undefined : error}
      onRetry={refetch}
      initial={
        isNew
          ? {
              type: 'PERSON',
              gender: 'UNKNOWN',
              contactPoints: [phone ? { ...emptyPhone, type: typeOf(phone), value: phone } : emptyPhone],
            }
          : data
            ? asForm(data)
            : {}
      }
      onSubmit={submit}
      onSaved={onSaved}
      draft={phone ? `customer.${id}.${phone}` : `customer.${id}`}
    >
      {(form) => (
        <CustomerFields
          organization={form.getFieldValue('type') === 'ORGANIZATION'}
          entering={isNew}
          duplicate={duplicate}
        />
      )}
    </FormDrawer>
  );
}

const refusedAsDuplicate = new Set(['customer.possible-duplicate', 'customer.with-a-colleague']);

const emptyPhone = { type: 'MOBILE', value: '', preferred: true } as const;

const typeOf = (phone: string) => (/^1\d{10}$/.test(phone) ? 'MOBILE' : 'LANDLINE');

interface FieldsProps {
  organization: boolean;
  entering: boolean;
  /** Refused once already because of one who is there. */
  duplicate: boolean;
}

function CustomerFields({ organization: first, entering, duplicate }: FieldsProps) {
  const t = useTexts();
  const words = t.customer;
  const type = Form.useWatch('type') as CustomerForm['type'] | undefined;
  const key = Form.useWatch(['profile', 'category']) === 'KEY';
  const organization = type ? type === 'ORGANIZATION' : first;
  const name = organization ? words.organizationName : words.name;
  return (
    <>
      <Form.Item name="type" label={words.type}>
        <Radio.Group
          optionType="button"
          options={(['PERSON', 'ORGANIZATION'] as const).map((value) => ({
            value,
            label: words.types[value],
          }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={name}
        rules={[{ required: true, whitespace: true, message: t.common.required(name) }]}
      >
        <Input maxLength={100} autoComplete="off" autoFocus />
      </Form.Item>
      {duplicate && (
        <Form.Item name="confirmDuplicate" valuePropName="checked">
          <Checkbox>{words.duplicate}</Checkbox>
        </Form.Item>
      )}
      {!organization && (
        <>
          <Form.Item name="gender" label={words.gender}>
            <Radio.Group
              optionType="button"
              options={(['MALE', 'FEMALE', 'UNKNOWN'] as const).map((value) => ({
                value,
                label: words.genders[value],
              }))}
            />
          </Form.Item>
          <Form.Item name="honorific" label={words.honorific} extra={words.honorificHint}>
            <Input maxLength={20} autoComplete="off" />
          </Form.Item>
        </>
      )}
      <ContactPointFields path={['contactPoints']} label={words.phones} />
      {entering && <FoundDuplicates />}
      {organization ? (
        <>
          <Form.Item name="uscc" label={words.uscc}>
            <Input maxLength={30} autoComplete="off" />
          </Form.Item>
          <ContactPersonFields />
        </>
      ) : (
        <Form.Item name="employer" label={words.employer}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="address" label={words.address}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="regionCode" hidden>
        <Input />
      </Form.Item>
      <Form.Item name="ownerId" label={words.owner}>
        <EmployeeSelect allowClear />
      </Form.Item>
      <Form.Item name="departmentId" label={words.department}>
        <DepartmentSelect />
      </Form.Item>
      <Form.Item name="kind" label={words.kind}>
        <Select
          allowClear
          options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name={['profile', 'category']} label={t.profile.category}>
        <DictionarySelect dictionary="customer-category" />
      </Form.Item>
      {key && (
        <Form.Item
          name={['profile', 'categoryReason']}
          label={t.profile.categoryReason}
          extra={t.profile.categoryReasonHint}
          rules={[{ required: true, whitespace: true, message: t.common.required(t.profile.categoryReason) }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name={['profile', 'source']} label={t.profile.source}>
        <DictionarySelect dictionary="customer-source" />
      </Form.Item>
      <Form.Item name={['profile', 'referredById']} label={t.profile.referredBy}>
        <CustomerSelect allowClear />
      </Form.Item>
      <Form.Item name="externalNo" label={words.externalNo} extra={words.externalNoHint}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="note" label={words.note}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </>
  );
}

/** This form shows only a part of what is known; the rest stays. A reason belongs to key customers. */
function withKept(kept: CustomerForm['profile'], typed: CustomerForm['profile']) {
  if (!kept && !typed) return null;
  const profile = { ...kept, ...typed };
  return { ...profile, categoryReason: profile.category === 'KEY' ? (profile.categoryReason ?? null) : null };
}
