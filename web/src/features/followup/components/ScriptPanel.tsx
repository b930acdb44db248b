import { CheckCircleFilled, PhoneOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import type { CallView } from '../api/call';
import styles from './ScriptPanel.module.css';

interface Props {
  call: CallView;
  identified: boolean;
  grievance: boolean;
  mobile: boolean;
  busy: boolean;
  onIdentified: () => void;
  onStranger: () => void;
  onLandline: (number: string) => void;
}

/** What to say, step by step; what belongs to the customer appears once we know who is speaking. */
export function ScriptPanel(props: Props) {
  const { call, identified, grievance, mobile } = props;
  const { followup } = useTexts();
  const words = followup.call;
  const steps = call.script.filter(
    (step) => (step.kind !== 'LANDLINE' || mobile) && (step.kind !== 'GRIEVANCE' || grievance),
  );
  const shown = identified ? steps : steps.slice(0, 1);
  const transfer = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const step = transfer.current;
    const column = step?.closest('section');
    // Only the column moves: the outcomes must stay in sight.
    if (grievance && step && column) column.scrollTop = step.offsetTop - column.offsetTop - 80;
  }, [grievance]);
  return (
    <ol className={styles.steps}>
      {shown.map((step) => (
        <li
          key={step.seq}
          ref={step.kind === 'GRIEVANCE' ? transfer : null}
          className={styles.step}
          data-kind={step.kind}
        >
          <h3>
            {followup.steps[step.kind as keyof typeof followup.steps]}
            {step.kind === 'IDENTITY' && identified && <CheckCircleFilled className={styles.done} />}
          </h3>
          <p className={styles.say}>“{step.text}”</p>
          {step.hint && <p className={styles.hint}>{step.hint}</p>}
          {step.kind === 'IDENTITY' && !identified && (
            <div className={styles.answer}>
              <Button type="primary" onClick={props.onIdentified} disabled={call.permission !== 'ALLOWED'}>
                <kbd>Y</kbd> {words.identityYes}
              </Button>
              <Button danger onClick={props.onStranger} disabled={call.permission !== 'ALLOWED'}>
                <kbd>N</kbd> {words.identityNo}
              </Button>
            </div>
          )}
          {step.kind === 'LANDLINE' && <Landline busy={props.busy} onLandline={props.onLandline} />}
        </li>
      ))}
      {!identified && <li className={styles.later}>{words.identityFirst}</li>}
    </ol>
  );
}

function Landline({ busy, onLandline }: { busy: boolean; onLandline: (number: string) => void }) {
  const words = useTexts().followup.call;
  const [number, setNumber] = useState('');
  return (
    <form
      className={styles.landline}
      onSubmit={(event) => {
        event.preventDefault();
        if (number.trim()) onLandline(number.trim());
      }}
    >
      <Input
        aria-label={words.landlineLabel}
        placeholder={words.landlinePlaceholder}
        inputMode="tel"
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      <Button htmlType="submit" icon={<PhoneOutlined />} loading={busy} disabled={!number.trim()}>
        {words.landlineSwitch}
      </Button>
    </form>
  );
}
