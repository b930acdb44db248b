import { Select, type SelectProps } from 'antd';
import { useTexts } from '../../../lib/texts';

/** Why somebody left. */
export function ReasonSelect(props: SelectProps) {
  const { loyalty: words } = useTexts();
  return (
    <Select
      {...props}
      virtual={false}
      options={Object.entries(words.cases.reasons).map(([value, label]) => ({ value, label }))}
    />
  );
}
