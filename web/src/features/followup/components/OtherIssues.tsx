import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { CallDraft } from '../model/draft';
import { NeedsHandling } from './NeedsHandling';
import styles from './RecordFields.module.css';

/** Problems beyond the questions, any number of them. */
export function OtherIssues({
  taskId,
  draft,
  onChange,
}: {
  taskId: string;
  draft: CallDraft;
  onChange: (changes: Partial<CallDraft>) => void;
}) {
  const { followup } = useTexts();
  const words = followup.call;
  const set = (index: number, changes: Partial<CallDraft['otherIssues'][number]>) =>
    onChange({
      otherIssues: draft.otherIssues.map((issue, at) => (at === index ? { ...issue, ...changes } : issue)),
    });
  return (
    <div className={styles.issues}>
      {draft.otherIssues.map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of a list that only grows and shrinks by hand
        <div key={index} className={styles.issue}>
          <Input
            aria-label={`${words.other} ${index + 1}`}
            placeholder={words.otherPlaceholder}
            value={issue.text}
            maxLength={1000}
            autoFocus={issue.text === ''}
            onChange={(event) => set(index, { text: event.target.value })}
          />
          <Select
            aria-label={words.category}
            value={issue.category}
            onChange={(category) => set(index, { category })}
            options={Object.entries(words.categories).map(([value, label]) => ({ value, label }))}
            style={{ width: 128 }}
          />
          <NeedsHandling
            taskId={taskId}
            of={`${words.other} ${index + 1}`}
            checked={issue.needsHandling}
            onChange={(needsHandling) => set(index, { needsHandling })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words.removeOther}
            onClick={() => onChange({ otherIssues: draft.otherIssues.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <Button
        type="link"
        icon={<PlusOutlined />}
        className={styles.add}
        onClick={() =>
          onChange({
            otherIssues: [...draft.otherIssues, { text: '', category: 'OTHER', needsHandling: false }],
          })
        }
      >
        {words.addOther}
      </Button>
    </div>
  );
}
