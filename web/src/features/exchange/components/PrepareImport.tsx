import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { importQuery, saveSettings, startTrial } from '../api/imports';
import {
  columnsOf,
  type Field,
  type ImportForm,
  type ImportOptions,
  type ImportView,
  kindsOf,
  type Target,
  targetOf,
} from '../model/import';
import styles from './exchange.module.css';
import { FileReading } from './FileReading';
import { consentIsAsked, ImportChoices } from './ImportChoices';
import { MappingTable } from './MappingTable';

interface Props {
  view: ImportView;
  onStarted: () => void;
}

/** The second step: which column is what, and the few questions that are left. */
export function PrepareImport({ view, onStarted }: Props) {
  const t = useTexts();
  const words = t.exchange;
  const client = useQueryClient();
  const [fields, setFields] = useState(() => fieldsOf(view));
  const [options, setOptions] = useState<ImportOptions>(view.options);

  const show = (fresh: ImportView) => {
    client.setQueryData(importQuery(fresh.id).queryKey, fresh);
    setFields(fieldsOf(fresh));
    setOptions(fresh.options);
  };
  const readAgain = useMutation({
    mutationFn: (change: ImportForm) => saveSettings(view, change),
    onSuccess: show,
  });
  const trial = useMutation({
    mutationFn: async () => {
      const saved = await saveSettings(view, form(fields, options));
      client.setQueryData(importQuery(view.id).queryKey, saved);
      return startTrial(view.id);
    },
    onSuccess: (started) => {
      client.setQueryData(importQuery(view.id).queryKey, started);
      onStarted();
    },
  });

  const skipped = view.columns.filter(({ column, header }) => header && fields[column] === null);
  const has = (field: Field) => fields.includes(field);
  const undecided =
    kindsOf(fields).length === 0 ||
    (view.ambiguousDate && !options.dateOrder) ||
    (consentIsAsked(fields, options) && options.consent !== 'NOT_ASKED' && !options.evidence?.trim());
  const refusal = trial.error ?? readAgain.error;

  return (
    <div className={styles.page}>
      <FileReading view={view} busy={readAgain.isPending} onReadAgain={readAgain.mutate} />
      <section>
        <h2>{words.mapping.title}</h2>
        <p className={styles.quiet}>{words.mapping.hint}</p>
        <MappingTable view={view} fields={fields} onChange={setFields} />
        <p>
          {skipped.length === 0
            ? words.mapping.allMapped
            : words.mapping.unmapped(skipped.length) + skipped.map(({ header }) => header).join('、')}
        </p>
        {kindsOf(fields).length === 0 && <Alert type="warning" showIcon title={words.mapping.nothing} />}
        {has('EXTERNAL_NO') && !has('NAME') && (
          <Alert type="info" showIcon title={words.mapping.nameMissing} />
        )}
        {kindsOf(fields).includes('WORK_ORDER') && !has('ADVISOR') && (
          <Alert type="info" showIcon title={words.mapping.advisorMissing} />
        )}
      </section>
      <section>
        <h2>{words.choices.title}</h2>
        <ImportChoices
          view={view}
          fields={fields}
          options={options}
          onChange={(change) => setOptions((old) => ({ ...old, ...change }))}
        />
      </section>
      {refusal && <Alert type="error" showIcon title={sayProblem(refusal, t)} />}
      <footer className={styles.foot}>
        <span className={styles.quiet}>{words.actions.trialHint}</span>
        <Button
          type="primary"
          size="large"
          disabled={Boolean(undecided)}
          loading={trial.isPending}
          onClick={() => trial.mutate()}
        >
          {words.actions.trial}
        </Button>
      </footer>
    </div>
  );
}

function fieldsOf(view: ImportView): (Target | null)[] {
  return view.columns.map(targetOf);
}

function form(fields: (Target | null)[], options: ImportOptions): ImportForm {
  const {
    kinds,
    dateOrder,
    company,
    consent,
    evidence,
    existing,
    matchCustomersBy,
    matchVehiclesBy,
    departmentId,
  } = options;
  return {
    columns: columnsOf(fields),
    kinds,
    dateOrder: dateOrder ?? null,
    company,
    consent,
    evidence: evidence ?? '',
    existing,
    matchCustomersBy,
    matchVehiclesBy,
    departmentId: departmentId ?? null,
  };
}
