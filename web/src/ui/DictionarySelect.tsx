import { Select, type SelectProps } from 'antd';
import { useDictionary } from '../lib/dictionaries';

type Props = Pick<SelectProps<string>, 'id' | 'onChange' | 'placeholder' | 'aria-label'> & {
  value?: string | null | undefined;
  dictionary: string;
};

/** A word of a dictionary. A retired one is offered only where it is chosen already. */
export function DictionarySelect({ dictionary, value, ...props }: Props) {
  const { words } = useDictionary(dictionary);
  return (
    <Select
      allowClear
      {...props}
      {...(value && words.length > 0 && { value })}
      options={words
        .filter((it) => !it.retired || it.code === value)
        .map((it) => ({ value: it.code, label: it.name }))}
    />
  );
}
