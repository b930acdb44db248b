import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { type Dictionary, dictionariesQuery } from '../../../lib/dictionaries';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import type { ChoiceForm } from '../api/customFields';
import { changeDictionary } from '../api/dictionaries';
import { ChoicesField } from './ChoicesField';

interface Props {
  dictionary: Dictionary | null;
  onClose: () => void;
}

/** The words of one dictionary: added, renamed, put in order, retired. */
export function DictionaryDrawer({ dictionary: asked, onClose }: Props) {
  const { list: words } = useTexts();
  const dictionary = useKept(asked);
  const client = useQueryClient();
  const toasts = useToasts();
  if (!dictionary) return null;
  const submit = async ({ words: choices }: { words: ChoiceForm[] }) => {
    await changeDictionary(dictionary, {
      words: choices
        .filter((it) => it.name.trim() !== '')
        .map(({ value, name, retired }) => ({ code: value ?? null, name: name.trim(), retired })),
    });
    toasts.done(words.dictionarySaved(dictionary.title));
    // Lists offer the words as conditions.
    await Promise.all([
      client.invalidateQueries({ queryKey: dictionariesQuery.queryKey }),
      client.invalidateQueries({ queryKey: ['lists'] }),
    ]);
  };
  return (
    <FormDrawer<{ words: ChoiceForm[] }>
      key={dictionary.name}
      open={asked !== null}
      title={dictionary.title}
      onClose={onClose}
      initial={{
        words: dictionary.words.map(({ code, name, retired }) => ({ value: code, name, retired })),
      }}
      onSubmit={submit}
      onRetry={() => client.refetchQueries({ queryKey: dictionariesQuery.queryKey })}
    >
      <Form.Item name="words" label={words.dictionaryWords} extra={words.dictionaryHint}>
        <ChoicesField />
      </Form.Item>
    </FormDrawer>
  );
}
