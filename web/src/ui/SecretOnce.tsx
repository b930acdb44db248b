import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Space } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTexts } from '../lib/texts';
import styles from './SecretOnce.module.css';

/** Something that will never be shown again, with a button to take it along. */
export function SecretOnce({ label, hint, secret }: { label: string; hint: string; secret: string }) {
  const { common } = useTexts();
  const id = useId();
  const field = useRef<InputRef>(null);
  const [copied, setCopied] = useState(false);

  const copy = async () => {
    field.current?.select();
    try {
      // Missing on a plain-http intranet address.
      if (navigator.clipboard) await navigator.clipboard.writeText(secret);
      else document.execCommand('copy');
      setCopied(true);
    } catch {
      // The text stays selected, for Ctrl C.
    }
  };

  return (
    <div className={styles.secret} role="status">
      <label htmlFor={id}>{label}</label>
      <Space.Compact block>
        <Input id={id} ref={field} readOnly value={secret} onFocus={(event) => event.target.select()} />
        <Button
          type="primary"
          icon={copied ? <CheckOutlined /> : <CopyOutlined />}
          onClick={() => void copy()}
        >
          {copied ? common.copied : common.copy}
        </Button>
      </Space.Compact>
      <p>{hint}</p>
    </div>
  );
}
