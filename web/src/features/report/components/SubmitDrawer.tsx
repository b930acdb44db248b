import { useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { type FollowUpReport, reportsKey, submitReport } from '../api/reports';
import { sayPeriod } from '../model/month';

interface Props {
  report: FollowUpReport;
  open: boolean;
  /** The period is still running. */
  early: boolean;
  onClose: () => void;
}

/** Says what handing in means, and hands in. */
export function SubmitDrawer({ report, open, early, onClose }: Props) {
  const t = useTexts();
  const words = t.report;
  const toasts = useToasts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const revision = (report.revisions[0]?.revision ?? 0) + 1;

  const submit = async ({ comment }: { comment?: string }, key: string) => {
    if (!report.departmentId) return undefined;
    const { submission } = await submitReport(report, comment, key);
    await client.invalidateQueries({ queryKey: reportsKey });
    return submission;
  };
  const go = (submission: FollowUpReport['submission'] | undefined) => {
    const to = submission?.readers.find((it) => !it.copy);
    toasts.done(to ? words.submitted(to.name) : words.submittedDone);
    if (submission) void navigate(`/follow-up/report/${submission.id}`);
  };

  return (
    <FormDrawer<{ comment?: string }, FollowUpReport['submission'] | undefined>
      open={open}
      title={`${words.submit} · ${sayPeriod(report, t)} ${report.departmentName}`}
      submitText={revision > 1 ? words.submitAgain(revision) : words.submit}
      onClose={onClose}
      onSubmit={submit}
      onSaved={go}
      initial={report.draft ? { comment: report.draft.comment } : {}}
      draft={`report.${report.from}.${report.to}.${report.departmentId}`}
    >
      <Alert type="info" title={words.submitHint} style={{ marginBottom: 16 }} />
      {!report.weekly && revision === 1 && (
        <Alert type="info" title={words.submitAsksAnalysis} style={{ marginBottom: 16 }} />
      )}
      {early && <Alert type="warning" title={words.submitEarly} style={{ marginBottom: 16 }} />}
      <Form.Item name="comment" label={words.comment} extra={words.commentHint}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={4000} />
      </Form.Item>
    </FormDrawer>
  );
}
