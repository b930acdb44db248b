import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { type CustomField, changeCustomField, customFieldsQuery } from '../api/customFields';

interface Props {
  /** Of one list, in their places, the retired ones last. */
  fields: CustomField[] | undefined;
  error: unknown;
  onRetry: () => void;
  onOpen: (field: CustomField) => void;
  add: ReactNode;
}

export function CustomFieldTable({ fields, error, onRetry, onOpen, add }: Props) {
  const t = useTexts();
  const words = t.list;
  const client = useQueryClient();
  const toasts = useToasts();
  const inUse = fields?.filter((it) => !it.retired) ?? [];
  const move = useMutation({
    mutationFn: async ({ field, to }: { field: CustomField; to: number }) => {
      const order = inUse.filter((it) => it !== field).toSpliced(to, 0, field);
      for (const [place, it] of order.entries())
        if (it.place !== place) await changeCustomField(it, { ...it, hint: it.hint ?? null, place });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: customFieldsQuery.queryKey }),
        client.invalidateQueries({ queryKey: ['lists'] }),
      ]),
  });
  return (
    <DataList
      label={words.customFields}
      rows={fields}
      rowKey={(it) => it.id}
      error={error}
      onRetry={onRetry}
      onOpen={onOpen}
      tone={(it) => (it.retired ? 'quiet' : undefined)}
      empty={<EmptyState title={words.noCustomFields} hint={words.noCustomFieldsHint} action={add} />}
      columns={[
        {
          key: 'name',
          title: words.fieldName,
          render: (it) => (
            <>
              {it.name} {it.retired && <Tag>{words.isRetired}</Tag>}
            </>
          ),
        },
        { key: 'type', title: words.fieldType, width: 120, render: (it) => words.fieldTypes[it.type] },
        {
          key: 'choices',
          title: words.choices,
          clip: true,
          render: (it) =>
            it.choices
              .filter((choice) => !choice.retired)
              .map((choice) => choice.name)
              .join(t.common.list) || t.common.none,
        },
        {
          key: 'sortable',
          title: words.sortable,
          width: 96,
          render: (it) => (it.sortable ? t.common.yes : t.common.none),
        },
        {
          key: 'hint',
          title: words.fieldHint,
          clip: true,
          wideOnly: true,
          render: (it) => it.hint ?? t.common.none,
        },
        {
          key: 'order',
          title: words.order,
          untitled: true,
          width: 96,
          align: 'right',
          wideOnly: true,
          render: (it) => {
            const at = inUse.indexOf(it);
            return (
              at !== -1 && (
                <>
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowUpOutlined />}
                    aria-label={words.moveUp(it.name)}
                    disabled={at === 0 || move.isPending}
                    onClick={() => move.mutate({ field: it, to: at - 1 })}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowDownOutlined />}
                    aria-label={words.moveDown(it.name)}
                    disabled={at === inUse.length - 1 || move.isPending}
                    onClick={() => move.mutate({ field: it, to: at + 1 })}
                  />
                </>
              )
            );
          },
        },
      ]}
    />
  );
}
