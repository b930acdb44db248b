import { Button, Checkbox, Drawer } from 'antd';
import { useState } from 'react';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import { handoversKey, listPieces } from '../api/handovers';
import styles from './HandoverDraft.module.css';

interface Props {
  employeeId: string;
  kind: string;
  /** Those that have been given to somebody already. */
  taken: ReadonlySet<string>;
  onPick: (ids: string[], toId: string) => void;
  onClose: () => void;
}

/** Part of one kind of work for one colleague. */
export function PickPieces({ employeeId, kind, taken, onPick, onClose }: Props) {
  const { handover: words, common } = useTexts();
  const narrow = useNarrow();
  const [chosen, setChosen] = useState<string[]>([]);
  const [toId, setToId] = useState<string>();
  const { list } = usePages([...handoversKey, 'pieces', employeeId, kind], (after, signal) =>
    listPieces(employeeId, kind, after, signal),
  );
  return (
    <Drawer
      open
      title={words.chooseOf(words.kinds[kind] ?? kind)}
      size={narrow ? '100%' : 460}
      onClose={onClose}
    >
      <div className={styles.pickHead}>
        <EmployeeSelect
          aria-label={words.successor}
          placeholder={words.successor}
          except={employeeId}
          value={toId}
          onChange={setToId}
          style={{ flex: 1 }}
        />
        <Button
          type="primary"
          disabled={!toId || chosen.length === 0}
          onClick={() => toId && onPick(chosen, toId)}
        >
          {words.give(chosen.length)}
        </Button>
      </div>
      {list.error && !list.rows ? (
        <ErrorState error={list.error} onRetry={list.onRetry} />
      ) : !list.rows ? (
        <RowsSkeleton />
      ) : (
        <Checkbox.Group className={styles.pieces} value={chosen} onChange={setChosen}>
          {list.rows
            .filter((it) => !taken.has(it.id))
            .map((it) => (
              <Checkbox key={it.id} value={it.id}>
                {it.title} {it.detail && <span className={styles.quiet}>{it.detail}</span>}
              </Checkbox>
            ))}
        </Checkbox.Group>
      )}
      {list.more.has && (
        <Button block loading={list.more.busy} onClick={list.more.load}>
          {common.loadMore}
        </Button>
      )}
    </Drawer>
  );
}
