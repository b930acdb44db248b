import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form } from 'antd';
import { useTexts } from '../../../lib/texts';
import { DictionarySelect } from '../../../ui/DictionarySelect';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import { type CustomerView, overviewQuery } from '../api/customers';
import { changeTeam, type TeamForm, type TeamMember } from '../api/team';
import styles from './ContactFields.module.css';

interface Props {
  open: boolean;
  customer: CustomerView;
  team: TeamMember[];
  onClose: () => void;
}

/** Who is in the team, as what, and who may change the customer. */
export function TeamDrawer({ open, customer, team, onClose }: Props) {
  const { team: words, common } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const initial: TeamForm = {
    members: team.map(({ employeeId, role, mayEdit }) => ({ employeeId, role, mayEdit })),
  };
  return (
    <FormDrawer<TeamForm>
      open={open}
      title={words.title}
      onClose={onClose}
      initial={initial}
      onSubmit={async ({ members }) => {
        await changeTeam(customer, {
          members: (members ?? []).map((it) => ({ ...it, mayEdit: it.mayEdit ?? false })),
        });
        await client.invalidateQueries({ queryKey: ['customers'] });
        toasts.done(common.saved);
      }}
      onRetry={() => client.refetchQueries({ queryKey: overviewQuery(customer.id).queryKey })}
      draft={`team.${customer.id}`}
    >
      <p className={styles.quiet}>{words.hint}</p>
      <Form.List name="members">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => (
              <fieldset key={field.key} className={styles.person}>
                <legend>
                  {words.member(index + 1)}
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={words.remove}
                    title={words.remove}
                    onClick={() => remove(field.name)}
                  />
                </legend>
                <Form.Item
                  name={[field.name, 'employeeId']}
                  label={words.colleague}
                  rules={[{ required: true, message: common.required(words.colleague) }]}
                >
                  <EmployeeSelect except={customer.ownerId ?? undefined} />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'role']}
                  label={words.role}
                  rules={[{ required: true, message: common.required(words.role) }]}
                >
                  <DictionarySelect dictionary="team-role" />
                </Form.Item>
                <Form.Item name={[field.name, 'mayEdit']} valuePropName="checked">
                  <Checkbox>{words.mayEdit}</Checkbox>
                </Form.Item>
              </fieldset>
            ))}
            <Button
              type="dashed"
              block
              icon={<PlusOutlined />}
              disabled={fields.length >= 20}
              onClick={() => add({ mayEdit: false })}
            >
              {words.add}
            </Button>
          </>
        )}
      </Form.List>
    </FormDrawer>
  );
}
