import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import styles from './SearchField.module.css';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}

/** Tells what was typed once the person pauses; an unfinished pinyin syllable is not yet an answer. */
export function SearchField({ label, value = '', onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);

  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (composing || typed.trim() === value) return;
    const timer = window.setTimeout(() => onChange(typed.trim()), 250);
    return () => window.clearTimeout(timer);
  }, [typed, value, composing, onChange]);

  return (
    <Input
      type="search"
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined />}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      className={styles.field}
    />
  );
}
