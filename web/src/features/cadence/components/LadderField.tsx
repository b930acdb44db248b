import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { RuleForm } from '../api/rules';
import styles from './RuleFields.module.css';

type Rung = RuleForm['ladder'][number];

const people = ['OWNER', 'SUPERIOR', 'DEPARTMENT_MANAGER', 'GENERAL_MANAGER'] as const;
const usual = [-5, -3, -1, 0, 1, 2, 3, 5, 10];

/** Who is told on which day: the owner first, those above later. */
export function LadderField() {
  const words = useTexts().cadence.ladder;
  const form = Form.useFormInstance<RuleForm>();
  const ladder: (Rung | undefined)[] = Form.useWatch('ladder', form) ?? [];
  return (
    <Form.List name="ladder">
      {(rungs, { add, remove }) => (
        <fieldset className={styles.ladder}>
          <legend>{words.title}</legend>
          {rungs.map((rung, at) => (
            <div key={rung.key} className={styles.line}>
              <Form.Item name={[rung.name, 'days']} noStyle>
                <Select
                  aria-label={words.whenOf(at + 1)}
                  className={styles.grow}
                  options={daysWith(ladder[rung.name]?.days).map((days) => ({
                    value: days,
                    label: words.when(days),
                  }))}
                />
              </Form.Item>
              <Form.Item name={[rung.name, 'to']} noStyle>
                <Select
                  aria-label={words.whoOf(at + 1)}
                  style={{ width: 132 }}
                  options={people.map((value) => ({ value, label: words.people[value] }))}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={words.remove(at + 1)}
                onClick={() => remove(rung.name)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined />}
            disabled={rungs.length >= 20}
            onClick={() => add({ days: 3, to: 'DEPARTMENT_MANAGER' } satisfies Rung)}
          >
            {words.add}
          </Button>
          <p className={styles.quiet}>{words.hint}</p>
        </fieldset>
      )}
    </Form.List>
  );
}

/** What a rule made elsewhere asks for is offered too. */
function daysWith(days: number | undefined): number[] {
  return days === undefined || usual.includes(days) ? usual : [...usual, days].sort((a, b) => a - b);
}
