import { sayNumber } from '../../../lib/numbers';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { Tag, type Tone } from '../../../ui/Tag';
import { importsKey, listImports } from '../api/imports';
import type { ImportStatus, ImportSummary } from '../model/import';

const tones: Record<ImportStatus, Tone> = {
  READY: 'plain',
  DRY_RUNNING: 'info',
  DRY_RUN: 'due',
  RUNNING: 'info',
  DONE: 'done',
  FAILED: 'overdue',
};

export function ImportHistory({ onOpen }: { onOpen: (id: string) => void }) {
  const { exchange, common } = useTexts();
  const time = useTime();
  const words = exchange.history;
  const { list } = usePages(importsKey, listImports);

  const result = ({ result }: ImportSummary) => {
    if (!result) return common.none;
    const created =
      (result.customers?.created ?? 0) + (result.vehicles?.created ?? 0) + (result.workOrders?.created ?? 0);
    const errors = result.errorRows > 0 ? ` · ${exchange.issues.error} ${sayNumber(result.errorRows)}` : '';
    return `${exchange.counts.created} ${sayNumber(created)}${errors}`;
  };
  const columns: Column<ImportSummary>[] = [
    { key: 'file', title: words.file, render: (row) => row.fileName },
    {
      key: 'status',
      title: words.status,
      width: 160,
      render: (row) =>
        row.undo === 'DONE' || row.undo === 'RUNNING' || row.undo === 'FAILED' ? (
          <Tag tone={row.undo === 'DONE' ? 'plain' : 'due'}>{exchange.undo.states[row.undo]}</Tag>
        ) : (
          <Tag tone={tones[row.status]}>{exchange.status[row.status]}</Tag>
        ),
    },
    { key: 'rows', title: words.rows, width: 100, align: 'right', render: (row) => sayNumber(row.rowCount) },
    { key: 'result', title: words.result, width: 220, render: result },
    { key: 'by', title: words.by, width: 120, render: (row) => row.createdBy ?? common.none },
    { key: 'at', title: words.at, width: 150, render: (row) => time.when(row.createdAt) },
  ];

  return (
    <DataList
      {...list}
      label={words.title}
      rowKey={(row) => row.id}
      columns={columns}
      onOpen={(row) => onOpen(row.id)}
      empty={<EmptyState title={words.empty} hint={words.emptyHint} />}
    />
  );
}
