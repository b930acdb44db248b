import { Select } from 'antd';

interface Props {
  /** Read aloud. */
  label: string;
  /** Shown while nothing narrows the list. */
  any: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  options: Readonly<Record<string, string>>;
}

/** Narrows a list by one of a few values; cleared, everything is there again. */
export function FilterSelect({ label, any, value, onChange, options }: Props) {
  const longest = Math.max(any.length, ...Object.values(options).map((it) => it.length));
  const known = value !== undefined && value in options;
  return (
    <Select
      aria-label={label}
      allowClear
      placeholder={any}
      value={known ? value : null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      options={Object.entries(options).map(([key, text]) => ({ value: key, label: text }))}
      popupMatchSelectWidth={false}
      style={{ minWidth: longest > 8 ? 150 : 120 }}
    />
  );
}
