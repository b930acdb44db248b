import { SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { ListView } from '../api/lists';

interface Props {
  view: ListView;
  sort: string;
  onSort: (sort: string | null) => void;
}

/** Where there are no headings to press. */
export function SortChoice({ view, sort, onSort }: Props) {
  const { list: words } = useTexts();
  const now = sort || view.sort;
  const descending = now.startsWith('-');
  const field = now.replace(/^-/, '');
  return (
    <span style={{ display: 'inline-flex', gap: 4 }}>
      <Select
        aria-label={words.sort}
        value={field}
        onChange={(key) => onSort(`${descending ? '-' : ''}${key}`)}
        options={view.fields
          .filter((it) => it.sortable)
          .map((it) => ({ value: it.key, label: words.sortBy(it.name) }))}
        popupMatchSelectWidth={false}
      />
      <Button
        icon={descending ? <SortDescendingOutlined /> : <SortAscendingOutlined />}
        aria-label={descending ? words.descending : words.ascending}
        onClick={() => onSort(`${descending ? '' : '-'}${field}`)}
      />
    </span>
  );
}
