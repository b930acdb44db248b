import { UserSwitchOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTexts } from '../../../lib/texts';

interface Props {
  callers: { id: string; name: string; openTasks: number }[];
  busy: boolean;
  onGive: (callerId: string) => void;
}

/** Gives the chosen calls to one colleague. */
export function GiveMany({ callers, busy, onGive }: Props) {
  const { followup, plan } = useTexts();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: callers.map((it) => ({
          key: it.id,
          label: `${it.name} · ${followup.tasks.openCount(it.openTasks)}`,
        })),
        onClick: ({ key }) => onGive(key),
      }}
    >
      <Button icon={<UserSwitchOutlined />} loading={busy}>
        {plan.load.toCaller}
      </Button>
    </Dropdown>
  );
}
