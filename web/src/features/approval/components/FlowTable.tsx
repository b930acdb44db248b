import { AuditOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag } from '../../../ui/Tag';
import type { Flow, Flows } from '../api/flows';
import { type Names, sayConditions, saySteps } from '../model/flow';

interface Props {
  flows: Flows | undefined;
  names: Names;
  error: unknown;
  onRetry: () => void;
  onOpen: (flow: Flow) => void;
  add: ReactNode;
}

export function FlowTable({ flows, names, error, onRetry, onOpen, add }: Props) {
  const t = useTexts();
  const words = t.approval.flows;
  const subjectOf = (flow: Flow) => flows?.subjects.find((it) => it.name === flow.subject);
  return (
    <DataList
      label={words.title}
      rows={flows?.flows}
      rowKey={(it) => it.id}
      error={error}
      onRetry={onRetry}
      onOpen={onOpen}
      tone={(it) => (it.active ? undefined : 'quiet')}
      empty={<EmptyState icon={<AuditOutlined />} title={words.empty} hint={words.emptyHint} action={add} />}
      columns={[
        {
          key: 'name',
          title: words.name,
          width: 220,
          render: (it) => (
            <>
              {it.name} {!it.active && <Tag>{words.inactive}</Tag>}
            </>
          ),
        },
        {
          key: 'subject',
          title: words.subject,
          width: 120,
          render: (it) => words.subjects[it.subject] ?? it.subject,
        },
        {
          key: 'conditions',
          title: words.conditions,
          render: (it) => sayConditions(it, subjectOf(it), names, t),
        },
        { key: 'steps', title: words.steps, render: (it) => saySteps(it.steps, names, t) },
      ]}
    />
  );
}
