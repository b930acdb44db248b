import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { DayField } from '../../../ui/DayField';
import type { CustomerForm } from '../api/customers';
import { BirthdayFields } from './BirthdayFields';
import styles from './ContactFields.module.css';
import { ContactPointFields } from './ContactPointFields';

/** The people of an organisation. */
export function ContactPersonFields() {
  const { common, customer: words, profile } = useTexts();
  return (
    <Form.Item label={words.persons} className={styles.group}>
      <Form.List name="contactPersons">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => (
              <fieldset key={field.key} className={styles.person}>
                <legend>
                  {words.person(index + 1)}
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={words.removePerson}
                    title={words.removePerson}
                    onClick={() => remove(field.name)}
                  />
                </legend>
                <Form.Item name={[field.name, 'id']} hidden>
                  <Input />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'name']}
                  label={words.name}
                  rules={[{ required: true, whitespace: true, message: common.required(words.name) }]}
                >
                  <Input maxLength={100} autoComplete="off" />
                </Form.Item>
                <Form.Item name={[field.name, 'gender']} label={words.gender}>
                  <Radio.Group
                    optionType="button"
                    options={(['MALE', 'FEMALE', 'UNKNOWN'] as const).map((value) => ({
                      value,
                      label: words.genders[value],
                    }))}
                  />
                </Form.Item>
                <div className={styles.line}>
                  <Form.Item name={[field.name, 'position']} label={words.position} className={styles.value}>
                    <Input maxLength={50} autoComplete="off" />
                  </Form.Item>
                  <Form.Item
                    name={[field.name, 'departmentName']}
                    label={words.personDepartment}
                    className={styles.value}
                  >
                    <Input maxLength={50} autoComplete="off" />
                  </Form.Item>
                </div>
                <Form.Item name={[field.name, 'buyingRole']} label={words.buyingRole}>
                  <Select
                    allowClear
                    options={Object.entries(words.buyingRoles).map(([value, label]) => ({ value, label }))}
                  />
                </Form.Item>
                <Form.Item name={[field.name, 'attitude']} label={profile.attitude}>
                  <Select
                    allowClear
                    options={Object.entries(profile.attitudes).map(([value, label]) => ({ value, label }))}
                  />
                </Form.Item>
                <BirthdayFields name={[field.name, 'birthday']} />
                <div className={styles.line}>
                  <Form.Item name={[field.name, 'since']} label={profile.since} className={styles.value}>
                    <DayField />
                  </Form.Item>
                  <Form.Item name={[field.name, 'until']} label={profile.until} className={styles.value}>
                    <DayField />
                  </Form.Item>
                </div>
                <Successor at={field.name} />
                <Form.Item name={[field.name, 'primary']} valuePropName="checked">
                  <Checkbox>{words.primary}</Checkbox>
                </Form.Item>
                <ContactPointFields
                  path={['contactPersons', field.name, 'contactPoints']}
                  name={[field.name, 'contactPoints']}
                  label={words.phones}
                />
              </fieldset>
            ))}
            <Button
              type="dashed"
              block
              icon={<PlusOutlined />}
              onClick={() => add({ gender: 'UNKNOWN', contactPoints: [{ type: 'MOBILE', value: '' }] })}
            >
              {words.addPerson}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

/** Only for somebody who has left, and of those who are on record already. */
function Successor({ at }: { at: number }) {
  const { profile: words } = useTexts();
  const persons = (Form.useWatch<CustomerForm['contactPersons']>('contactPersons') ?? []).map(
    (it) => it ?? {},
  );
  if (!persons[at]?.until) return null;
  return (
    <Form.Item name={[at, 'successorId']} label={words.successor} extra={words.successorHint}>
      <Select
        allowClear
        options={persons.flatMap((it, index) =>
          it.id && index !== at ? [{ value: it.id, label: it.name }] : [],
        )}
      />
    </Form.Item>
  );
}
