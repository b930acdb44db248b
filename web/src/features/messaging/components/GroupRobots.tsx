import { RobotOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { type GroupRobot, testRobot } from '../api/outgoing';

interface Props {
  robots: GroupRobot[] | undefined;
  error: unknown;
  onRetry: () => void;
  onOpen: (robot: GroupRobot) => void;
  add: ReactNode;
}

export function GroupRobots({ robots, error, onRetry, onOpen, add }: Props) {
  const { outgoing: words, common } = useTexts();
  return (
    <DataList
      label={words.robots}
      rows={robots}
      rowKey={(it) => it.id}
      error={error}
      onRetry={onRetry}
      onOpen={onOpen}
      tone={(it) => (it.active ? undefined : 'quiet')}
      empty={
        <EmptyState icon={<RobotOutlined />} title={words.noRobots} hint={words.noRobotsHint} action={add} />
      }
      columns={[
        {
          key: 'name',
          title: words.name,
          render: (it) => (
            <>
              {it.name} {!it.active && <Tag>{words.inactive}</Tag>}
            </>
          ),
        },
        { key: 'kind', title: words.kind, width: 160, render: (it) => <Kind of={it} /> },
        {
          key: 'department',
          title: words.department,
          width: 160,
          render: (it) => it.departmentName ?? words.everybody,
        },
        {
          key: 'urgency',
          title: words.urgency,
          width: 120,
          render: (it) => (it.urgentOnly ? words.urgentOnly : words.everything),
        },
        {
          key: 'doing',
          title: common.action,
          untitled: true,
          width: 90,
          align: 'right',
          render: (it) => <Test robot={it} />,
        },
      ]}
    />
  );
}

function Kind({ of: { kind, signed } }: { of: GroupRobot }) {
  const { outgoing: words } = useTexts();
  return (
    <>
      {words.kinds[kind]} {signed && <Tag>{words.signed}</Tag>}
    </>
  );
}

function Test({ robot }: { robot: GroupRobot }) {
  const t = useTexts();
  const toasts = useToasts();
  const test = useMutation({
    mutationFn: testRobot,
    onSuccess: () => toasts.done(t.outgoing.testedGroup(robot.name)),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <Button
      size="small"
      loading={test.isPending}
      onClick={(event) => {
        event.stopPropagation();
        test.mutate(robot);
      }}
    >
      {t.outgoing.test}
    </Button>
  );
}
