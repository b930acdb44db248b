import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Popconfirm, Radio, Switch } from 'antd';
import type { ReactNode } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { channelsQuery, deleteRobot, type GroupRobot, type GroupRobotForm, saveRobot } from '../api/outgoing';

interface Props {
  robot: GroupRobot | 'new' | null;
  onClose: () => void;
  /** The choice of a department; it comes from the room of the people. */
  departments: ReactNode;
}

const messengers = ['WECOM', 'DINGTALK', 'FEISHU'] as const;

export function GroupRobotDrawer({ robot: asked, onClose, departments }: Props) {
  const kept = useKept(asked);
  const robot = kept !== null && kept !== 'new' ? kept : undefined;
  const t = useTexts();
  const words = t.outgoing;
  const client = useQueryClient();
  const toasts = useToasts();
  const reload = () => client.invalidateQueries({ queryKey: channelsQuery.queryKey });
  const required = (label: string) => [
    { required: true, whitespace: true, message: t.common.required(label) },
  ];
  const remove = async (gone: GroupRobot) => {
    try {
      await deleteRobot(gone);
      await reload();
      toasts.done(words.removed(gone.name));
      onClose();
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
  };
  return (
    <FormDrawer<GroupRobotForm>
      key={robot?.id ?? 'new'}
      open={asked !== null}
      title={robot?.name ?? words.addRobot}
      onClose={onClose}
      initial={
        robot
          ? {
              name: robot.name,
              kind: robot.kind,
              departmentId: robot.departmentId ?? null,
              urgentOnly: robot.urgentOnly,
              active: robot.active,
            }
          : { kind: 'WECOM', urgentOnly: true, active: true }
      }
      onSubmit={async (values, key) => {
        const saved = await saveRobot(
          robot,
          {
            ...values,
            address: values.address || null,
            // Left alone it stays; only what was typed replaces it.
            secret: values.secret || null,
            departmentId: values.departmentId ?? null,
          },
          key,
        );
        await reload();
        toasts.done(words.saved(saved.name));
      }}
      onRetry={reload}
      aside={
        robot && (
          <Popconfirm title={words.removeSure} onConfirm={() => void remove(robot)}>
            <Button type="text" danger>
              {words.remove}
            </Button>
          </Popconfirm>
        )
      }
    >
      <Form.Item name="name" label={words.name} rules={required(words.name)}>
        <Input autoFocus maxLength={60} placeholder={words.nameHint} />
      </Form.Item>
      <Form.Item name="kind" label={words.kind}>
        <Radio.Group
          optionType="button"
          options={messengers.map((value) => ({ value, label: words.kinds[value] }))}
        />
      </Form.Item>
      <Form.Item
        name="address"
        label={words.address}
        extra={words.addressHint}
        rules={robot ? [] : required(words.address)}
      >
        <Input
          autoComplete="off"
          maxLength={500}
          placeholder={robot ? words.addressKept : 'https://'}
          inputMode="url"
        />
      </Form.Item>
      <Form.Item name="secret" label={words.secret} extra={words.secretHint}>
        <Input.Password
          autoComplete="new-password"
          maxLength={200}
          {...(robot?.signed && { placeholder: words.secretKept })}
        />
      </Form.Item>
      <Form.Item name="departmentId" label={words.department} extra={words.departmentHint}>
        {departments}
      </Form.Item>
      <Form.Item name="urgentOnly" label={words.urgency}>
        <Radio.Group
          options={[
            { value: true, label: words.urgentOnly },
            { value: false, label: words.everything },
          ]}
        />
      </Form.Item>
      <Form.Item name="active" label={words.active} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDrawer>
  );
}
