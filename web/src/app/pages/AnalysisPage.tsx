import { PrinterOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  type Analysis,
  type AnalysisForm,
  analysesKey,
  analysisQuery,
  submitAnalysis,
  writeAnalysis,
} from '../../features/analysis/api/analyses';
import { AnalysisFields } from '../../features/analysis/components/AnalysisEditor';
import { AnalysisReading } from '../../features/analysis/components/AnalysisReading';
import styles from '../../features/analysis/components/analysis.module.css';
import { newCapa } from '../../features/capa/model/address';
import { sayMonth } from '../../features/report/model/month';
import { Problem, sayProblem } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { fieldPath } from '../../ui/FormDrawer';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';
import { useToasts } from '../../ui/Toasts';
import { useUnsaved } from '../../ui/useUnsaved';

/** The analysis of one month's report: written by the service manager, then read by all who see the branch. */
export default function AnalysisPage() {
  const { id = '' } = useParams();
  const t = useTexts();
  const words = t.analysis;
  const time = useTime();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(analysisQuery(id));
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  const writing = data.mine && !data.submittedAt;
  return (
    <>
      <PageHeader
        title={`${words.one} ${sayMonth(data.month, t.report)}`}
        back={{ to: '/follow-up/analyses', label: words.toList }}
        note={
          <>
            {data.departmentName} · {data.analystName} ·{' '}
            {data.submittedAt ? (
              words.submitted(time.when(data.submittedAt))
            ) : (
              <Tag tone={data.overdue ? 'overdue' : 'due'}>{words.dueOn(time.day(data.dueOn))}</Tag>
            )}
          </>
        }
        actions={
          <>
            <Link to={`/follow-up/report/${data.reportId}`}>{words.report}</Link>
            <Button icon={<PrinterOutlined />} onClick={() => void navigate('paper')}>
              {words.print}
            </Button>
          </>
        }
      />
      {writing ? <Editor key={data.id} analysis={data} /> : <AnalysisReading analysis={data} />}
    </>
  );
}

const valuesOf = ({ problems, conclusion }: Analysis): AnalysisForm => ({
  problems: problems.map(({ capa, inMonth: _, since: __, ...it }) => ({ ...it, capaId: capa?.id ?? null })),
  conclusion: conclusion ?? null,
});

function Editor({ analysis }: { analysis: Analysis }) {
  const t = useTexts();
  const words = t.analysis;
  const client = useQueryClient();
  const toasts = useToasts();
  const [form] = Form.useForm<AnalysisForm>();
  const [busy, setBusy] = useState<'save' | 'submit'>();
  const [changed, setChanged] = useState(false);
  const [missing, setMissing] = useState(false);
  const [question] = useUnsaved(changed);
  const saved = useRef(analysis);

  const refuse = (refused: unknown) => {
    const errors = refused instanceof Problem ? refused.errors : [];
    if (errors.length === 0) toasts.failed(sayProblem(refused, t));
    form.setFields(errors.map((it) => ({ name: fieldPath(it.field) as never, errors: [it.message] })));
    setMissing(errors.length > 0);
    const [first] = errors;
    if (first) form.scrollToField(fieldPath(first.field), { focus: true });
  };

  const send = async (submit: boolean) => {
    setBusy(submit ? 'submit' : 'save');
    setMissing(false);
    try {
      saved.current = await writeAnalysis(saved.current, form.getFieldsValue(true));
      setChanged(false);
      if (submit) saved.current = await submitAnalysis(saved.current);
      client.setQueryData(analysisQuery(analysis.id).queryKey, saved.current);
      await client.invalidateQueries({ queryKey: analysesKey });
      toasts.done(submit ? words.done : words.saved);
    } catch (refused) {
      refuse(refused);
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={valuesOf(analysis)}
      disabled={busy !== undefined}
      onValuesChange={() => setChanged(true)}
    >
      {missing && <Alert type="error" showIcon title={words.missing} style={{ marginBottom: 16 }} />}
      <AnalysisFields
        analysis={analysis}
        newCapa={(code, name) =>
          newCapa(
            'quality-analysis',
            [analysis.month, code].filter(Boolean).join(' '),
            `${analysis.month} ${name}`,
          )
        }
      />
      <div className={styles.foot}>
        <Button type="primary" loading={busy === 'submit'} onClick={() => void send(true)}>
          {words.submit}
        </Button>
        <Button loading={busy === 'save'} onClick={() => void send(false)}>
          {words.save}
        </Button>
      </div>
      {question}
    </Form>
  );
}
