import { Alert, Checkbox, Input, Radio } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTexts } from '../../../lib/texts';
import { DepartmentSelect } from '../../identity/components/DepartmentSelect';
import {
  type CompanyMeaning,
  type Consent,
  type CustomerKey,
  type DateOrder,
  type Existing,
  type ImportOptions,
  type ImportView,
  type Kind,
  kindsOf,
  type Target,
  usualKinds,
  type VehicleKey,
} from '../model/import';
import styles from './exchange.module.css';

interface Props {
  view: ImportView;
  fields: (Target | null)[];
  options: ImportOptions;
  onChange: (change: Partial<ImportOptions>) => void;
}

export function consentIsAsked(fields: (Target | null)[], options: ImportOptions): boolean {
  const taken = options.kinds.length === 0 || options.kinds.includes('WORK_ORDER');
  return taken && kindsOf(fields).includes('WORK_ORDER') && !fields.includes('CONSENT');
}

function sameKinds(some: Kind[], others: Kind[]): boolean {
  return some.length === others.length && others.every((kind) => some.includes(kind));
}

/** What only a person can decide; questions that the table answers itself are not asked. */
export function ImportChoices({ view, fields, options, onChange }: Props) {
  const { exchange } = useTexts();
  const words = exchange.choices;
  const possible = kindsOf(fields);
  const needsEvidence = options.consent !== 'NOT_ASKED' && !options.evidence?.trim();

  return (
    <div className={styles.choices}>
      {possible.length > 1 && (
        <Choice label={words.kinds}>
          <Checkbox.Group<Kind>
            value={options.kinds.length > 0 ? options.kinds : usualKinds(possible)}
            options={possible.map((kind) => ({ value: kind, label: exchange.kinds[kind] }))}
            onChange={(chosen) => onChange({ kinds: sameKinds(chosen, usualKinds(possible)) ? [] : chosen })}
          />
        </Choice>
      )}
      {view.ambiguousDate && (
        <Choice label={words.dateOrder(view.ambiguousDate)}>
          <Words<DateOrder>
            value={options.dateOrder ?? undefined}
            names={words.dateOrders}
            onChange={(dateOrder) => onChange({ dateOrder })}
          />
        </Choice>
      )}
      {consentIsAsked(fields, options) && (
        <Choice label={words.consent} hint={words.consentHint}>
          <Words<Consent>
            value={options.consent}
            names={words.consents}
            onChange={(consent) => onChange({ consent })}
          />
          {options.consent !== 'NOT_ASKED' && (
            <Input
              aria-label={words.evidence}
              addonBefore={words.evidence}
              value={options.evidence ?? ''}
              maxLength={300}
              placeholder={words.evidencePlaceholder}
              status={needsEvidence ? 'error' : ''}
              onChange={(event) => onChange({ evidence: event.target.value })}
            />
          )}
          {needsEvidence && <Alert type="warning" showIcon title={words.evidenceRequired} />}
        </Choice>
      )}
      {fields.includes('COMPANY') && (
        <Choice label={words.company}>
          <Words<CompanyMeaning>
            value={options.company}
            names={words.companies}
            onChange={(company) => onChange({ company })}
          />
        </Choice>
      )}
      <Choice label={words.customerKeys}>
        <Checkbox.Group<CustomerKey>
          value={options.matchCustomersBy}
          options={entries(words.customerKeyNames)}
          onChange={(chosen) =>
            chosen.length > 0 && onChange({ matchCustomersBy: sorted(chosen, words.customerKeyNames) })
          }
        />
      </Choice>
      {possible.includes('VEHICLE') && (
        <Choice label={words.vehicleKeys}>
          <Checkbox.Group<VehicleKey>
            value={options.matchVehiclesBy}
            options={entries(words.vehicleKeyNames)}
            onChange={(chosen) =>
              chosen.length > 0 && onChange({ matchVehiclesBy: sorted(chosen, words.vehicleKeyNames) })
            }
          />
        </Choice>
      )}
      <Choice label={words.branch} hint={words.branchHint}>
        <DepartmentSelect
          aria-label={words.branch}
          value={options.departmentId ?? view.departmentId}
          onChange={(departmentId) => onChange({ departmentId })}
          style={{ maxWidth: 320 }}
        />
      </Choice>
      <Choice label={words.existing}>
        <Words<Existing>
          value={options.existing}
          names={words.existings}
          onChange={(existing) => onChange({ existing })}
        />
      </Choice>
    </div>
  );
}

function Choice({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid
    <div role="group" aria-labelledby={id} className={styles.choice}>
      <div>
        <div id={id} className={styles.choiceLabel}>
          {label}
        </div>
        {hint && <div className={styles.quiet}>{hint}</div>}
      </div>
      <div className={styles.choiceAnswer}>{children}</div>
    </div>
  );
}

function Words<Value extends string>({
  value,
  names,
  onChange,
}: {
  value: Value | undefined;
  names: Record<Value, string>;
  onChange: (value: Value) => void;
}) {
  return (
    <Radio.Group
      value={value}
      options={entries(names)}
      onChange={(event) => onChange(event.target.value as Value)}
    />
  );
}

function entries<Value extends string>(names: Record<Value, string>): { value: Value; label: string }[] {
  return (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));
}

/** The order matters: the first key that finds somebody decides. */
function sorted<Value extends string>(chosen: Value[], names: Record<Value, string>): Value[] {
  return (Object.keys(names) as Value[]).filter((value) => chosen.includes(value));
}
