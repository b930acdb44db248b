import { EyeOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../../lib/api';
import { sayProblem } from '../../../lib/problem';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import styles from './HiddenValue.module.css';

interface Props {
  /** As the server names it: `customer`, `vehicle`, `work-order`. */
  type: string;
  id: string;
  /** The path of the value in the record, for example `contactPoints/…` or `vin`. */
  field: string;
  value: string;
  /** A number to call. */
  phone?: boolean;
}

/** A value that may be hidden behind stars; looking at it asks for a purpose and goes on the log. */
export function HiddenValue({ type, id, field, value, phone }: Props) {
  const t = useTexts();
  const words = t.identity.reveal;
  const toasts = useToasts();
  const mayReveal = useCan('CONTACT_REVEAL');
  const [whole, setWhole] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [other, setOther] = useState('');
  const shown = whole ?? value;
  const hidden = shown.includes('*');

  const reveal = async (purpose: string) => {
    setBusy(true);
    try {
      const revealed = await answer(api.POST('/api/reveals', { body: { type, id, field, purpose } }));
      setWhole(revealed.value);
      setAsking(false);
    } catch (error) {
      toasts.failed(sayProblem(error, t));
    } finally {
      setBusy(false);
    }
  };

  return (
    <span className={styles.value}>
      {phone && !hidden ? <a href={`tel:${shown.replace(/[\s-]/g, '')}`}>{shown}</a> : shown}
      {hidden && mayReveal && (
        <Popover
          trigger="click"
          open={asking}
          onOpenChange={setAsking}
          title={words.why}
          content={
            <div className={styles.purposes}>
              {words.purposes.map((purpose) => (
                <Button key={purpose} disabled={busy} onClick={() => void reveal(purpose)}>
                  {purpose}
                </Button>
              ))}
              <Input
                aria-label={words.other}
                placeholder={words.other}
                maxLength={100}
                value={other}
                disabled={busy}
                onChange={(event) => setOther(event.target.value)}
                onPressEnter={() => other.trim() && void reveal(other.trim())}
              />
            </div>
          }
        >
          <Button
            className="no-print"
            type="text"
            size="small"
            icon={<EyeOutlined />}
            aria-label={words.show}
            title={words.show}
          />
        </Popover>
      )}
    </span>
  );
}
