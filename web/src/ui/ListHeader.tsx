import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { PageHeader } from './PageHeader';
import { SearchField } from './SearchField';

interface Props {
  title: string;
  /** How many there are. */
  note: string | undefined;
  search: string;
  q: string | undefined;
  onSearch: (q: string) => void;
  add?: ReactNode;
  /** What else narrows the list. */
  children?: ReactNode;
}

/** The head of every long list: what it holds, how to find in it, and the one way to add. */
export function ListHeader({ title, note, search, q, onSearch, add, children }: Props) {
  return (
    <PageHeader title={title} note={note} actions={add}>
      <SearchField label={search} value={q} onChange={onSearch} />
      {children}
    </PageHeader>
  );
}

export function AddButton({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <Button type="primary" icon={<PlusOutlined />} onClick={onClick}>
      {children}
    </Button>
  );
}
