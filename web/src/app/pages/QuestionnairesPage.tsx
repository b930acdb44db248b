import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Modal, Upload } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import {
  banksQuery,
  createQuestionnaire,
  makeStandard,
  purposes,
  type QuestionnaireRow,
  questionnaireQuery,
  questionnairesQuery,
  retireQuestionnaire,
  surveyKey,
} from '../../features/survey/api/questionnaires';
import { imported } from '../../features/survey/model/form';
import { idempotencyKey } from '../../lib/api';
import { keep } from '../../lib/download';
import { Problem, sayProblem } from '../../lib/problem';
import { useCan } from '../../lib/session';
import { useSpoken, useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';
import { useToasts } from '../../ui/Toasts';
import styles from './QuestionnairesPage.module.css';

/** One questionnaire with the versions that somebody still works with. */
interface Line {
  code: string;
  shown: QuestionnaireRow;
  draft: QuestionnaireRow | undefined;
}

export default function QuestionnairesPage() {
  const t = useTexts();
  const words = t.survey;
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const mayEdit = useCan('FOLLOW_UP_RULES');
  const [retired, setRetired] = useState(false);
  const { data, error, refetch } = useQuery(questionnairesQuery);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const lines = linesOf(data);
  const inUse = lines.filter((it) => it.shown.status !== 'RETIRED');
  const done = lines.filter((it) => it.shown.status === 'RETIRED');
  const load = async (file: File) => {
    try {
      const bank = (await client.fetchQuery(banksQuery)).flatMap((it) => it.questions);
      const form = imported(parsed(await file.text()), bank);
      if (!form) {
        toasts.failed(words.notOurs);
        return;
      }
      const made = await createQuestionnaire(form, idempotencyKey());
      await client.invalidateQueries({ queryKey: surveyKey });
      await navigate(`/follow-up/questionnaires/${made.id}`);
    } catch (refused) {
      toasts.failed(
        (refused instanceof Problem ? refused.errors[0]?.message : undefined) ?? sayProblem(refused, t),
      );
    }
  };
  return (
    <>
      <PageHeader
        title={words.title}
        note={words.note}
        actions={
          mayEdit && (
            <>
              <Upload
                accept="application/json,.json"
                showUploadList={false}
                beforeUpload={(file) => {
                  void load(file);
                  return false;
                }}
              >
                <Button>{words.import}</Button>
              </Upload>
              <Button type="primary" onClick={() => void navigate('/follow-up/questionnaires/new')}>
                {words.add}
              </Button>
            </>
          )
        }
      />
      {purposes.map((purpose) => {
        const ofPurpose = inUse.filter((it) => it.shown.purpose === purpose);
        return (
          <section key={purpose} className={styles.purpose}>
            <h2>{words.purposes[purpose]}</h2>
            {ofPurpose.length === 0 && <p className={styles.quiet}>{words.empty}</p>}
            <ul className={styles.list}>
              {ofPurpose.map((it) => (
                <Row key={it.code} line={it} mayEdit={mayEdit} />
              ))}
            </ul>
          </section>
        );
      })}
      {done.length > 0 && (
        <section className={styles.purpose}>
          <Button type="link" aria-expanded={retired} onClick={() => setRetired(!retired)}>
            {words.retiredShown(done.length)}
          </Button>
          {retired && (
            <ul className={styles.list}>
              {done.map((it) => (
                <Row key={it.code} line={it} mayEdit={mayEdit} />
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}

function linesOf(rows: QuestionnaireRow[]): Line[] {
  const codes = [...new Set(rows.map((it) => it.code))];
  return codes.flatMap((code) => {
    const versions = rows.filter((it) => it.code === code);
    const draft = versions.find((it) => it.status === 'DRAFT');
    const shown = versions.find((it) => it.status === 'PUBLISHED') ?? draft ?? versions[0];
    return shown ? [{ code, shown, draft: draft === shown ? undefined : draft }] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function Row({ line, mayEdit }: { line: Line; mayEdit: boolean }) {
  const t = useTexts();
  const words = t.survey;
  const { language } = useSpoken();
  const time = useTime();
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const [modal, asking] = Modal.useModal();
  const { shown, draft } = line;
  const name = language === 'zh' ? shown.nameZh : shown.nameEn;
  const attempt = async (work: () => Promise<unknown>, said: string) => {
    try {
      await work();
      toasts.done(said);
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
    await client.invalidateQueries({ queryKey: surveyKey });
  };
  const save = async () => {
    try {
      const { form } = await client.fetchQuery(questionnaireQuery(shown.id));
      keep(new Blob([JSON.stringify(form, null, 2)], { type: 'application/json' }), `${name}.json`);
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
  };
  const quiet = [
    words.versionNo(shown.versionNo),
    words.count(shown.questions),
    ...(shown.share ? [words.sampled(shown.share)] : []),
    ...(shown.monthlyQuota ? [words.limited(shown.monthlyQuota)] : []),
    shown.status === 'DRAFT'
      ? words.changedBy(shown.updatedBy ?? '', time.when(shown.updatedAt))
      : shown.publishedAt
        ? words.publishedAt(time.when(shown.publishedAt))
        : words.shipped,
    ...(shown.usedBy.length > 0 ? [words.usedBy(shown.usedBy.join(' · '))] : []),
  ];
  return (
    <li className={styles.row}>
      {asking}
      <div className={styles.words}>
        <div className={styles.name}>
          <Link to={`/follow-up/questionnaires/${shown.id}`}>{name}</Link>
          {shown.standard && <Tag tone="primary">{words.standard}</Tag>}
          {shown.status !== 'PUBLISHED' && (
            <Tag tone={shown.status === 'DRAFT' ? 'due' : 'plain'}>{words.statuses[shown.status]}</Tag>
          )}
        </div>
        <div className={styles.quiet}>{quiet.join(' · ')}</div>
        {draft && mayEdit && (
          <Link to={`/follow-up/questionnaires/${draft.id}`} className={styles.draft}>
            {words.draftOf(draft.versionNo)}
          </Link>
        )}
      </div>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'open',
              label: words.open,
              onClick: () => void navigate(`/follow-up/questionnaires/${shown.id}`),
            },
            { key: 'export', label: words.export, onClick: () => void save() },
            ...(mayEdit
              ? [
                  {
                    key: 'copy',
                    label: words.copy,
                    onClick: () => void navigate(`/follow-up/questionnaires/new?from=${shown.id}`),
                  },
                ]
              : []),
            ...(mayEdit && shown.status === 'PUBLISHED' && !shown.standard
              ? [
                  {
                    key: 'standard',
                    label: words.makeStandard,
                    onClick: () => void attempt(() => makeStandard(shown), words.madeStandard(name)),
                  },
                ]
              : []),
            ...(mayEdit && shown.status === 'PUBLISHED'
              ? [
                  {
                    key: 'retire',
                    danger: true,
                    label: words.retire,
                    onClick: () =>
                      void modal.confirm({
                        title: words.retireSure(name),
                        okText: words.retire,
                        onOk: () => attempt(() => retireQuestionnaire(shown), words.retired(name)),
                      }),
                  },
                ]
              : []),
          ],
        }}
      >
        <Button type="text" aria-label={words.more(name)}>
          ⋯
        </Button>
      </Dropdown>
    </li>
  );
}
