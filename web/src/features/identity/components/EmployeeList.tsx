import { TeamOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import type { EmployeeStatus, EmployeeView } from '../api/employees';
import { rolesQuery } from '../api/roles';
import { useRoleName } from '../model/useRoleName';
import styles from './EmployeeList.module.css';

const tones = { ACTIVE: 'done', LEAVE: 'due', LEFT: 'plain' } as const satisfies Record<
  EmployeeStatus,
  string
>;

interface Props {
  list: ReturnType<typeof usePages<EmployeeView>>['list'];
  /** Whether conditions are set; an empty answer then means something else. */
  filtered: boolean;
  onOpen: (employee: EmployeeView) => void;
  add: ReactNode;
}

export function EmployeeList({ list, filtered, onOpen, add }: Props) {
  const { common, identity } = useTexts();
  const words = identity.employees;
  const roleName = useRoleName();
  const { data: roles } = useQuery(rolesQuery);
  const nameOf = (code: string) => roleName(roles?.find((it) => it.code === code) ?? { code, name: code });

  const columns: Column<EmployeeView>[] = [
    { key: 'name', title: words.name, width: 160, render: (it) => it.name },
    { key: 'department', title: words.department, render: (it) => it.departmentName },
    {
      key: 'roles',
      title: words.roles,
      render: (it) => it.roles.map(nameOf).join(common.list) || common.none,
    },
    {
      key: 'superior',
      title: words.superior,
      width: 120,
      choice: 'shown',
      render: (it) => it.superiorName ?? common.none,
    },
    {
      key: 'mobile',
      title: words.mobile,
      width: 140,
      choice: 'shown',
      render: (it) => (it.mobile ? <a href={`tel:${it.mobile}`}>{it.mobile}</a> : common.none),
    },
    {
      key: 'staffNo',
      title: words.staffNo,
      width: 100,
      choice: 'hidden',
      render: (it) => it.staffNo ?? common.none,
    },
    { key: 'email', title: words.email, choice: 'hidden', render: (it) => it.email ?? common.none },
    {
      key: 'signIn',
      title: words.signIn,
      width: 140,
      choice: 'shown',
      render: (it) =>
        it.signIn ? it.loginName : <span style={{ color: 'var(--zj-text-quiet)' }}>{words.noSignIn}</span>,
    },
    {
      key: 'status',
      title: words.status,
      width: 100,
      render: (it) => <Tag tone={tones[it.status]}>{words.statuses[it.status]}</Tag>,
    },
  ];

  return (
    <DataList
      label={words.title}
      {...list}
      rowKey={(it) => it.id}
      columns={columns}
      onOpen={onOpen}
      tone={(it) => (it.status === 'LEFT' ? 'quiet' : undefined)}
      remembered="employees"
      card={(it) => (
        <>
          <div className={styles.head}>
            <button type="button" onClick={() => onOpen(it)}>
              {it.name}
            </button>
            {it.status !== 'ACTIVE' && <Tag tone={tones[it.status]}>{words.statuses[it.status]}</Tag>}
          </div>
          <div>{[it.departmentName, ...it.roles.map(nameOf)].join(' · ')}</div>
          {it.mobile && <a href={`tel:${it.mobile}`}>{it.mobile}</a>}
        </>
      )}
      empty={
        filtered ? (
          <EmptyState icon={<TeamOutlined />} title={words.nobody} hint={words.nobodyHint} />
        ) : (
          <EmptyState icon={<TeamOutlined />} title={words.empty} hint={words.emptyHint} action={add} />
        )
      }
    />
  );
}
