import { Alert } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { MovedCalls } from '../api/load';

/** Each call that was not moved, and why. */
export function Stays({ stays, onClose }: { stays: MovedCalls['stays']; onClose: () => void }) {
  const { load: words } = useTexts().plan;
  if (stays.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      closable={{ onClose }}
      title={words.stay(stays.length)}
      description={
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {stays.map((it) => (
            <li key={it.taskId}>
              {it.customerName && `${it.customerName}：`}
              {words.obstacles[it.obstacle]}
            </li>
          ))}
        </ul>
      }
      style={{ marginBottom: 12 }}
    />
  );
}
