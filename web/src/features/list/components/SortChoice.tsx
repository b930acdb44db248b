import { ArrowDownOutlined, ArrowUpOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { ListView } from '../api/lists';

interface Props {
  view: ListView;
  /** As the list is sorted just now. */
  sort: string;
  onSort: (sort: string) => void;
}

/** Where there are no headings to press; the field by which it is sorted turns the order round. */
export function SortChoice({ view, sort, onSort }: Props) {
  const { list: words } = useTexts();
  const descending = sort.startsWith('-');
  const now = sort.replace(/^-/, '');
  const arrow = descending ? <ArrowDownOutlined /> : <ArrowUpOutlined />;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [now],
        items: view.fields
          .filter((it) => it.sortable)
          .map((it) => ({
            key: it.key,
            label: words.sortBy(it.name),
            ...(it.key === now && { icon: arrow }),
          })),
        onClick: ({ key }) => onSort(key === now && !descending ? `-${key}` : key),
      }}
    >
      <Button icon={<SwapOutlined rotate={90} aria-hidden />} aria-label={words.sort} title={words.sort} />
    </Dropdown>
  );
}
