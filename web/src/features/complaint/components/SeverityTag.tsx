import { AlertOutlined } from '@ant-design/icons';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { Severity } from '../api/complaints';

const tones = { GRIEVANCE: 'plain', GENERAL: 'info', ESCALATED: 'due', MAJOR: 'overdue' } as const;

export function SeverityTag({ severity }: { severity: Severity }) {
  const { complaint: words } = useTexts();
  return (
    <Tag tone={tones[severity]} {...(severity === 'MAJOR' && { icon: <AlertOutlined /> })}>
      {words.severities[severity]}
    </Tag>
  );
}
