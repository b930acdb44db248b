import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useSpoken } from '../../../lib/texts';
import { DayField } from '../../../ui/DayField';
import { byHand, capaPeopleQuery, effectMeasuresQuery } from '../api/capas';
import type { CapaValues } from '../model/values';
import { CausesField } from './CausesField';
import styles from './capa.module.css';

interface Props {
  /** Of the branch, which chooses who can have a part. */
  department: ReactNode;
  effectDepartment: ReactNode;
}

/** What is drawn up: the matter, its causes, who does what until when, and how the effect will be told. */
export function CapaFields({ department, effectDepartment }: Props) {
  const { pack } = useSpoken();
  const { capa: words, common } = pack.texts;
  const branch = Form.useWatch<CapaValues['departmentId']>('departmentId');
  const people = useQuery(capaPeopleQuery(branch ?? undefined));
  const everybody = (people.data ?? []).map((it) => ({ value: it.id, label: it.name }));
  const managers = (people.data ?? [])
    .filter((it) => it.manager)
    .map((it) => ({ value: it.id, label: it.name }));
  const required = (label: string) => [{ required: true, whitespace: true, message: common.required(label) }];
  const text = (name: keyof CapaValues, label: string, hint?: string) => (
    <Form.Item name={name} label={label} {...(hint && { extra: hint })}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={name === 'extent' ? 1000 : 4000} />
    </Form.Item>
  );
  return (
    <>
      <section className={styles.section}>
        <Form.Item name="type" label={words.type}>
          <Radio.Group
            options={(['CORRECTIVE', 'PREVENTIVE'] as const).map((it) => ({
              value: it,
              label: `${words.types[it]} · ${words.typeHints[it]}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="title" label={words.name} rules={required(words.name)}>
          <Input maxLength={200} placeholder={words.namePlaceholder} />
        </Form.Item>
        <Form.Item name="departmentId" label={words.department}>
          {department}
        </Form.Item>
        {text('problem', words.problem, words.problemHint)}
        {text('extent', words.extent)}
        {text('containment', words.containment, words.containmentHint)}
      </section>
      <section className={styles.section}>
        <h2>{words.causes}</h2>
        <p className={styles.hint}>{words.causesHint}</p>
        <Form.Item name="causes">
          <CausesField />
        </Form.Item>
      </section>
      <section className={styles.section}>
        <h2>{words.measures}</h2>
        <Form.List name="measures">
          {(rows, { add, remove }) => (
            <>
              {rows.map((row) => (
                <div key={row.key} className={styles.measure}>
                  <Form.Item name={[row.name, 'text']} label={words.measureText}>
                    <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
                  </Form.Item>
                  <div className={styles.row}>
                    <Form.Item name={[row.name, 'ownerId']} label={words.owner}>
                      <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={everybody} />
                    </Form.Item>
                    <Form.Item name={[row.name, 'dueOn']} label={words.dueOn}>
                      <DayField />
                    </Form.Item>
                    <Form.Item name={[row.name, 'cost']} label={words.cost}>
                      <InputNumber min={0} max={9_999_999} suffix={words.yuan} style={{ width: '100%' }} />
                    </Form.Item>
                  </div>
                  <Button
                    className={styles.remove ?? ''}
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={words.removeMeasure}
                    title={words.removeMeasure}
                    onClick={() => remove(row.name)}
                  />
                </div>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({ text: '' })}>
                {words.addMeasure}
              </Button>
            </>
          )}
        </Form.List>
      </section>
      <section className={styles.section}>
        <div className={styles.row}>
          <Form.Item name="supervisorId" label={words.supervisor} extra={words.supervisorHint}>
            <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={managers} />
          </Form.Item>
          <Form.Item name="participants" label={words.participants} extra={words.participantsHint}>
            <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={everybody} />
          </Form.Item>
        </div>
      </section>
      <EffectFields department={effectDepartment} />
    </>
  );
}

function EffectFields({ department }: { department: ReactNode }) {
  const { pack } = useSpoken();
  const { capa: words } = pack.texts;
  const { data: offered = [] } = useQuery(effectMeasuresQuery(pack.language));
  const effect = Form.useWatch<CapaValues['effect']>('effect', { preserve: true });
  const chosen = offered.find((it) => it.kind === effect?.kind);
  const items = chosen?.items ?? [];
  const hand = effect?.kind === byHand;
  const lower = hand ? effect?.lowerBetter : chosen?.lowerBetter;
  return (
    <section className={styles.section}>
      <h2>{words.effect}</h2>
      <p className={styles.hint}>{words.effectHint}</p>
      <div className={styles.row}>
        <Form.Item name={['effect', 'kind']} label={words.kind}>
          <Select
            allowClear
            options={[
              ...offered.map((it) => ({ value: it.kind, label: it.name })),
              { value: byHand, label: words.byHand },
            ]}
          />
        </Form.Item>
        {items.length > 0 && (
          <Form.Item name={['effect', 'item']} label={words.item}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={items.map((it) => ({ value: it.id, label: it.name }))}
            />
          </Form.Item>
        )}
        {hand ? (
          <Form.Item name={['effect', 'name']} label={words.byHandName}>
            <Input maxLength={200} />
          </Form.Item>
        ) : (
          <Form.Item name={['effect', 'departmentId']} label={words.effectDepartment}>
            {department}
          </Form.Item>
        )}
      </div>
      <div className={styles.row}>
        <Form.Item name={['effect', 'target']} label={words.target}>
          <InputNumber
            min={0}
            max={100}
            precision={1}
            prefix={lower ? words.atMost : words.atLeast}
            suffix="%"
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name={['effect', 'waitingDays']} label={words.waiting}>
          <InputNumber min={1} max={366} precision={0} suffix={words.days} style={{ width: '100%' }} />
        </Form.Item>
        {hand && (
          <Form.Item name={['effect', 'lowerBetter']} label={words.lowerBetter} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
      </div>
      <p className={styles.quiet}>{words.baseline}</p>
      <div className={styles.row}>
        <Form.Item name={['effect', 'from']} label={words.from}>
          <DayField />
        </Form.Item>
        <Form.Item name={['effect', 'to']} label={words.to}>
          <DayField />
        </Form.Item>
        {hand && (
          <>
            <Form.Item name={['effect', 'part']} label={words.part}>
              <InputNumber min={0} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name={['effect', 'whole']} label={words.whole}>
              <InputNumber min={0} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </>
        )}
      </div>
    </section>
  );
}
