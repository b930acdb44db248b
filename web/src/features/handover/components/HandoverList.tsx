import { UserSwitchOutlined } from '@ant-design/icons';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import type { Handover } from '../api/handovers';
import { sayParts } from '../model';
import { HandoverState } from './HandoverState';

interface Props {
  list: Pick<Parameters<typeof DataList<Handover>>[0], 'rows' | 'stale' | 'error' | 'onRetry' | 'more'>;
  onOpen: (handover: Handover) => void;
}

export function HandoverList({ list, onOpen }: Props) {
  const t = useTexts();
  const words = t.handover;
  const time = useTime();
  const columns: Column<Handover>[] = [
    { key: 'what', title: words.what, render: (it) => words.from(it.fromName, sayParts(it.parts, t)) },
    { key: 'successor', title: words.successor, width: 120, render: (it) => it.toName ?? words.pool },
    { key: 'reason', title: words.reason, width: 100, render: (it) => words.reasons[it.reason] },
    { key: 'state', title: words.state, width: 100, render: (it) => <HandoverState status={it.status} /> },
    { key: 'when', title: words.when, width: 150, render: (it) => time.when(it.proposedAt) },
  ];
  return (
    <DataList
      {...list}
      label={words.title}
      rowKey={(it) => it.id}
      columns={columns}
      onOpen={onOpen}
      tone={(it) => (it.decides ? 'due' : undefined)}
      empty={<EmptyState icon={<UserSwitchOutlined />} title={words.empty} hint={words.emptyHint} />}
    />
  );
}
