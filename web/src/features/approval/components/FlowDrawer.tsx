import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Popconfirm, Select, Switch, TreeSelect } from 'antd';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { departmentsQuery } from '../../identity/api/departments';
import { type DepartmentNode, departmentTree } from '../../identity/model/departmentTree';
import { deleteFlow, type Flow, type FlowForm, type Flows, saveFlow } from '../api/flows';
import { StepsField } from './StepsField';

interface Props {
  flow: Flow | 'new' | null;
  flows: Flows;
  onClose: () => void;
}

interface Branch {
  value: string;
  title: string;
  children: Branch[];
}

const branch = ({ department, children }: DepartmentNode): Branch => ({
  value: department.id,
  title: department.name,
  children: children.map(branch),
});

const superior = { by: 'SUPERIOR' as const, employeeId: null, role: null };

export function FlowDrawer({ flow: asked, flows, onClose }: Props) {
  const kept = useKept(asked);
  const flow = kept !== null && kept !== 'new' ? kept : undefined;
  const t = useTexts();
  const words = t.approval.flows;
  const client = useQueryClient();
  const toasts = useToasts();
  const reload = () => client.invalidateQueries({ queryKey: ['approval-flows'] });
  const submit = async (values: FlowForm, key: string) => {
    const saved = await saveFlow(
      flow,
      {
        ...values,
        amountFrom: values.amountFrom ?? null,
        amountTo: values.amountTo ?? null,
        kinds: values.kinds ?? [],
        departmentIds: values.departmentIds ?? [],
        steps: values.steps.map((step) => ({ ...step, hours: step.hours ?? null })),
      },
      key,
    );
    await reload();
    toasts.done(words.saved(saved.name));
  };
  const remove = async (gone: Flow) => {
    try {
      await deleteFlow(gone);
      await reload();
      toasts.done(words.removed(gone.name));
      onClose();
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
  };
  return (
    <FormDrawer<FlowForm>
      key={flow?.id ?? 'new'}
      open={asked !== null}
      title={flow?.name ?? words.add}
      onClose={onClose}
      initial={
        flow ?? {
          subject: flows.subjects[0]?.name ?? '',
          position: Math.max(0, ...flows.flows.map((it) => it.position)) + 1,
          active: true,
          kinds: [],
          departmentIds: [],
          steps: [{ mode: 'ANY', hours: 8, approvers: [superior] }],
        }
      }
      onSubmit={submit}
      onRetry={reload}
      draft={`approval-flow.${flow?.id ?? 'new'}`}
      aside={
        flow && (
          <Popconfirm title={words.removeSure} onConfirm={() => void remove(flow)}>
            <Button type="text" danger>
              {words.remove}
            </Button>
          </Popconfirm>
        )
      }
    >
      <Form.Item
        name="name"
        label={words.name}
        rules={[{ required: true, whitespace: true, message: t.common.required(words.name) }]}
      >
        <Input autoFocus maxLength={60} placeholder={words.nameHint} />
      </Form.Item>
      <Form.Item name="subject" label={words.subject}>
        <Select
          disabled={flow !== undefined}
          options={flows.subjects.map((it) => ({
            value: it.name,
            label: words.subjects[it.name] ?? it.name,
          }))}
        />
      </Form.Item>
      <Conditions flows={flows} />
      <StepsField />
      <Form.Item name="position" label={words.position} extra={words.positionHint}>
        <InputNumber min={0} max={9999} precision={0} />
      </Form.Item>
      <Form.Item name="active" label={words.active} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDrawer>
  );
}

function Conditions({ flows }: { flows: Flows }) {
  const words = useTexts().approval.flows;
  const { data: departments } = useQuery(departmentsQuery);
  const chosen = Form.useWatch<string | undefined>('subject');
  const subject = flows.subjects.find((it) => it.name === chosen);
  const amount = subject ? words.amounts[subject.measure] : '';
  return (
    <>
      <Form.Item label={`${words.conditions} · ${amount}`} style={{ marginBottom: 0 }}>
        <div style={{ display: 'flex', gap: 12 }}>
          <Form.Item name="amountFrom">
            <InputNumber
              aria-label={`${amount} ${words.from}`}
              placeholder={words.from}
              min={0}
              style={{ width: 160 }}
            />
          </Form.Item>
          <Form.Item name="amountTo">
            <InputNumber
              aria-label={`${amount} ${words.to}`}
              placeholder={words.to}
              min={0}
              style={{ width: 160 }}
            />
          </Form.Item>
        </div>
      </Form.Item>
      {subject && subject.kinds.length > 0 && (
        <Form.Item name="kinds" label={words.kinds}>
          <Select
            mode="multiple"
            placeholder={words.anyKind}
            options={subject.kinds.map((it) => ({ value: it.kind, label: it.name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="departmentIds" label={words.departments}>
        <TreeSelect
          multiple
          placeholder={words.anyDepartment}
          treeDefaultExpandAll
          showSearch={{ treeNodeFilterProp: 'title' }}
          treeData={departmentTree(departments ?? []).map(branch)}
        />
      </Form.Item>
    </>
  );
}
