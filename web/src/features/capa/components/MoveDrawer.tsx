import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { DayField } from '../../../ui/DayField';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import {
  byHand,
  type Capa,
  capaQuery,
  capasKey,
  type Decision,
  type Measure,
  type Move,
  moveCapa,
} from '../api/capas';
import { EffectPicture } from './EffectPicture';

export type Asked = { kind: Exclude<Move['kind'], 'SUBMIT'>; measure?: Measure };

interface Values {
  text?: string;
  dueOn?: string;
  decision?: Decision;
  part?: number;
  whole?: number;
}

interface Props {
  capa: Capa;
  asked: Asked | null;
  onClose: () => void;
}

/** One move of an action: what it needs to know, and nothing else. */
export function MoveDrawer({ capa, asked: open, onClose }: Props) {
  const asked = useKept(open);
  const { capa: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  if (!asked) return null;

  const submit = async (values: Values, key: string) => {
    const moved = await moveCapa(capa, moveOf(asked, values), key);
    client.setQueryData(capaQuery(capa.id).queryKey, moved);
    await client.invalidateQueries({ queryKey: capasKey });
    await client.invalidateQueries({ queryKey: ['lists'] });
    toasts.done(words.done[asked.kind]);
  };

  return (
    <FormDrawer<Values>
      key={`${asked.kind}${asked.measure?.id ?? ''}`}
      open={open !== null}
      title={words.moves[asked.kind]}
      submitText={words.moves[asked.kind]}
      onClose={onClose}
      initial={asked.kind === 'REPORT' ? { text: capa.executionReport ?? '' } : {}}
      onSubmit={submit}
      onRetry={() => client.invalidateQueries({ queryKey: capaQuery(capa.id).queryKey })}
    >
      <Fields capa={capa} asked={asked} />
    </FormDrawer>
  );
}

function moveOf({ kind, measure }: Asked, values: Values): Move {
  const text = values.text ?? '';
  switch (kind) {
    case 'CANCEL':
      return { kind, reason: text };
    case 'COMPLETE':
      return { kind, measure: measure?.id ?? '', result: text };
    case 'ASK_DATE':
      return { kind, measure: measure?.id ?? '', dueOn: values.dueOn ?? '', reason: text };
    case 'NOTE':
    case 'REPORT':
      return { kind, text };
    case 'VERIFY':
      return {
        kind,
        body: {
          decision: values.decision ?? 'CLOSE',
          note: text || null,
          part: values.part ?? null,
          whole: values.whole ?? null,
        },
      };
  }
}

function Fields({ capa, asked }: { capa: Capa; asked: Asked }) {
  const { capa: words, common } = useTexts();
  const chosen = (label: string) => [{ required: true, message: common.required(label) }];
  const text = (name: 'text', label: string, needed = true) => (
    <Form.Item
      name={name}
      label={label}
      {...(needed && { rules: [{ required: true, whitespace: true, message: common.required(label) }] })}
    >
      <Input.TextArea
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={asked.kind === 'REPORT' || asked.kind === 'NOTE' ? 4000 : 1000}
      />
    </Form.Item>
  );
  const what = asked.measure && <p style={{ marginBottom: 16 }}>{asked.measure.text}</p>;
  switch (asked.kind) {
    case 'CANCEL':
      return text('text', words.reason);
    case 'COMPLETE':
      return (
        <>
          {what}
          {text('text', words.result)}
        </>
      );
    case 'ASK_DATE':
      return (
        <>
          {what}
          <Form.Item name="dueOn" label={words.newDay} rules={chosen(words.newDay)}>
            <DayField />
          </Form.Item>
          {text('text', words.reason)}
        </>
      );
    case 'NOTE':
      return text('text', words.note);
    case 'REPORT':
      return text('text', words.execution);
    case 'VERIFY':
      return (
        <>
          {capa.effect.proof && (
            <div style={{ marginBottom: 24 }}>
              <EffectPicture proof={capa.effect.proof} name={capa.effect.name} />
            </div>
          )}
          {capa.effect.kind === byHand && (
            <>
              <p style={{ marginBottom: 8 }}>
                {capa.effect.name} · {words.period(capa.effect.from ?? '', capa.effect.to ?? '')}
              </p>
              <Form.Item name="part" label={words.part} rules={chosen(words.part)}>
                <InputNumber min={0} precision={0} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name="whole" label={words.whole} rules={chosen(words.whole)}>
                <InputNumber min={0} precision={0} style={{ width: '100%' }} />
              </Form.Item>
            </>
          )}
          <Form.Item name="decision" label={words.decision} rules={chosen(words.decision)}>
            <Radio.Group
              options={decisions(capa).map((it) => ({ value: it, label: words.decisions[it] }))}
              style={{ display: 'flex', flexDirection: 'column' }}
            />
          </Form.Item>
          {text('text', words.note, false)}
        </>
      );
  }
}

/** What the figures leave open; of what is counted by hand the server knows them first. */
function decisions({ effect }: Capa): Decision[] {
  const verdict = effect.proof?.verdict;
  if (verdict === 'EFFECTIVE') return ['CLOSE'];
  if (verdict === 'WORSE') return ['NEXT_ROUND'];
  const open: Decision[] = effect.waitedAgain ? ['NEXT_ROUND'] : ['WAIT', 'NEXT_ROUND'];
  return verdict ? open : ['CLOSE', ...open];
}
