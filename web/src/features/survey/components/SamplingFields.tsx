import { Form, InputNumber } from 'antd';
import { useTexts } from '../../../lib/texts';
import styles from './QuestionList.module.css';

interface Props {
  share: number | null;
  monthlyQuota: number | null;
  disabled?: boolean;
  onChange: (part: { share?: number | null; monthlyQuota?: number | null }) => void;
}

/** Not every call asks everything: a share of the calls, or until there are enough answers. */
export function SamplingFields({ share, monthlyQuota, disabled = false, onChange }: Props) {
  const words = useTexts().survey;
  return (
    <details className={styles.fold} open={share !== null || monthlyQuota !== null || undefined}>
      <summary>{words.sampling}</summary>
      <p className={styles.quiet}>{words.samplingNote}</p>
      <div className={styles.row}>
        <Form.Item label={words.share}>
          <InputNumber
            aria-label={words.share}
            min={1}
            max={99}
            precision={0}
            disabled={disabled}
            suffix={words.shareUnit}
            value={share}
            onChange={(value) => onChange({ share: value })}
          />
        </Form.Item>
        <Form.Item label={words.quota}>
          <InputNumber
            aria-label={words.quota}
            min={1}
            max={100_000}
            precision={0}
            disabled={disabled}
            suffix={words.quotaUnit}
            value={monthlyQuota}
            onChange={(value) => onChange({ monthlyQuota: value })}
          />
        </Form.Item>
      </div>
    </details>
  );
}
