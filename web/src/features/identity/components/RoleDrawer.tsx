import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import {
  addRole,
  changeRole,
  type RightView,
  type RoleForm,
  type RoleView,
  rolesQuery,
  type Scope,
} from '../api/roles';
import { groupRights } from '../model/groupRights';
import { useRoleName } from '../model/useRoleName';
import styles from './RoleDrawer.module.css';

const scopes: Scope[] = ['OWN', 'DEPARTMENT', 'DEPARTMENT_AND_BELOW', 'ALL'];

interface Props {
  role: RoleView | 'new' | null;
  rights: RightView[];
  onClose: () => void;
}

export function RoleDrawer({ role: asked, rights, onClose }: Props) {
  const t = useTexts();
  const words = t.identity.roles;
  const client = useQueryClient();
  const toasts = useToasts();
  const roleName = useRoleName();
  const kept = useKept(asked);
  const role = kept === 'new' ? null : kept;

  const submit = async (form: RoleForm, key: string) => {
    // The name of a built-in role is the reader's word for it; what is stored stays.
    const body = { ...form, name: role?.builtIn ? role.name : form.name.trim() };
    const saved = role ? await changeRole(role, body) : await addRole(body, key);
    await client.invalidateQueries({ queryKey: rolesQuery.queryKey });
    toasts.done(words.saved(roleName(saved)));
  };

  const scopeOptions = scopes.map((scope) => ({ value: scope, label: words.scopes[scope] }));
  return (
    <FormDrawer<RoleForm>
      open={asked !== null}
      title={role ? roleName(role) : words.add}
      onClose={onClose}
      initial={
        role
          ? {
              name: roleName(role),
              rights: role.rights,
              viewScope: role.viewScope,
              editScope: role.editScope,
            }
          : { rights: [], viewScope: 'ALL', editScope: 'OWN' }
      }
      onSubmit={submit}
      draft={`role.${role?.id ?? 'new'}`}
    >
      <Form.Item
        name="name"
        label={words.name}
        hidden={role?.builtIn ?? false}
        rules={[{ required: true, whitespace: true, message: t.common.required(words.name) }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="viewScope" label={words.viewScope}>
        <Radio.Group options={scopeOptions} />
      </Form.Item>
      <Form.Item name="editScope" label={words.editScope}>
        <Radio.Group options={scopeOptions} />
      </Form.Item>
      <Form.Item name="rights" label={words.rights}>
        <Checkbox.Group>
          <div className={styles.rights}>
            {groupRights(rights).map(([group, members]) => (
              // biome-ignore lint/a11y/useSemanticElements: Ant Design restyles legends inside a form
              <div
                key={group}
                role="group"
                aria-label={words.groups[group] ?? group}
                className={styles.group}
              >
                <div className={styles.title}>{words.groups[group] ?? group}</div>
                {members.map((right) => (
                  <Checkbox key={right.code} value={right.code}>
                    {right.name}
                  </Checkbox>
                ))}
              </div>
            ))}
          </div>
        </Checkbox.Group>
      </Form.Item>
    </FormDrawer>
  );
}
