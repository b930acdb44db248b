import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { ContactType } from '../api/customers';
import styles from './ContactFields.module.css';

const types: ContactType[] = [
  'MOBILE',
  'LANDLINE',
  'SERVICE_NUMBER',
  'WECHAT',
  'EMAIL',
  'QQ',
  'FAX',
  'OTHER_IM',
];

interface Props {
  /** Where the list stands in the form. */
  path: (string | number)[];
  /** The same relative to the list of persons, when it is inside one. */
  name?: (string | number)[];
  label: string;
}

/** Several ways to reach somebody. */
export function ContactPointFields({ path, name = path, label }: Props) {
  const { common, customer: words } = useTexts();
  return (
    <Form.Item label={label} className={styles.group}>
      <Form.List name={name}>
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className={styles.point}>
                {['id', 'validity', 'invalidReason'].map((kept) => (
                  <Form.Item key={kept} name={[field.name, kept]} hidden>
                    <Input />
                  </Form.Item>
                ))}
                <div className={styles.line}>
                  <Form.Item name={[field.name, 'type']} className={styles.type}>
                    <Select
                      aria-label={words.type}
                      options={types.map((value) => ({ value, label: words.contactTypes[value] }))}
                    />
                  </Form.Item>
                  <Form.Item name={[field.name, 'value']} className={styles.value}>
                    <Input aria-label={words.value} maxLength={200} autoComplete="off" />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={words.removePoint}
                    title={words.removePoint}
                    onClick={() => remove(field.name)}
                  />
                </div>
                <div className={styles.line}>
                  <Form.Item name={[field.name, 'timeWindow']} className={styles.value}>
                    <Input
                      aria-label={words.timeWindow}
                      placeholder={`${words.timeWindow} ${common.optional}`}
                      maxLength={50}
                    />
                  </Form.Item>
                  <Form.Item
                    name={[field.name, 'preferred']}
                    valuePropName="checked"
                    className={styles.check}
                  >
                    <Checkbox>{words.preferred}</Checkbox>
                  </Form.Item>
                </div>
              </div>
            ))}
            <Button
              type="dashed"
              block
              icon={<PlusOutlined />}
              onClick={() => add({ type: 'MOBILE', value: '' })}
            >
              {words.addPoint}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
