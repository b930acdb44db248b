import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DayField } from '../../../ui/DayField';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import {
  type Account,
  accountQuery,
  accountsKey,
  type Plan,
  type PlanForm,
  savePlan,
  type VariableRow,
  variables,
} from '../api/accounts';
import styles from './account.module.css';

interface Values extends Omit<PlanForm, 'year'> {
  variables?: VariableRow[];
}

interface Props {
  account: Account;
  year: number;
  plan: Plan | undefined;
  open: boolean;
  onClose: () => void;
  ownerField: ReactNode;
}

/** The plan of a year: whom to know, what to watch, what to do and by whom. */
export function PlanDrawer({ account, year, plan, open, onClose, ownerField }: Props) {
  const { common, account: words } = useTexts();
  const time = useTime();
  const client = useQueryClient();
  const toasts = useToasts();
  const state = (variable: VariableRow['variable']) => plan?.variables.find((it) => it.variable === variable);
  const long = (name: keyof Values, label: string, placeholder: string) => (
    <Form.Item name={name} label={label}>
      <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={placeholder} />
    </Form.Item>
  );
  const required = (label: string) => [{ required: true, message: common.required(label) }];
  return (
    <FormDrawer<Values, Account>
      open={open}
      title={words.planOf(year)}
      onClose={onClose}
      initial={{
        scope: plan?.scope ?? null,
        strategy: plan?.strategy ?? null,
        goals: plan?.goals ?? null,
        reviewedOn: plan?.reviewedOn ?? null,
        review: plan?.review ?? null,
        variables: variables.map((variable) => ({
          variable,
          state: state(variable)?.state ?? 'UNKNOWN',
          checkedOn: state(variable)?.checkedOn ?? null,
          note: state(variable)?.note ?? null,
        })),
        actions: plan?.actions ?? [],
      }}
      draft={`account-plan.${account.customerId}.${year}`}
      onSubmit={async (values) => {
        const saved = await savePlan(account.customerId, plan?.version ?? 0, {
          year,
          scope: values.scope ?? null,
          strategy: values.strategy ?? null,
          goals: values.goals ?? null,
          reviewedOn: values.reviewedOn ?? null,
          review: values.review ?? null,
          variables: (values.variables ?? []).map((it, index) => {
            const variable = variables[index] ?? it.variable;
            const before = state(variable);
            const looked = before?.state !== it.state || (before?.note ?? null) !== (it.note ?? null);
            return {
              variable,
              state: it.state,
              note: it.note ?? null,
              checkedOn: it.state === 'UNKNOWN' ? null : looked ? time.today() : (before?.checkedOn ?? null),
            };
          }),
          actions: (values.actions ?? []).map((it) => ({
            text: it.text,
            ownerId: it.ownerId,
            dueOn: it.dueOn,
            tellCustomer: it.tellCustomer ?? false,
            doneOn: it.doneOn ?? null,
          })),
        });
        client.setQueryData(accountQuery(account.customerId).queryKey, saved);
        await client.invalidateQueries({ queryKey: accountsKey });
        toasts.done(words.saved);
        return saved;
      }}
      onRetry={() => client.invalidateQueries({ queryKey: accountsKey })}
    >
      {long('scope', words.scope, words.scopePlaceholder)}
      {long('strategy', words.strategy, words.strategyPlaceholder)}
      {long('goals', words.goals, words.goalsPlaceholder)}
      <h3>{words.variablesTitle}</h3>
      {variables.map((variable, index) => (
        <div key={variable} className={styles.variable}>
          <Form.Item name={['variables', index, 'state']} label={words.variables[variable]}>
            <Segmented
              options={(['UNKNOWN', 'OK', 'AT_RISK'] as const).map((value) => ({
                value,
                label: words.states[value],
              }))}
            />
          </Form.Item>
          <Form.Item name={['variables', index, 'note']}>
            <Input
              maxLength={300}
              aria-label={`${words.variables[variable]} ${words.note}`}
              placeholder={words.variableHints[variable]}
              autoComplete="off"
            />
          </Form.Item>
        </div>
      ))}
      <h3>{words.actions}</h3>
      <Form.List name="actions">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className={styles.action}>
                <Form.Item
                  name={[field.name, 'text']}
                  label={words.action}
                  rules={[{ required: true, whitespace: true, message: common.required(words.action) }]}
                >
                  <Input maxLength={300} autoComplete="off" />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={words.removeAction}
                  onClick={() => remove(field.name)}
                />
                <div className={styles.pair}>
                  <Form.Item name={[field.name, 'ownerId']} label={words.who} rules={required(words.who)}>
                    {ownerField}
                  </Form.Item>
                  <Form.Item name={[field.name, 'dueOn']} label={words.dueOn} rules={required(words.dueOn)}>
                    <DayField />
                  </Form.Item>
                  <Form.Item name={[field.name, 'doneOn']} label={words.doneOn}>
                    <DayField />
                  </Form.Item>
                  <Form.Item
                    name={[field.name, 'tellCustomer']}
                    valuePropName="checked"
                    label=" "
                    colon={false}
                  >
                    <Checkbox>{words.tell}</Checkbox>
                  </Form.Item>
                </div>
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ tellCustomer: false })}>
              {words.addAction}
            </Button>
          </>
        )}
      </Form.List>
      <h3 style={{ marginTop: 24 }}>{words.review}</h3>
      <Form.Item name="reviewedOn" label={words.reviewedOn}>
        <DayField />
      </Form.Item>
      {long('review', words.reviewText, words.reviewPlaceholder)}
    </FormDrawer>
  );
}
