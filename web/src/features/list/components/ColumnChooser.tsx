import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CloseOutlined,
  HolderOutlined,
  PlusOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import type { ListView } from '../api/lists';
import styles from './ColumnChooser.module.css';

interface Props {
  view: ListView;
  /** The keys of the columns that are shown, in their order. */
  shown: string[];
  /** Told nothing when the list's own columns are wanted again. */
  onChange: (columns: string[]) => void;
}

/** Which columns stand there and in which order. */
export function ColumnChooser(props: Props) {
  const { list: words } = useTexts();
  return (
    <Popover trigger="click" placement="bottomRight" destroyOnHidden content={<Columns {...props} />}>
      <Button icon={<TableOutlined aria-hidden />} title={words.columnsTitle}>
        {words.columns}
      </Button>
    </Popover>
  );
}

function Columns({ view, shown, onChange }: Props) {
  const { list: words, common } = useTexts();
  const [typed, setTyped] = useState('');
  const [dragged, setDragged] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  const nameOf = (key: string) => view.fields.find((it) => it.key === key)?.name ?? key;
  const [first, ...movable] = shown;
  const matches = (name: string) => name.toLowerCase().includes(typed.trim().toLowerCase());
  const others = view.fields.filter((it) => !shown.includes(it.key) && matches(it.name));

  const put = (keys: string[]) => onChange([...(first ? [first] : []), ...keys]);
  const move = (key: string, to: number) => {
    if (to < 0 || to >= movable.length) return;
    const rest = movable.filter((it) => it !== key);
    put(rest.toSpliced(to, 0, key));
    // The line has moved away from under the fingers; the keys stay with it.
    window.setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-column="${key}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent, key: string, at: number) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(key, event.key === 'ArrowUp' ? at - 1 : at + 1);
  };

  return (
    <div className={styles.columns}>
      <Input
        type="search"
        aria-label={words.columnSearch}
        placeholder={words.columnSearch}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.lists}>
        <h3>{words.columnsShown}</h3>
        <ol ref={list}>
          {first && (
            <li className={styles.line} title={words.yours(nameOf(first))}>
              <span className={styles.fixed}>{nameOf(first)}</span>
            </li>
          )}
          {movable.map(
            (key, at) =>
              matches(nameOf(key)) && (
                <li
                  key={key}
                  className={styles.line}
                  draggable
                  data-dragged={dragged === key || undefined}
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move';
                    setDragged(key);
                  }}
                  onDragOver={(event) => {
                    event.preventDefault();
                    if (dragged && dragged !== key)
                      put(movable.filter((it) => it !== dragged).toSpliced(at, 0, dragged));
                  }}
                  onDragEnd={() => setDragged(undefined)}
                  onDrop={(event) => event.preventDefault()}
                >
                  <button
                    type="button"
                    data-column={key}
                    className={styles.name}
                    title={words.drag}
                    onKeyDown={(event) => onKeyDown(event, key, at)}
                  >
                    <HolderOutlined aria-hidden className={styles.sign} /> {nameOf(key)}
                  </button>
                  <Button
                    className={styles.tool}
                    type="text"
                    size="small"
                    icon={<ArrowUpOutlined />}
                    aria-label={words.moveUp(nameOf(key))}
                    disabled={at === 0}
                    onClick={() => move(key, at - 1)}
                  />
                  <Button
                    className={styles.tool}
                    type="text"
                    size="small"
                    icon={<ArrowDownOutlined />}
                    aria-label={words.moveDown(nameOf(key))}
                    disabled={at === movable.length - 1}
                    onClick={() => move(key, at + 1)}
                  />
                  <Button
                    className={styles.tool}
                    type="text"
                    size="small"
                    icon={<CloseOutlined />}
                    aria-label={words.hide(nameOf(key))}
                    onClick={() => put(movable.filter((it) => it !== key))}
                  />
                </li>
              ),
          )}
        </ol>
        {others.length > 0 && (
          <>
            <h3>{words.columnsMore}</h3>
            <ul>
              {others.map((it) => (
                <li key={it.key} className={styles.line}>
                  <button
                    type="button"
                    className={styles.name}
                    aria-label={words.show(it.name)}
                    onClick={() => put([...movable, it.key])}
                  >
                    <PlusOutlined aria-hidden className={styles.sign} /> {it.name}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Button size="small" type="link" className={styles.reset} onClick={() => onChange([])}>
        {common.resetColumns}
      </Button>
    </div>
  );
}
