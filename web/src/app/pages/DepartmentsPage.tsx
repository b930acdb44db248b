import { ApartmentOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { departmentsQuery } from '../../features/identity/api/departments';
import { DepartmentDrawer, type DepartmentTask } from '../../features/identity/components/DepartmentDrawer';
import { DepartmentTree } from '../../features/identity/components/DepartmentTree';
import { useTexts } from '../../lib/texts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';

export default function DepartmentsPage() {
  const { departments: words } = useTexts().identity;
  const { data, error, refetch } = useQuery(departmentsQuery);
  const [task, setTask] = useState<DepartmentTask | null>(null);
  const root = data?.find((it) => !it.parentId);
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setTask({ addBelow: root })}>
      {words.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} actions={add} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : data.length === 0 ? (
        <EmptyState icon={<ApartmentOutlined />} title={words.empty} hint={words.emptyHint} action={add} />
      ) : (
        <DepartmentTree
          departments={data}
          onOpen={(edit) => setTask({ edit })}
          onAddBelow={(addBelow) => setTask({ addBelow })}
        />
      )}
      <DepartmentDrawer task={task} onClose={() => setTask(null)} />
    </>
  );
}
