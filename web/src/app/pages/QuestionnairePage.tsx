import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import {
  changeQuestionnaire,
  createQuestionnaire,
  discardQuestionnaire,
  draftQuestionnaire,
  type Purpose,
  publishQuestionnaire,
  purposes,
  type Questionnaire,
  type QuestionnaireForm,
  questionnaireQuery,
  questionnairesQuery,
  surveyKey,
} from '../../features/survey/api/questionnaires';
import { BankDrawer } from '../../features/survey/components/BankDrawer';
import { QuestionList } from '../../features/survey/components/QuestionList';
import { SamplingFields } from '../../features/survey/components/SamplingFields';
import { emptyForm, isNew, written } from '../../features/survey/model/form';
import { idempotencyKey } from '../../lib/api';
import { type FieldProblem, Problem, sayProblem } from '../../lib/problem';
import { useCan } from '../../lib/session';
import { useSpoken, useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';
import { useToasts } from '../../ui/Toasts';
import { useUnsaved } from '../../ui/useUnsaved';
import styles from './QuestionnairePage.module.css';

// With its calendars it is a tenth of the page.
const QuestionnairePreview = lazy(async () => ({
  default: (await import('./QuestionnairePreview')).QuestionnairePreview,
}));

const list = '/follow-up/questionnaires';

export default function QuestionnairePage() {
  const { id = 'new' } = useParams();
  const [search] = useSearchParams();
  const words = useTexts().survey;
  const mayEdit = useCan('FOLLOW_UP_RULES');
  const source = id === 'new' ? search.get('from') : id;
  const found = useQuery({ ...questionnaireQuery(source ?? ''), enabled: source !== null });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (source !== null && !found.data) return <PageSkeleton />;
  const initial: QuestionnaireForm = !found.data
    ? emptyForm((search.get('purpose') as Purpose | null) ?? 'POST_SERVICE')
    : id === 'new'
      ? {
          ...found.data.form,
          nameZh: words.copyOf(found.data.form.nameZh),
          nameEn: '',
        }
      : found.data.form;
  return (
    <Editor
      key={`${id} ${source}`}
      kept={id === 'new' ? undefined : found.data}
      initial={initial}
      mayEdit={mayEdit}
    />
  );
}

interface Props {
  kept: Questionnaire | undefined;
  initial: QuestionnaireForm;
  mayEdit: boolean;
}

function Editor({ kept, initial, mayEdit }: Props) {
  const t = useTexts();
  const words = t.survey;
  const { language } = useSpoken();
  const time = useTime();
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const [modal, asking] = Modal.useModal();
  const [form, setForm] = useState(() => written(initial));
  const [changed, setChanged] = useState(!kept && initial.questions.length > 0);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const [bank, setBank] = useState(false);
  const [said, setSaid] = useState('');
  const key = useRef(idempotencyKey());
  const [unsaved, letGo] = useUnsaved(changed && mayEdit);
  const draft = !kept || kept.status === 'DRAFT';
  const readOnly = !draft || !mayEdit;
  const change = (part: Partial<QuestionnaireForm>) => {
    setForm((it) => ({ ...it, ...part }));
    setChanged(true);
  };
  // Whatever is not new has been published somewhere, or lies in this draft with its kind already chosen.
  const fixed = useMemo(
    () =>
      new Set(
        initial.questions.map((it) => it.code).filter((code) => !isNew(code) && (kept?.versionNo ?? 2) > 1),
      ),
    [initial, kept?.versionNo],
  );
  const problem = (field: string) => {
    const found = problems.find((it) => it.field === field);
    return found ? { help: found.message, validateStatus: 'error' as const } : {};
  };

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblems([]);
    try {
      await work();
    } catch (refused) {
      key.current = idempotencyKey();
      if (refused instanceof Problem && refused.errors.length > 0) {
        setProblems([...refused.errors]);
        toasts.failed(refused.errors[0]?.message ?? sayProblem(refused, t));
      } else toasts.failed(sayProblem(refused, t));
    } finally {
      setBusy(false);
    }
  };
  const keep = async (): Promise<Questionnaire> => {
    if (kept && !changed) return kept;
    const saved = kept ? await changeQuestionnaire(kept, form) : await createQuestionnaire(form, key.current);
    setForm(written(saved.form));
    setChanged(false);
    client.setQueryData(questionnaireQuery(saved.id).queryKey, saved);
    void client.invalidateQueries({ queryKey: questionnairesQuery.queryKey });
    return saved;
  };
  const save = () =>
    attempt(async () => {
      const saved = await keep();
      toasts.done(words.saved);
      if (!kept) {
        letGo();
        await navigate(`${list}/${saved.id}`, { replace: true });
      }
    });
  const publish = () =>
    modal.confirm({
      title: words.publishSure,
      okText: words.publish,
      onOk: () =>
        attempt(async () => {
          const published = await publishQuestionnaire(await keep());
          const name = language === 'zh' ? published.form.nameZh : published.form.nameEn;
          toasts.done(words.published(name, published.versionNo));
          await client.invalidateQueries({ queryKey: surveyKey });
          letGo();
          await navigate(list);
        }),
    });
  const discard = () =>
    modal.confirm({
      title: words.discardSure,
      okText: words.discard,
      okButtonProps: { danger: true },
      onOk: () =>
        attempt(async () => {
          if (kept) await discardQuestionnaire(kept.id);
          toasts.done(words.discarded);
          letGo();
          await navigate(list);
          await client.invalidateQueries({ queryKey: surveyKey });
        }),
    });
  const renew = () =>
    attempt(async () => {
      if (!kept) return;
      const there = kept.versions.find((it) => it.status === 'DRAFT');
      const next = there ?? (await draftQuestionnaire(kept.id));
      await client.invalidateQueries({ queryKey: surveyKey });
      await navigate(`${list}/${next.id}`);
    });

  const name = (language === 'zh' ? form.nameZh : form.nameEn || form.nameZh) || words.add;
  return (
    <>
      {asking}
      {unsaved}
      <PageHeader
        title={name}
        back={{ to: list, label: words.title }}
        note={
          kept && (
            <>
              {words.versionNo(kept.versionNo)}{' '}
              <Tag tone={kept.status === 'DRAFT' ? 'due' : kept.status === 'PUBLISHED' ? 'done' : 'plain'}>
                {words.statuses[kept.status]}
              </Tag>{' '}
              {kept.standard && <Tag tone="primary">{words.standard}</Tag>}
              {draft && changed && <span> · {words.unsaved}</span>}
            </>
          )
        }
        actions={
          mayEdit &&
          (draft ? (
            <>
              {kept && (
                <Button onClick={() => void discard()} disabled={busy}>
                  {words.discard}
                </Button>
              )}
              <Button loading={busy} onClick={() => void save()}>
                {words.save}
              </Button>
              <Button type="primary" loading={busy} onClick={() => void publish()}>
                {words.publish}
              </Button>
            </>
          ) : (
            <Button type="primary" loading={busy} onClick={() => void renew()}>
              {kept?.versions.some((it) => it.status === 'DRAFT')
                ? words.draftOf(kept.versions.find((it) => it.status === 'DRAFT')?.versionNo ?? 0)
                : words.newVersion}
            </Button>
          ))
        }
      />
      {!draft && <p className={styles.fixed}>{words.fixed}</p>}
      <div className={styles.columns}>
        <div className={styles.form}>
          <Form component="div" layout="vertical">
            <div className={styles.row}>
              <Form.Item label={words.nameZh} required {...problem('nameZh')}>
                <Input
                  aria-label={words.nameZh}
                  maxLength={60}
                  disabled={readOnly}
                  value={form.nameZh}
                  onChange={(event) => change({ nameZh: event.target.value })}
                />
              </Form.Item>
              <Form.Item label={words.nameEn} extra={words.nameEnHint} {...problem('nameEn')}>
                <Input
                  aria-label={words.nameEn}
                  maxLength={100}
                  disabled={readOnly}
                  value={form.nameEn}
                  onChange={(event) => change({ nameEn: event.target.value })}
                />
              </Form.Item>
              <Form.Item
                label={words.purpose}
                {...((kept?.versionNo ?? 1) > 1 && draft && { extra: words.purposeFixed })}
                {...problem('purpose')}
              >
                <Select
                  aria-label={words.purpose}
                  disabled={readOnly || (kept?.versionNo ?? 1) > 1}
                  value={form.purpose}
                  onChange={(purpose: Purpose) => change({ purpose })}
                  options={purposes.map((value) => ({ value, label: words.purposes[value] }))}
                />
              </Form.Item>
            </div>
            <SamplingFields
              share={form.share ?? null}
              monthlyQuota={form.monthlyQuota ?? null}
              disabled={readOnly}
              onChange={change}
            />
          </Form>
          <div className={styles.head}>
            <h2>
              {words.questions} <span className={styles.quiet}>{words.count(form.questions.length)}</span>
            </h2>
            {!readOnly && <Button onClick={() => setBank(true)}>{words.fromBank}</Button>}
          </div>
          {form.questions.length === 0 && (
            <EmptyState
              title={words.noQuestions}
              action={
                !readOnly && (
                  <Button type="primary" onClick={() => setBank(true)}>
                    {words.fromBank}
                  </Button>
                )
              }
            />
          )}
          <QuestionList
            questions={form.questions}
            fixed={fixed}
            readOnly={readOnly}
            problems={problems}
            onChange={(questions) => {
              setProblems([]);
              change({ questions });
            }}
            onMoved={(code, place) => setSaid(words.moved(code, place))}
          />
          <p role="status" className={styles.status}>
            {said}
          </p>
          {kept && kept.versions.length > 1 && (
            <section className={styles.versions}>
              <h2>{words.versions}</h2>
              <ul>
                {kept.versions.map((it) => (
                  <li key={it.id}>
                    <Button
                      type="link"
                      size="small"
                      disabled={it.id === kept.id}
                      onClick={() => void navigate(`${list}/${it.id}`)}
                    >
                      {words.versionNo(it.versionNo)}
                    </Button>
                    <span className={styles.quiet}>
                      {words.statuses[it.status]}
                      {it.publishedAt && ` · ${words.publishedAt(time.when(it.publishedAt))}`}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <Suspense>
          <QuestionnairePreview questions={form.questions} />
        </Suspense>
      </div>
      {bank && (
        <BankDrawer
          purpose={form.purpose}
          questions={form.questions}
          onClose={() => setBank(false)}
          onAdd={(questions) => {
            change({ questions });
            setBank(false);
          }}
        />
      )}
    </>
  );
}
