import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import styles from './SelectionBar.module.css';

interface Props {
  count: number;
  /** How many match, once it is known. */
  total: string | undefined;
  all: boolean;
  onAll: () => void;
  /** Nothing more matches than what is chosen. */
  complete: boolean;
  onClear: () => void;
  children: ReactNode;
}

/** How many are chosen and what can be done with them. */
export function SelectionBar({ count, total, all, onAll, complete, onClear, children }: Props) {
  const { list: words } = useTexts();
  return (
    <div className={`${styles.bar} no-print`} role="toolbar" aria-label={words.select}>
      <strong aria-live="polite">
        {all && total ? words.allSelected(total) : words.selected(sayNumber(count))}
      </strong>
      {!all && !complete && total && (
        <Button type="link" size="small" onClick={onAll}>
          {words.selectAll(total)}
        </Button>
      )}
      <div className={styles.actions}>{children}</div>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={words.unselect}
        title={words.unselect}
        onClick={onClear}
      />
    </div>
  );
}
