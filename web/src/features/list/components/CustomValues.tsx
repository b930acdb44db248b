import { EditOutlined } from '@ant-design/icons';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { Facts } from '../../../ui/Facts';
import { employeeQuery } from '../../identity/api/employees';
import { type CustomField, customValuesQuery } from '../api/customFields';
import type { ListField } from '../api/lists';
import { CellValue } from './CellValue';

const CustomValuesDrawer = lazy(async () => ({
  default: (await import('./CustomValuesDrawer')).CustomValuesDrawer,
}));

interface Props {
  list: string;
  topic?: string;
  id: string;
  /** As the sections beside it have their headings. */
  heading: (text: string) => ReactNode;
}

/** What the company has added to a record of this kind; nothing where it has added nothing. */
export function CustomValues({ list, topic = list, id, heading }: Props) {
  const { list: words, common } = useTexts();
  const [editing, setEditing] = useState(false);
  const { data } = useQuery(customValuesQuery(topic, list, id));
  const people = data?.fields.filter((it) => it.type === 'PERSON' && data.values[it.key]) ?? [];
  const named = useQueries({
    queries: people.map((it) => ({ ...employeeQuery(String(data?.values[it.key])), retry: false })),
  });
  if (!data || data.fields.length === 0) return null;
  const cells = { ...data.values };
  people.forEach((it, at) => {
    cells[it.key] = { id: data.values[it.key], name: named[at]?.data?.name ?? words.someone };
  });
  const row = { id, version: data.version, cells };
  return (
    <section>
      <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 8 }}>
        {heading(words.customFields)}
        {data.editable && (
          <Button
            className="no-print"
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {common.edit}
          </Button>
        )}
      </div>
      <Facts
        facts={data.fields.map((it) => [it.name, <CellValue key={it.key} field={listed(it)} row={row} />])}
      />
      <Suspense>
        <CustomValuesDrawer
          open={editing}
          list={list}
          topic={topic}
          id={id}
          kept={data}
          onClose={() => setEditing(false)}
        />
      </Suspense>
    </section>
  );
}

/** The field as a list would have it. */
export function listed({ key, name, type, choices, sortable }: CustomField): ListField {
  return { key, name, type, choices, sortable, operators: [], personal: false };
}
