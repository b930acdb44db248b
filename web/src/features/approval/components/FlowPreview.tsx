import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import { type Flows, type Forecast, forecastQuery } from '../api/flows';
import styles from './FlowPreview.module.css';

/** "Who would approve a request of 张三 over 20 000?" */
export function FlowPreview({ flows }: { flows: Flows }) {
  const words = useTexts().approval.flows;
  const [subjectName, setSubject] = useState(flows.subjects[0]?.name ?? '');
  const [applicant, setApplicant] = useState<string | null>(null);
  const [amount, setAmount] = useState<number | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const subject = flows.subjects.find((it) => it.name === subjectName);
  const asked = {
    subject: subjectName,
    applicant: applicant ?? '',
    ...(amount !== null && { amount }),
    ...(kind && { kind }),
  };
  const { data, error, refetch } = useQuery({
    ...forecastQuery(asked),
    enabled: applicant !== null && subject !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <section className={styles.preview} aria-label={words.preview}>
      <h2>{words.preview}</h2>
      <div className={styles.fields}>
        <Select
          aria-label={words.subject}
          value={subjectName}
          onChange={(value) => {
            setSubject(value);
            setKind(null);
          }}
          options={flows.subjects.map((it) => ({
            value: it.name,
            label: words.subjects[it.name] ?? it.name,
          }))}
        />
        <EmployeeSelect
          aria-label={words.previewWho}
          placeholder={words.previewWho}
          value={applicant}
          onChange={(id) => setApplicant(id ?? null)}
          style={{ width: 180 }}
        />
        {subject && (
          <InputNumber
            aria-label={words.amounts[subject.measure]}
            placeholder={words.amounts[subject.measure]}
            min={0}
            value={amount}
            onChange={(value) => setAmount(value)}
            style={{ width: 150 }}
          />
        )}
        {subject && subject.kinds.length > 0 && (
          <Select
            allowClear
            aria-label={words.kinds}
            placeholder={words.kinds}
            value={kind}
            onChange={(value) => setKind(value ?? null)}
            options={subject.kinds.map((it) => ({ value: it.kind, label: it.name }))}
            style={{ width: 150 }}
          />
        )}
      </div>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Said forecast={data} />
      ) : applicant ? (
        <RowsSkeleton rows={2} />
      ) : (
        <p className={styles.quiet}>{words.previewHint}</p>
      )}
    </section>
  );
}

function Said({ forecast: { flowName, steps } }: { forecast: Forecast }) {
  const { approval } = useTexts();
  const words = approval.flows;
  return (
    <div aria-live="polite">
      <p className={styles.quiet}>{flowName ? words.byFlow(flowName) : words.byDefault}</p>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names and keep their order
          <li key={at}>
            {step.seats.length === 0
              ? approval.nobody
              : step.seats
                  .map((seat) =>
                    [
                      seat.approver.name,
                      approval.reasons[seat.reason],
                      seat.standIn && approval.standIn(seat.standIn.name),
                    ]
                      .filter(Boolean)
                      .join(' · '),
                  )
                  .join(step.mode === 'ALL' ? ' + ' : ' / ')}
            {step.seats.length > 1 && <span className={styles.quiet}> {approval.modes[step.mode]}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
