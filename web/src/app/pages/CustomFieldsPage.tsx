import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { customFieldsQuery } from '../../features/list/api/customFields';
import { CustomFieldTable } from '../../features/list/components/CustomFieldTable';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { AddButton } from '../../ui/ListHeader';
import { PageHeader } from '../../ui/PageHeader';

const CustomFieldDrawer = lazy(async () => ({
  default: (await import('../../features/list/components/CustomFieldDrawer')).CustomFieldDrawer,
}));

/** What the company wants to know of its records beyond what everybody does. */
export default function CustomFieldsPage() {
  const t = useTexts();
  const words = t.list;
  const [{ list: asked, open }, change] = useFilters('list', 'open');
  const kinds = [
    { value: 'customers', label: t.customer.title },
    { value: 'contact-persons', label: t.customer.persons },
    { value: 'vehicles', label: t.asset.title },
    { value: 'work-orders', label: t.service.title },
    { value: 'follow-up-tasks', label: t.shell.areas.followup },
    { value: 'complaints', label: t.shell.areas.complaints },
  ];
  const list = kinds.find((it) => it.value === asked)?.value ?? 'customers';
  const { data, error, refetch } = useQuery(customFieldsQuery);
  const fields = data
    ?.filter((it) => it.list === list)
    .sort((a, b) => Number(a.retired) - Number(b.retired) || a.place - b.place);
  const add = <AddButton onClick={() => change({ open: 'new' })}>{words.newField}</AddButton>;
  return (
    <>
      <PageHeader title={words.customFields} note={words.customFieldsNote} actions={add}>
        <Segmented
          aria-label={words.recordKind}
          value={list}
          onChange={(value) => change({ list: value === 'customers' ? null : value })}
          options={kinds}
        />
      </PageHeader>
      <CustomFieldTable
        fields={fields}
        error={error}
        onRetry={() => void refetch()}
        onOpen={(field) => change({ open: field.id })}
        add={add}
      />
      <Suspense>
        <CustomFieldDrawer
          field={open === 'new' ? 'new' : (data?.find((it) => it.id === open) ?? null)}
          list={list}
          place={fields?.filter((it) => !it.retired).length ?? 0}
          onClose={() => change({ open: null })}
        />
      </Suspense>
    </>
  );
}
