import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type RoleView, rightsQuery, rolesQuery } from '../../features/identity/api/roles';
import { RoleDrawer } from '../../features/identity/components/RoleDrawer';
import { RoleMatrix } from '../../features/identity/components/RoleMatrix';
import { useRoleName } from '../../features/identity/model/useRoleName';
import { useTexts } from '../../lib/texts';
import { useNarrow } from '../../lib/useMedia';
import { DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';

export default function RolesPage() {
  const { roles: words } = useTexts().identity;
  const narrow = useNarrow();
  const roleName = useRoleName();
  const roles = useQuery(rolesQuery);
  const rights = useQuery(rightsQuery);
  const [open, setOpen] = useState<RoleView | 'new' | null>(null);
  const error = roles.error ?? rights.error;
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {words.add}
    </Button>
  );

  return (
    <>
      <PageHeader title={words.title} note={words.note} actions={add} />
      {error && !(roles.data && rights.data) ? (
        <ErrorState
          error={error}
          onRetry={() => {
            void roles.refetch();
            void rights.refetch();
          }}
        />
      ) : !roles.data || !rights.data ? (
        <RowsSkeleton />
      ) : narrow ? (
        <DataList
          label={words.title}
          rows={roles.data}
          rowKey={(role) => role.id}
          onOpen={setOpen}
          empty={<EmptyState title={words.empty} action={add} />}
          columns={[
            { key: 'name', title: words.name, render: roleName },
            { key: 'rights', title: words.rights, render: (role) => words.count(role.rights.length) },
            { key: 'view', title: words.viewScope, render: (role) => words.scopes[role.viewScope] },
            { key: 'edit', title: words.editScope, render: (role) => words.scopes[role.editScope] },
          ]}
        />
      ) : (
        <RoleMatrix roles={roles.data} rights={rights.data} onOpen={setOpen} />
      )}
      {rights.data && <RoleDrawer role={open} rights={rights.data} onClose={() => setOpen(null)} />}
    </>
  );
}
