import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { Tag } from '../../../ui/Tag';
import { banksQuery, type Purpose, type Question } from '../api/questionnaires';
import { fromBank } from '../model/form';
import { useQuestionWords } from '../model/words';
import styles from './BankDrawer.module.css';

interface Props {
  purpose: Purpose;
  questions: Question[];
  onClose: () => void;
  onAdd: (questions: Question[]) => void;
}

/** Our own questions to choose from; what hangs on another question brings it along. */
export function BankDrawer({ purpose, questions, onClose, onAdd }: Props) {
  const words = useTexts().survey;
  const say = useQuestionWords();
  const narrow = useNarrow();
  const banks = useQuery(banksQuery);
  const [shown, setShown] = useState<Purpose>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const bank =
    banks.data?.find((it) => it.purpose === (shown ?? purpose)) ?? (shown ? undefined : banks.data?.[0]);
  const all = banks.data?.flatMap((it) => it.questions) ?? [];
  const there = new Set(questions.map((it) => it.code));
  const next = fromBank(questions, all, chosen);
  const open = bank?.questions.filter((it) => !there.has(it.code)) ?? [];
  const whole = open.length > 0 && open.every((it) => chosen.has(it.code));
  const tick = (codes: string[], on: boolean) => {
    const after = new Set(chosen);
    for (const code of codes)
      if (on) after.add(code);
      else after.delete(code);
    setChosen(after);
  };
  return (
    <Drawer
      open
      title={words.bank}
      size={narrow ? '100%' : 560}
      onClose={onClose}
      footer={
        <Button type="primary" disabled={chosen.size === 0} onClick={() => onAdd(next)}>
          {words.addChosen(next.length - questions.length)}
        </Button>
      }
    >
      {banks.error ? (
        <ErrorState error={banks.error} onRetry={() => void banks.refetch()} />
      ) : !banks.data ? (
        <RowsSkeleton />
      ) : (
        <>
          <p className={styles.quiet}>{words.bankNote}</p>
          <div className={styles.head}>
            <Checkbox
              aria-label={words.bank}
              checked={whole}
              indeterminate={!whole && open.some((it) => chosen.has(it.code))}
              disabled={open.length === 0}
              onChange={(event) =>
                tick(
                  open.map((it) => it.code),
                  event.target.checked,
                )
              }
            />
            <Select
              aria-label={words.purpose}
              value={bank?.purpose ?? null}
              onChange={(value: Purpose) => setShown(value)}
              options={banks.data.map((it) => ({
                value: it.purpose,
                label: `${words.purposes[it.purpose]} · ${words.count(it.questions.length)}`,
              }))}
              className={styles.grow}
            />
          </div>
          <ul className={styles.list}>
            {bank?.questions.map((question) => (
              <li key={question.code}>
                <Checkbox
                  disabled={there.has(question.code)}
                  checked={there.has(question.code) || chosen.has(question.code)}
                  onChange={(event) => tick([question.code], event.target.checked)}
                >
                  <span className={styles.code}>{question.code}</span> {say.textOf(question)}
                  <span className={styles.quiet}>
                    <Tag>{words.kinds[question.kind]}</Tag>{' '}
                    {[
                      words.dimensions[question.dimension],
                      ...question.showWhen.map((it) => `${words.asksAfter} ${it.question}`),
                      ...(say.appliesTo(question) ? [words.appliesTo(say.appliesTo(question))] : []),
                      ...(there.has(question.code) ? [words.bankTaken] : []),
                    ].join(' · ')}
                  </span>
                </Checkbox>
              </li>
            ))}
          </ul>
        </>
      )}
    </Drawer>
  );
}
