import { CheckOutlined } from '@ant-design/icons';
import { Fragment } from 'react';
import { useTexts } from '../../../lib/texts';
import type { RightView, RoleView } from '../api/roles';
import { groupRights } from '../model/groupRights';
import { useRoleName } from '../model/useRoleName';
import styles from './RoleMatrix.module.css';

interface Props {
  roles: RoleView[];
  rights: RightView[];
  onOpen: (role: RoleView) => void;
}

/** All roles beside each other: what one may do, and with whose data. */
export function RoleMatrix({ roles, rights, onOpen }: Props) {
  const { roles: words } = useTexts().identity;
  const roleName = useRoleName();
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.right}</span>
            </th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                <button type="button" onClick={() => onOpen(role)}>
                  {roleName(role)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['viewScope', 'editScope'] as const).map((scope) => (
            <tr key={scope} className={styles.scope}>
              <th scope="row">{words[scope]}</th>
              {roles.map((role) => (
                <td key={role.id}>{words.scopes[role[scope]]}</td>
              ))}
            </tr>
          ))}
          {groupRights(rights).map(([group, members]) => (
            <Fragment key={group}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={roles.length + 1}>
                  <span>{words.groups[group] ?? group}</span>
                </th>
              </tr>
              {members.map((right) => (
                <tr key={right.code}>
                  <th scope="row">{right.name}</th>
                  {roles.map((role) => (
                    <td key={role.id}>
                      {role.rights.includes(right.code) && <CheckOutlined aria-label={words.allowed} />}
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
