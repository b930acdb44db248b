import { EditOutlined, TagsOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import type { ListField, ListView } from '../api/lists';
import type { Chosen } from './RecordList';

const ChangeDrawer = lazy(async () => ({ default: (await import('./ChangeDrawer')).ChangeDrawer }));

interface Props {
  topic: string;
  known: ListView;
  chosen: Chosen;
}

/** Gives all chosen records the same value in one field. */
export function ChangeMany({ topic, known, chosen }: Props) {
  const { list: words } = useTexts();
  const [field, setField] = useState<ListField | null>(null);
  const fields = known.fields.filter((it) => known.changeable.includes(it.key));
  // What is done most often stands there by itself.
  const person = fields.find((it) => it.type === 'PERSON');
  const tags = fields.find((it) => it.type === 'MULTI_CHOICE');
  return (
    <>
      {person && (
        <Button size="small" icon={<UserSwitchOutlined aria-hidden />} onClick={() => setField(person)}>
          {words.assign(person.name)}
        </Button>
      )}
      {tags && (
        <Button size="small" icon={<TagsOutlined aria-hidden />} onClick={() => setField(tags)}>
          {words.tag(tags.name)}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: fields.map((it) => ({ key: it.key, label: it.name })),
          onClick: ({ key }) => setField(fields.find((it) => it.key === key) ?? null),
        }}
      >
        <Button size="small" icon={<EditOutlined aria-hidden />}>
          {words.changeMany}
        </Button>
      </Dropdown>
      <Suspense>
        <ChangeDrawer
          field={field}
          list={known.name}
          topic={topic}
          chosen={chosen}
          onClose={() => setField(null)}
        />
      </Suspense>
    </>
  );
}
