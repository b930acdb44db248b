import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import type { Analysis, CapaBrief } from '../api/analyses';
import { likelyFirst, nameOfCapa, nameOfProblem } from '../model/words';
import { ProblemHead } from './AnalysisReading';
import styles from './analysis.module.css';

interface Props {
  analysis: Analysis;
  /** Where an action about a problem is drawn up. */
  newCapa: (code: string | undefined, name: string) => string;
}

/** The lines as they are being written; what customers said stays as it was. */
export function AnalysisFields({ analysis, newCapa }: Props) {
  const { analysis: words } = useTexts();
  return (
    <div className={styles.page}>
      <Form.List name="problems">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <ProblemFields
                key={key}
                index={name}
                analysis={analysis}
                newCapa={newCapa}
                onRemove={() => remove(name)}
              />
            ))}
            <div>
              <Button icon={<PlusOutlined />} onClick={() => add({ text: '' })}>
                {words.add}
              </Button>
            </div>
          </>
        )}
      </Form.List>
      <Form.Item name="conclusion" label={words.conclusion} extra={words.conclusionHint}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={4000} />
      </Form.Item>
    </div>
  );
}

interface ProblemProps extends Props {
  index: number;
  onRemove: () => void;
}

function ProblemFields({ index, analysis, newCapa, onRemove }: ProblemProps) {
  const t = useTexts();
  const words = t.analysis;
  const form = Form.useFormInstance();
  const code: string | undefined = Form.useWatch(['problems', index, 'code'], form);
  const capaId: string | null | undefined = Form.useWatch(['problems', index, 'capaId'], form);
  const heard = code ? analysis.problems.find((it) => it.code === code) : undefined;
  const name = heard ? nameOfProblem(heard, t) : undefined;
  return (
    <section className={styles.problem} aria-label={name ?? words.problem}>
      <div className={styles.title}>
        {heard ? (
          <ProblemHead problem={heard} />
        ) : (
          <Field index={index} name="text" label={words.problem}>
            <Input maxLength={200} />
          </Field>
        )}
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={words.remove}
          title={words.remove}
          onClick={onRemove}
        />
      </div>
      <Field index={index} name="cause" label={words.cause} extra={words.causeHint}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Field>
      <Form.Item label={words.capa}>
        <div className={styles.pair}>
          <Form.Item name={[index, 'capaId']} noStyle>
            <CapaSelect capas={likelyFirst(analysis.capas, code)} code={code} />
          </Form.Item>
          <Link to={newCapa(code, name ?? words.problem)}>{words.newCapa}</Link>
        </div>
      </Form.Item>
      {!capaId && (
        <Field index={index} name="measure" label={words.measure} extra={words.measureHint}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
        </Field>
      )}
    </section>
  );
}

function Field({
  index,
  name,
  label,
  extra,
  children,
}: {
  index: number;
  name: string;
  label: string;
  extra?: string;
  children: ReactNode;
}) {
  return (
    <Form.Item name={[index, name]} label={label} extra={extra} style={{ flex: 1 }}>
      {children}
    </Form.Item>
  );
}

interface SelectProps {
  capas: CapaBrief[];
  code: string | undefined;
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}

function CapaSelect({ capas, code, id, value, onChange }: SelectProps) {
  const t = useTexts();
  const words = t.analysis;
  return (
    <Select
      {...(id && { id })}
      aria-label={words.capa}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={words.noCapa}
      value={value ?? null}
      onChange={(chosen) => onChange?.(chosen ?? null)}
      options={capas.map((it) => ({
        value: it.id,
        label: [nameOfCapa(it), code && it.item === code && words.sameQuestion].filter(Boolean).join(' · '),
      }))}
    />
  );
}
