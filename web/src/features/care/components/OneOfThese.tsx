import { Segmented } from 'antd';

interface Props<Value extends string> {
  value: Value | undefined;
  onChange: (value: Value) => void;
  options: { value: Value; label: string }[];
}

export function OneOfThese<Value extends string>({ value, onChange, options }: Props<Value>) {
  return (
    <Segmented<Value>
      style={{ margin: '12px 0' }}
      {...(value && { value })}
      onChange={onChange}
      options={options}
    />
  );
}
