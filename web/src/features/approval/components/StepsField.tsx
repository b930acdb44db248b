import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, InputNumber, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { rolesQuery } from '../../identity/api/roles';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import type { ApproverRule } from '../api/flows';
import styles from './StepsField.module.css';

const generalManager = { by: 'ROLE', employeeId: null, role: 'GENERAL_MANAGER' };

/** The steps one after the other, each with those who decide. */
export function StepsField() {
  const words = useTexts().approval.flows;
  return (
    <Form.List name="steps">
      {(steps, { add, remove }) => (
        <section aria-label={words.steps} className={styles.steps}>
          {steps.map((step, at) => (
            <fieldset key={step.key} className={styles.step}>
              <legend>{words.step(at + 1)}</legend>
              {steps.length > 1 && (
                <Button
                  className={styles.away}
                  type="text"
                  size="small"
                  icon={<CloseOutlined />}
                  aria-label={words.removeStep(at + 1)}
                  onClick={() => remove(step.name)}
                />
              )}
              <Approvers step={step.name} />
              <div className={styles.line}>
                <Form.Item name={[step.name, 'mode']} label={words.mode} className={styles.grow}>
                  <Select
                    options={(['ANY', 'ALL'] as const).map((value) => ({ value, label: words.modes[value] }))}
                  />
                </Form.Item>
                <Form.Item name={[step.name, 'hours']} label={words.hours}>
                  <InputNumber
                    min={1}
                    max={2000}
                    precision={0}
                    suffix={words.hoursUnit}
                    style={{ width: 170 }}
                  />
                </Form.Item>
              </div>
            </fieldset>
          ))}
          <p className={styles.quiet}>{words.hoursHint}</p>
          <Button
            icon={<PlusOutlined />}
            disabled={steps.length >= 10}
            onClick={() => add({ mode: 'ANY', hours: 8, approvers: [generalManager] })}
          >
            {words.addStep}
          </Button>
        </section>
      )}
    </Form.List>
  );
}

function Approvers({ step }: { step: number }) {
  const words = useTexts().approval.flows;
  return (
    <Form.List name={[step, 'approvers']}>
      {(approvers, { add, remove }) => (
        <>
          {approvers.map((approver, at) => (
            <div key={approver.key} className={styles.line}>
              <Form.Item name={[approver.name, 'by']} label={words.approver(at + 1)} className={styles.grow}>
                <Select
                  options={(['SUPERIOR', 'DEPARTMENT_HEAD', 'ROLE', 'PERSON'] as const).map((value) => ({
                    value,
                    label: words.by[value],
                  }))}
                />
              </Form.Item>
              <Which step={step} approver={approver.name} />
              {approvers.length > 1 && (
                <Button
                  className={styles.less}
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={words.removeApprover(at + 1)}
                  onClick={() => remove(approver.name)}
                />
              )}
            </div>
          ))}
          <Button
            type="link"
            size="small"
            icon={<PlusOutlined />}
            disabled={approvers.length >= 20}
            onClick={() => add({ by: 'PERSON', employeeId: null, role: null })}
          >
            {words.addApprover}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** The person or the role, where one has to be named. */
function Which({ step, approver }: { step: number; approver: number }) {
  const { approval, common } = useTexts();
  const words = approval.flows;
  const { data: roles } = useQuery(rolesQuery);
  const by = Form.useWatch<ApproverRule['by'] | undefined>(['steps', step, 'approvers', approver, 'by']);
  if (by === 'PERSON')
    return (
      <Form.Item
        name={[approver, 'employeeId']}
        label={words.person}
        className={styles.grow}
        rules={[{ required: true, message: common.required(words.person) }]}
      >
        <EmployeeSelect />
      </Form.Item>
    );
  if (by === 'ROLE')
    return (
      <Form.Item
        name={[approver, 'role']}
        label={words.role}
        className={styles.grow}
        rules={[{ required: true, message: common.required(words.role) }]}
      >
        <Select
          loading={!roles}
          showSearch={{ optionFilterProp: 'label' }}
          options={(roles ?? []).map((it) => ({ value: it.code, label: it.name }))}
        />
      </Form.Item>
    );
  return null;
}
