import { DeleteOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useTime } from '../../../lib/useTime';
import { DayField } from '../../../ui/DayField';
import { DictionarySelect } from '../../../ui/DictionarySelect';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { DepartmentSelect } from '../../identity/components/DepartmentSelect';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import {
  bringBack,
  discard,
  type FamilyMember,
  type Kind,
  type LifeEvent,
  type Matter,
  type Need,
  save,
  type Typed,
  type Versioned,
} from '../api/known';

/** What is being written: something new, or one that is there. */
export type Opened =
  | { kind: 'needs'; item: Need | null }
  | { kind: 'matters'; item: Matter | null }
  | { kind: 'life-events'; item: LifeEvent | null }
  | { kind: 'family'; item: FamilyMember | null };

interface Props {
  customerId: string;
  open: Opened | null;
  onClose: () => void;
}

export function KnownDrawer({ customerId, open: asked, onClose }: Props) {
  const open = useKept(asked);
  if (!open) return null;
  const props = { customerId, shown: asked !== null, onClose };
  switch (open.kind) {
    case 'needs':
      return <NeedDrawer key={open.item?.id ?? 'need'} {...props} item={open.item} />;
    case 'matters':
      return <MatterDrawer key={open.item?.id ?? 'matter'} {...props} item={open.item} />;
    case 'life-events':
      return <EventDrawer key={open.item?.id ?? 'event'} {...props} item={open.item} />;
    case 'family':
      return <MemberDrawer key={open.item?.id ?? 'member'} {...props} item={open.item} />;
  }
}

interface OneProps<Item> {
  customerId: string;
  shown: boolean;
  item: Item | null;
  onClose: () => void;
}

function NeedDrawer({ item, ...props }: OneProps<Need>) {
  const { common, known: words } = useTexts();
  const { today } = useTime();
  return (
    <Drawer
      {...props}
      kind="needs"
      item={item}
      title={words.need}
      initial={item ?? { status: 'NEW', validFrom: today() }}
    >
      <Long name="description" label={words.needDescription} required />
      <Form.Item name="status" label={words.needStatus}>
        <Radio.Group optionType="button" options={choices(words.needStatuses)} />
      </Form.Item>
      <Answer />
      <Form.Item name="category" label={words.needCategory}>
        <DictionarySelect dictionary="need-category" />
      </Form.Item>
      <Form.Item name="functionalNeed" label={words.functionalNeed}>
        <Select allowClear options={choices(words.functionalNeeds)} />
      </Form.Item>
      <Form.Item name="routedToId" label={words.routedTo}>
        <DepartmentSelect allowClear />
      </Form.Item>
      <Form.Item name="validFrom" label={words.validFrom}>
        <DayField />
      </Form.Item>
      <Form.Item name="validUntil" label={words.validUntil} tooltip={common.none}>
        <DayField />
      </Form.Item>
      <Form.Item name="reviewOn" label={words.reviewOn} extra={words.reviewHint}>
        <DayField />
      </Form.Item>
    </Drawer>
  );
}

/** Nobody closes a need without telling the customer. */
function Answer() {
  const { known: words } = useTexts();
  const status = Form.useWatch<Need['status'] | undefined>('status');
  const closed = status === 'MET' || status === 'REJECTED';
  return <Long name="answer" label={words.answer} required={closed} />;
}

function MatterDrawer({ item, ...props }: OneProps<Matter>) {
  const { known: words } = useTexts();
  const { today } = useTime();
  return (
    <Drawer
      {...props}
      kind="matters"
      item={item}
      title={words.matter}
      initial={item ?? { status: 'OPEN', openedOn: today() }}
    >
      <Long name="description" label={words.matterDescription} required />
      <Form.Item name="status" label={words.matterStatus}>
        <Radio.Group optionType="button" options={choices(words.matterStatuses)} />
      </Form.Item>
      <Solution />
      <Form.Item name="ownerId" label={words.helper}>
        <EmployeeSelect allowClear />
      </Form.Item>
      <Form.Item name="openedOn" label={words.openedOn}>
        <DayField />
      </Form.Item>
    </Drawer>
  );
}

function Solution() {
  const { known: words } = useTexts();
  const solved = Form.useWatch('status') === 'SOLVED';
  return <Long name="solution" label={words.solution} required={solved} />;
}

function EventDrawer({ item, ...props }: OneProps<LifeEvent>) {
  const { common, known: words } = useTexts();
  return (
    <Drawer
      {...props}
      kind="life-events"
      item={item}
      title={words.lifeEvent}
      initial={item ?? { yearly: false, remindDays: 30 }}
    >
      <Form.Item
        name="type"
        label={words.eventType}
        rules={[{ required: true, message: common.required(words.eventType) }]}
      >
        <DictionarySelect dictionary="life-event" />
      </Form.Item>
      <Form.Item name="whose" label={words.whose} extra={words.whoseHint}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="happensOn"
        label={words.happensOn}
        rules={[{ required: true, message: common.required(words.happensOn) }]}
      >
        <DayField />
      </Form.Item>
      <Form.Item name="yearly" valuePropName="checked">
        <Checkbox>{words.yearly}</Checkbox>
      </Form.Item>
      <Form.Item name="remindDays" label={words.remindDays}>
        <InputNumber min={0} max={365} precision={0} />
      </Form.Item>
      <Long name="note" label={words.note} />
    </Drawer>
  );
}

function MemberDrawer({ item, ...props }: OneProps<FamilyMember>) {
  const { common, known: words } = useTexts();
  return (
    <Drawer {...props} kind="family" item={item} title={words.familyMember} initial={item ?? {}}>
      <Form.Item
        name="relation"
        label={words.relation}
        rules={[{ required: true, message: common.required(words.relation) }]}
      >
        <Select options={choices(words.relations)} />
      </Form.Item>
      <Form.Item name="birthYear" label={words.birthYear}>
        <InputNumber min={1900} max={2200} precision={0} />
      </Form.Item>
      <Form.Item name="name" label={words.memberName} extra={words.memberNameHint}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="schoolStage" label={words.schoolStage}>
        <Select allowClear options={choices(words.schoolStages)} />
      </Form.Item>
      <Long name="note" label={words.note} />
    </Drawer>
  );
}

interface DrawerProps<K extends Kind> {
  customerId: string;
  shown: boolean;
  kind: K;
  item: Versioned | null;
  title: string;
  initial: Partial<Typed[K]>;
  onClose: () => void;
  children: ReactNode;
}

function Drawer<K extends Kind>({
  customerId,
  shown,
  kind,
  item,
  title,
  initial,
  onClose,
  children,
}: DrawerProps<K>) {
  const t = useTexts();
  const words = t.known;
  const client = useQueryClient();
  const toasts = useToasts();
  const refresh = () => client.invalidateQueries({ queryKey: ['customers'] });
  const attempt = async (steps: () => Promise<void>) => {
    try {
      await steps();
    } catch (problem) {
      toasts.failed(sayProblem(problem, t));
    }
  };
  const putBack = (gone: Versioned) =>
    attempt(async () => {
      await bringBack(customerId, kind, gone.id);
      toasts.done(words.restored);
      await refresh();
    });
  const remove = (gone: Versioned) =>
    attempt(async () => {
      await discard(customerId, kind, gone);
      onClose();
      toasts.undoable(words.removed, () => void putBack(gone));
      await refresh();
    });
  return (
    <FormDrawer<Typed[K]>
      open={shown}
      title={title}
      onClose={onClose}
      initial={initial}
      onSubmit={async (typed, key) => {
        await save[kind](customerId, item, typed, key);
        toasts.done(words.saved);
        await refresh();
      }}
      onRetry={refresh}
      {...(item && {
        aside: (
          <Button type="text" icon={<DeleteOutlined />} onClick={() => void remove(item)}>
            {words.remove}
          </Button>
        ),
      })}
      draft={`known.${customerId}.${kind}.${item?.id}`}
    >
      {children}
    </FormDrawer>
  );
}

function Long({ name, label, required = false }: { name: string; label: string; required?: boolean }) {
  const { common } = useTexts();
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required ? [{ required: true, whitespace: true, message: common.required(label) }] : []}
    >
      <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 5 }} />
    </Form.Item>
  );
}

const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
