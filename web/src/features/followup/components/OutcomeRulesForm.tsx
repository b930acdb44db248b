import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, InputNumber, Select, Tooltip } from 'antd';
import { useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { changeOutcomeRules, type OutcomeRule } from '../api/outcomeRules';
import styles from './OutcomeRulesForm.module.css';

const units = { MINUTE: 1, HOUR: 60, DAY: 1440 } as const;
type Unit = keyof typeof units;

/** 120 minutes are two hours, 90 are ninety minutes. */
function unitOf(minutes: number): Unit {
  return minutes % units.DAY === 0 ? 'DAY' : minutes % units.HOUR === 0 ? 'HOUR' : 'MINUTE';
}

interface Props {
  rules: OutcomeRule[];
  version: number;
  /** How many days in vain the settings above allow. */
  standard: number;
}

/** What follows which outcome, one line each. */
export function OutcomeRulesForm({ rules: saved, version, standard }: Props) {
  const t = useTexts();
  const words = t.calling.rules;
  const toasts = useToasts();
  const client = useQueryClient();
  const editable = useCan('POLICY_EDIT');
  const [rules, setRules] = useState(saved);
  const change = (outcome: OutcomeRule['outcome'], changes: Partial<OutcomeRule>) =>
    setRules(rules.map((it) => (it.outcome === outcome ? { ...it, ...changes } : it)));
  const save = useMutation({
    mutationFn: () => changeOutcomeRules(version, rules),
    onSuccess: async () => {
      toasts.done(words.saved);
      await client.invalidateQueries({ queryKey: ['follow-up'] });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <section className={styles.form} aria-labelledby="outcome-rules">
      <h2 id="outcome-rules">{words.title}</h2>
      <p className={styles.note}>{words.note}</p>
      <ul className={styles.rules}>
        <li className={`${styles.rule} ${styles.head}`} aria-hidden>
          <span />
          <span>{words.again}</span>
          <Tooltip title={words.learnedHint}>
            <span>{words.learned} ⓘ</span>
          </Tooltip>
          <span>{words.tries}</span>
          <span>{words.lastStep}</span>
        </li>
        {rules.map((rule) => (
          <Rule
            key={rule.outcome}
            rule={rule}
            standard={standard}
            editable={editable}
            onChange={(changes) => change(rule.outcome, changes)}
          />
        ))}
      </ul>
      <p className={styles.note}>{words.learnedHint}</p>
      {editable && (
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
          {t.common.save}
        </Button>
      )}
    </section>
  );
}

function Rule({
  rule,
  standard,
  editable,
  onChange,
}: {
  rule: OutcomeRule;
  standard: number;
  editable: boolean;
  onChange: (changes: Partial<OutcomeRule>) => void;
}) {
  const { calling, followup } = useTexts();
  const words = calling.rules;
  const name = followup.outcomes[rule.outcome];
  const minutes = rule.pauseMinutes;
  const label = (of: string) => `${name} · ${of}`;
  return (
    <li className={styles.rule}>
      <span className={styles.name}>{name}</span>
      {minutes != null ? (
        <>
          <Pause
            label={label(words.again)}
            minutes={minutes}
            disabled={!editable}
            onChange={(pauseMinutes) => onChange({ pauseMinutes })}
          />
          <Checkbox
            checked={rule.learned}
            disabled={!editable}
            onChange={(event) => onChange({ learned: event.target.checked })}
          >
            {words.learned}
          </Checkbox>
          <div>
            <span className={styles.label}>{words.tries}</span>
            <InputNumber
              aria-label={label(words.tries)}
              min={1}
              max={20}
              precision={0}
              value={rule.tries ?? null}
              placeholder={words.standard(standard)}
              disabled={!editable}
              style={{ width: 140 }}
              onChange={(tries) => onChange({ tries })}
            />
          </div>
        </>
      ) : (
        <span className={`${styles.wide} ${styles.quiet}`}>
          {rule.outcome === 'REFUSED' ? words.withdrawsHint : words.numberDropped}
        </span>
      )}
      {rule.outcome === 'REFUSED' ? (
        <Checkbox
          checked={rule.withdraws}
          disabled={!editable}
          onChange={(event) => onChange({ withdraws: event.target.checked })}
        >
          {words.withdraws}
        </Checkbox>
      ) : (
        <div>
          <span className={styles.label}>{words.lastStep}</span>
          <Select
            aria-label={label(words.lastStep)}
            value={
              (rule.lastStep === 'SMS' || rule.lastStep === 'POST' ? rule.lastStep : 'NONE') as
                | 'NONE'
                | 'SMS'
                | 'POST'
            }
            disabled={!editable}
            style={{ minWidth: 150 }}
            onChange={(step: 'NONE' | 'SMS' | 'POST') =>
              onChange({ lastStep: step === 'NONE' ? null : step })
            }
            options={(['NONE', 'SMS', 'POST'] as const).map((value) => ({
              value,
              label: words.lastSteps[value],
            }))}
          />
        </div>
      )}
    </li>
  );
}

function Pause({
  label,
  minutes,
  disabled,
  onChange,
}: {
  label: string;
  minutes: number;
  disabled: boolean;
  onChange: (minutes: number) => void;
}) {
  const words = useTexts().calling.rules;
  const [unit, setUnit] = useState(unitOf(minutes));
  return (
    <div>
      <span className={styles.label}>{words.again}</span>
      <div className={styles.pause}>
        <InputNumber
          aria-label={label}
          min={unit === 'MINUTE' ? 5 : 1}
          max={Math.floor(43_200 / units[unit])}
          precision={0}
          value={Math.max(1, Math.round(minutes / units[unit]))}
          disabled={disabled}
          style={{ width: 84 }}
          onChange={(amount) => amount && onChange(amount * units[unit])}
        />
        <Select
          aria-label={`${label} 2`}
          value={unit}
          disabled={disabled}
          style={{ width: 104 }}
          onChange={(next) => {
            setUnit(next);
            onChange(Math.max(5, Math.round(minutes / units[unit]) * units[next]));
          }}
          options={(Object.keys(units) as Unit[]).map((value) => ({ value, label: words.units[value] }))}
        />
      </div>
    </div>
  );
}
