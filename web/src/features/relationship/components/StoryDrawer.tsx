import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { type Story, type StoryForm, saveStory, storiesKey, storyQuery } from '../api/stories';

interface Props {
  open: boolean;
  onClose: () => void;
  story?: Story | undefined;
  /** The contact in which it was told. */
  contactId?: string | undefined;
  onSaved?: (story: Story) => void;
}

/** A success while it is fresh; the prompts ask for what a colleague needs to do the same. */
export function StoryDrawer({ open, onClose, story, contactId, onSaved }: Props) {
  const { common, relationship } = useTexts();
  const words = relationship.stories;
  const client = useQueryClient();
  const toasts = useToasts();
  const required = (label: string) => [{ required: true, whitespace: true, message: common.required(label) }];
  const long = (name: string, label: string, placeholder: string, needed = false) => (
    <Form.Item name={name} label={label} rules={needed ? required(label) : []}>
      <Input.TextArea
        maxLength={needed ? 4000 : 2000}
        autoSize={{ minRows: 2, maxRows: 10 }}
        placeholder={placeholder}
      />
    </Form.Item>
  );
  return (
    <FormDrawer<StoryForm, Story>
      open={open}
      title={story ? words.edit : words.add}
      onClose={onClose}
      initial={story ? { ...story } : {}}
      draft={`story.${story?.id ?? contactId ?? ''}`}
      onSubmit={async (values, key) => {
        const saved = await saveStory(
          story,
          {
            title: values.title,
            situation: values.situation ?? null,
            method: values.method,
            result: values.result ?? null,
            customerId: story?.customerId ?? null,
            contactId: story ? (story.contactId ?? null) : (contactId ?? null),
            tags: values.tags ?? [],
          },
          key,
        );
        client.setQueryData(storyQuery(saved.id).queryKey, saved);
        await client.invalidateQueries({ queryKey: storiesKey });
        await client.invalidateQueries({ queryKey: ['lists'] });
        toasts.done(words.saved);
        return saved;
      }}
      onSaved={onSaved}
      {...(story && {
        onRetry: () => client.invalidateQueries({ queryKey: storyQuery(story.id).queryKey }),
      })}
    >
      <Form.Item name="title" label={words.name} rules={required(words.name)}>
        <Input maxLength={200} placeholder={words.namePlaceholder} autoComplete="off" />
      </Form.Item>
      {long('situation', words.situation, words.situationPlaceholder)}
      {long('method', words.method, words.methodPlaceholder, true)}
      {long('result', words.result, words.resultPlaceholder)}
      <Form.Item name="tags" label={words.tags}>
        <Select mode="tags" open={false} suffixIcon={null} placeholder={words.tagsPlaceholder} />
      </Form.Item>
    </FormDrawer>
  );
}
