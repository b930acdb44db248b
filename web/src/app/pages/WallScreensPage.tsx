import { DesktopOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { departmentsQuery } from '../../features/identity/api/departments';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { branchOf } from '../../features/identity/model/departmentTree';
import {
  hangScreen,
  type Screen,
  screensKey,
  screensQuery,
  takeDownScreen,
} from '../../features/wall/api/wall';
import { sayProblem } from '../../lib/problem';
import { useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { FormDrawer } from '../../ui/FormDrawer';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { SecretOnce } from '../../ui/SecretOnce';
import { useToasts } from '../../ui/Toasts';
import styles from './WallScreensPage.module.css';

interface Typed {
  name: string;
  departmentId: string;
}

/** Which screens hang, and links for new ones. */
export default function WallScreensPage() {
  const t = useTexts();
  const words = t.wall.screens;
  const session = useSession();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(screensQuery);
  const departments = useQuery(departmentsQuery);
  const own = branchOf(departments.data ?? [], session.departmentId);
  const button = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={words.title}
        note={words.note}
        actions={
          <>
            <Button icon={<DesktopOutlined />} href="/wall" target="_blank">
              {words.openHere}
            </Button>
            {button}
          </>
        }
      />
      {link && <SecretOnce label={words.link} hint={words.linkHint} secret={link} />}
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton rows={3} />
      ) : data.length === 0 ? (
        <EmptyState icon={<DesktopOutlined />} title={words.empty} hint={words.emptyHint} action={button} />
      ) : (
        <ul className={styles.list} aria-label={words.title}>
          {data.map((screen) => (
            <Row key={screen.id} screen={screen} />
          ))}
        </ul>
      )}
      <FormDrawer<Typed, { key: string }>
        open={adding}
        title={words.add}
        onClose={() => setAdding(false)}
        initial={{ name: '', ...(own && { departmentId: own }) }}
        submitText={words.make}
        onSubmit={(values, key) => hangScreen(values, key)}
        onSaved={({ key }) => {
          setLink(`${window.location.origin}/wall#${key}`);
          void client.invalidateQueries({ queryKey: screensKey });
        }}
      >
        <Form.Item name="name" label={words.name} rules={[{ required: true, message: words.nameMissing }]}>
          <Input maxLength={80} placeholder={words.nameExample} />
        </Form.Item>
        <Form.Item
          name="departmentId"
          label={words.branch}
          rules={[{ required: true, message: words.branchMissing }]}
        >
          <DepartmentSelect />
        </Form.Item>
      </FormDrawer>
    </>
  );
}

function Row({ screen }: { screen: Screen }) {
  const t = useTexts();
  const words = t.wall.screens;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => takeDownScreen(screen.id),
    onSuccess: async () => {
      toasts.done(words.stopped);
      await client.invalidateQueries({ queryKey: screensKey });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <li>
      <strong>{screen.name}</strong>
      <span>{screen.departmentName}</span>
      <span>{screen.lastSeenAt ? words.seen(time.when(screen.lastSeenAt)) : words.neverSeen}</span>
      <Popconfirm
        title={words.stopTitle}
        description={words.stopHint}
        okText={words.stop}
        onConfirm={() => stop.mutate()}
      >
        <Button loading={stop.isPending}>{words.stop}</Button>
      </Popconfirm>
    </li>
  );
}
