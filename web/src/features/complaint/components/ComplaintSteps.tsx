import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import type { Complaint, Step } from '../api/complaints';

// With its calendar it is a tenth of the page; the story is read first.
const StepDrawer = lazy(async () => ({ default: (await import('./StepDrawer')).StepDrawer }));

/** Steps that carry a complaint forward; the first one allowed is the button of the page. */
const forward: Step[] = ['REPORT', 'REPLY', 'RESOLVE', 'VERIFY', 'CLOSE_NOT_WANTED', 'ASSIGN', 'REOPEN'];

/** The next step as a button, what else is possible behind it. The server has said what that is. */
export function ComplaintSteps({ complaint }: { complaint: Complaint }) {
  const { complaint: words } = useTexts();
  const [step, setStep] = useState<Step | null>(null);
  const main = complaint.steps.find((it) => forward.includes(it));
  const more = complaint.steps.filter((it) => it !== main);
  return (
    <>
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map((it) => ({ key: it, label: words.steps[it] })),
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
