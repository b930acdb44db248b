import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { changeCriteria, criteriaQuery, prospectsKey } from '../api/prospects';
import styles from './prospect.module.css';

interface Values {
  items: { name: string; weight: number }[];
  threshold: number;
}

/** By what one judges; each change is a new version. */
export function CriteriaDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { common, prospect: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const { data, error, refetch } = useQuery({ ...criteriaQuery, enabled: open });
  return (
    <FormDrawer<Values>
      open={open}
      title={words.criteria}
      onClose={onClose}
      loading={!data}
      error={error}
      onRetry={() => refetch()}
      initial={data ? { items: data.items, threshold: data.threshold } : {}}
      onSubmit={async (values, key) => {
        const saved = await changeCriteria(values, key);
        await client.invalidateQueries({ queryKey: prospectsKey });
        toasts.done(words.criteriaSaved(saved.versionNo));
      }}
    >
      <p className={styles.quiet} style={{ marginBottom: 16 }}>
        {words.criteriaNote}
      </p>
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.row} style={{ alignItems: 'start', flexWrap: 'nowrap' }}>
                <Form.Item
                  name={[name, 'name']}
                  rules={[{ required: true, message: common.required(words.item) }]}
                  style={{ flex: 1 }}
                >
                  <Input aria-label={words.item} maxLength={40} />
                </Form.Item>
                <Form.Item
                  name={[name, 'weight']}
                  rules={[{ required: true, message: common.required(words.itemWeight) }]}
                >
                  <InputNumber aria-label={words.itemWeight} min={1} max={100} style={{ width: 90 }} />
                </Form.Item>
                <Button type="text" disabled={fields.length < 2} onClick={() => remove(name)}>
                  {words.removeItem}
                </Button>
              </div>
            ))}
            <Button
              disabled={fields.length > 11}
              onClick={() => add({ weight: 10 })}
              style={{ marginBottom: 16 }}
            >
              {words.addItem}
            </Button>
          </>
        )}
      </Form.List>
      <Form.Item name="threshold" label={words.threshold}>
        <InputNumber min={0} max={100} />
      </Form.Item>
    </FormDrawer>
  );
}
