import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import type { Complaint, Step } from '../api/complaints';

// With its calendar it is a tenth of the page; the story is read first.
const StepDrawer = lazy(async () => ({ default: (await import('./StepDrawer')).StepDrawer }));

/** Steps that carry a complaint forward; the first one allowed is the button of the page. */
const forward: Step[] = ['REPORT', 'REPLY', 'RESOLVE', 'VERIFY', 'CLOSE_NOT_WANTED', 'ASSIGN', 'REOPEN'];

/** What is done beside them, parted from them by a line. */
const beside: Step[] = [
  'CHANGE_SEVERITY',
  'CHANGE_LEGAL_RISK',
  'LINK',
  'MERGE',
  'SPLIT',
  'ESCALATE',
  'DECLINE_HANDLING',
  'CLOSE_NOT_JUSTIFIED',
  'CLOSE_UNREACHABLE',
];

/** The next step as a button, what else is possible behind it. The server has said what that is. */
export function ComplaintSteps({ complaint }: { complaint: Complaint }) {
  const { complaint: words } = useTexts();
  const [step, setStep] = useState<Step | null>(null);
  const main = complaint.steps.find((it) => forward.includes(it));
  const more = complaint.steps.filter((it) => it !== main);
  const item = (it: Step) => ({ key: it, label: words.steps[it] });
  const first = more.filter((it) => !beside.includes(it));
  const second = beside.filter((it) => more.includes(it));
  return (
    <>
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...first.map(item),
              ...(first.length > 0 && second.length > 0 ? [{ type: 'divider' as const }] : []),
              ...second.map(item),
            ],
            onClick: ({ key }) => setStep(more.find((it) => it === key) ?? null),
          }}
        >
          <Button icon={<EllipsisOutlined />} aria-label={words.moreSteps} title={words.moreSteps} />
        </Dropdown>
      )}
      {main && (
        <Button type={main === 'REOPEN' ? 'default' : 'primary'} onClick={() => setStep(main)}>
          {words.steps[main]}
        </Button>
      )}
      <Suspense>
        <StepDrawer complaint={complaint} step={step} onClose={() => setStep(null)} />
      </Suspense>
    </>
  );
}
