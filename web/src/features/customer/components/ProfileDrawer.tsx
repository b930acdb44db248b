import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { DayField } from '../../../ui/DayField';
import { DictionarySelect } from '../../../ui/DictionarySelect';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { type CustomerForm, type CustomerView, changeCustomer } from '../api/customers';
import { asForm, type ProfileForm, tidy } from '../model/form';
import { BirthdayFields } from './BirthdayFields';

interface Props {
  customer: CustomerView | null;
  onClose: () => void;
}

/** What one learns in conversations, apart from the form that enters a customer. */
export function ProfileDrawer({ customer: asked, onClose }: Props) {
  const { profile: words } = useTexts();
  const customer = useKept(asked);
  const client = useQueryClient();
  const toasts = useToasts();
  const maySeeSensitive = useCan('SENSITIVE_DATA');
  if (!customer) return null;
  const before = asForm(customer);
  const submit = async ({ profile }: Pick<CustomerForm, 'profile'>) => {
    await changeCustomer(
      customer,
      tidy({ ...before, profile: { ...before.profile, ...profile } as ProfileForm }),
    );
    toasts.done(words.saved(customer.name));
    await client.invalidateQueries({ queryKey: ['customers'] });
  };
  return (
    <FormDrawer<Pick<CustomerForm, 'profile'>>
      open={asked !== null}
      title={words.editTitle(customer.name)}
      onClose={onClose}
      initial={{ profile: before.profile ?? null }}
      onSubmit={submit}
      onRetry={() => client.invalidateQueries({ queryKey: ['customers'] })}
      draft={`profile.${customer.id}`}
    >
      <Text name="taboos" label={words.taboos} extra={words.taboosHint} />
      <Text name="preferences" label={words.preferences} extra={words.preferencesHint} />
      <Text name="hobbies" label={words.hobbies} />
      {customer.type === 'PERSON' && (
        <>
          <BirthdayFields name={['profile', 'birthday']} />
          <Form.Item name={['profile', 'occupation']} label={words.occupation}>
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item name={['profile', 'education']} label={words.education}>
            <DictionarySelect dictionary="education" />
          </Form.Item>
          {maySeeSensitive && (
            <Form.Item
              name={['profile', 'ethnicGroup']}
              label={words.ethnicGroup}
              extra={words.ethnicGroupHint}
            >
              <Input maxLength={30} autoComplete="off" />
            </Form.Item>
          )}
        </>
      )}
      <Choice name="consumptionType" label={words.consumptionType} choices={words.consumptionTypes} />
      <Choice name="purchasingPower" label={words.purchasingPower} choices={words.purchasingPowers} />
      <Form.Item name={['profile', 'partnerSince']} label={words.partnerSince}>
        <DayField />
      </Form.Item>
      <Form.Item name={['profile', 'partnerAgreement']} label={words.partnerAgreement}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </FormDrawer>
  );
}

function Text({ name, label, extra }: { name: keyof ProfileForm; label: string; extra?: string }) {
  return (
    <Form.Item name={['profile', name]} label={label} extra={extra}>
      <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
    </Form.Item>
  );
}

function Choice({
  name,
  label,
  choices,
}: {
  name: keyof ProfileForm;
  label: string;
  choices: Record<string, string>;
}) {
  const { common } = useTexts();
  return (
    <Form.Item name={['profile', name]} label={label}>
      <Radio.Group
        optionType="button"
        options={[
          { value: null, label: common.none },
          ...Object.entries(choices).map(([value, text]) => ({ value, label: text })),
        ]}
      />
    </Form.Item>
  );
}
