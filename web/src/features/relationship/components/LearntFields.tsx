import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { Learnt } from '../api/contacts';
import type { LearntValues } from '../model/values';
import styles from './relationship.module.css';

const types: Learnt['type'][] = ['FEEDBACK', 'NEED_CHANGE', 'ORG_CHANGE', 'PURCHASE_SIGNAL', 'COMPETITOR'];

/** What one heard, one line each; a tap on its kind adds one. */
export function LearntFields() {
  const { relationship: words } = useTexts();
  const items = Form.useWatch<LearntValues[] | undefined>('intelligence') ?? [];
  return (
    <Form.Item label={words.learnt} extra={items.length === 0 ? words.learntHint : undefined}>
      <Form.List name="intelligence">
        {(fields, { add, remove }) => (
          <>
            {fields.length > 0 && (
              <ul className={styles.items}>
                {fields.map((field) => {
                  const type = items[field.name]?.type ?? 'FEEDBACK';
                  return (
                    <li key={field.key} className={styles.item}>
                      <strong>{words.types[type]}</strong>
                      {/* What has no field is not sent. */}
                      <Form.Item name={[field.name, 'type']} hidden>
                        <Input />
                      </Form.Item>
                      <Form.Item name={[field.name, 'id']} hidden>
                        <Input />
                      </Form.Item>
                      <Button
                        type="text"
                        size="small"
                        icon={<CloseOutlined />}
                        aria-label={words.removeItem(words.types[type])}
                        onClick={() => remove(field.name)}
                      />
                      {type === 'COMPETITOR' && (
                        <Form.Item name={[field.name, 'competitor']}>
                          <Input
                            maxLength={100}
                            placeholder={words.competitor}
                            aria-label={words.competitor}
                            autoComplete="off"
                          />
                        </Form.Item>
                      )}
                      <Form.Item name={[field.name, 'text']}>
                        <Input.TextArea
                          autoFocus
                          maxLength={500}
                          autoSize={{ minRows: 1, maxRows: 4 }}
                          placeholder={words.typePlaceholders[type]}
                          aria-label={words.types[type]}
                        />
                      </Form.Item>
                      {type === 'ORG_CHANGE' && !items[field.name]?.id && (
                        <p className={styles.hint}>{words.orgChangeHint}</p>
                      )}
                    </li>
                  );
                })}
              </ul>
            )}
            <div className={styles.add}>
              {types.map((type) => (
                <Button
                  key={type}
                  size="small"
                  type="dashed"
                  icon={<PlusOutlined />}
                  onClick={() => add({ type })}
                >
                  {words.types[type]}
                </Button>
              ))}
            </div>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
