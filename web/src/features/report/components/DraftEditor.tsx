import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { useToasts } from '../../../ui/Toasts';
import { type FollowUpReport, reportsKey, saveDraft } from '../api/reports';
import styles from './report.module.css';

/** What is to be said when the report is handed in; kept for all who may hand it in. */
export function DraftEditor({ report }: { report: FollowUpReport }) {
  const t = useTexts();
  const words = t.report;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const { draft } = report;
  const [typed, setTyped] = useState<string>();
  // Somebody who types goes on from what was read then, so that a colleague's words are not written over.
  const [begun, setBegun] = useState(draft?.version);
  const text = typed ?? draft?.comment ?? '';

  const saving = useMutation({
    mutationFn: () => saveDraft(report, text, typed === undefined ? draft?.version : begun),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: reportsKey });
      setTyped(undefined);
      toasts.done(words.draftSaved);
    },
    onError: async (error) => {
      toasts.failed(sayProblem(error, t));
      await client.invalidateQueries({ queryKey: reportsKey });
    },
  });

  return (
    <div className={styles.draft}>
      {typed !== undefined && draft && draft.version !== begun && (
        <Alert
          type="warning"
          title={words.draftChanged(draft.updatedByName)}
          description={<p className={styles.words}>{draft.comment}</p>}
          action={
            <Space>
              <Button size="small" onClick={() => setTyped(undefined)}>
                {words.takeTheirs}
              </Button>
              <Button size="small" onClick={() => setBegun(draft.version)}>
                {words.keepMine}
              </Button>
            </Space>
          }
        />
      )}
      <Input.TextArea
        aria-label={words.comment}
        placeholder={words.commentHint}
        autoSize={{ minRows: 3, maxRows: 14 }}
        maxLength={4000}
        value={text}
        onChange={(event) => {
          if (typed === undefined) setBegun(draft?.version);
          setTyped(event.target.value);
        }}
      />
      <div className="no-print">
        <Button
          size="small"
          disabled={typed === undefined}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {words.saveDraft}
        </Button>
        <span className={styles.quiet}>
          {draft ? words.draftBy(draft.updatedByName, time.when(draft.updatedAt)) : words.noDraft}
        </span>
      </div>
    </div>
  );
}
