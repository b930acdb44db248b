import { useQuery } from '@tanstack/react-query';
import {
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTexts } from '../lib/texts';
import styles from './CommandPalette.module.css';

export interface PaletteItem {
  id: string;
  icon?: ReactNode;
  label: ReactNode;
  /** Quiet, to the right: what kind of thing, or its number. */
  note?: ReactNode;
  /** Words by which a page or action is found. */
  keywords?: string;
  run: () => void;
}

export interface PaletteGroup {
  title: string;
  items: PaletteItem[];
}

/** Looks things up on the server. Groups come in the order in which they are shown. */
export type PaletteSearch = (query: string, signal: AbortSignal) => Promise<PaletteGroup[]>;

interface Props {
  onClose: () => void;
  /** Pages and actions, filtered here. */
  commands: PaletteGroup[];
  search?: PaletteSearch | undefined;
}

/** Ctrl/⌘ K. Mounted while open. */
export function CommandPalette({ onClose, commands, search }: Props) {
  const { shell } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const query = useDeferredValue(typed.trim());

  useEffect(() => dialog.current?.showModal(), []);

  const found = useQuery({
    queryKey: ['palette', query],
    queryFn: ({ signal }) => (search ? search(query, signal) : []),
    enabled: search !== undefined && query !== '',
    placeholderData: (previous) => previous,
    staleTime: 15_000,
  });

  const groups = [...(query ? (found.data ?? []) : []), ...matching(commands, query)].filter(
    (group) => group.items.length > 0,
  );
  const items = groups.flatMap((group) => group.items);
  const chosen = Math.min(active, items.length - 1);

  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    item.run();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(items.length === 0 ? 0 : (chosen + step + items.length) % items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(items[chosen]);
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard leaves a dialog by Esc; this is the click beside it
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={shell.palette.title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.body}>
        <input
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={items[chosen] && `${listId}-${items[chosen].id}`}
          aria-label={shell.palette.open}
          className={styles.input}
          placeholder={shell.palette.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          autoFocus
        />
        <div id={listId} role="listbox" aria-label={shell.palette.title} className={styles.list}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a listbox is grouped by role
            <div key={group.title} role="group" aria-label={group.title}>
              <div className={styles.group}>{group.title}</div>
              {group.items.map((item) => (
                <PaletteOption
                  key={item.id}
                  id={`${listId}-${item.id}`}
                  item={item}
                  selected={item === items[chosen]}
                  onPick={() => run(item)}
                  onHover={() => setActive(items.indexOf(item))}
                />
              ))}
            </div>
          ))}
          {items.length === 0 && (
            <p className={styles.nothing}>
              {found.isFetching
                ? shell.palette.searching
                : found.isError
                  ? shell.palette.failed
                  : shell.palette.nothing(query)}
            </p>
          )}
        </div>
        <footer className={styles.foot}>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {shell.palette.choose}
          </span>
          <span>
            <kbd>↵</kbd> {shell.palette.go}
          </span>
          <span>
            <kbd>Esc</kbd> {shell.palette.leave}
          </span>
        </footer>
      </div>
    </dialog>
  );
}

interface OptionProps {
  id: string;
  item: PaletteItem;
  selected: boolean;
  onPick: () => void;
  onHover: () => void;
}

function PaletteOption({ id, item, selected, onPick, onHover }: OptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) element.current?.scrollIntoView?.({ block: 'nearest' });
  }, [selected]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above holds the focus and the keys
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles.option}
      onClick={onPick}
      onMouseMove={onHover}
    >
      {item.icon && <span className={styles.icon}>{item.icon}</span>}
      <span className={styles.label}>{item.label}</span>
      {item.note && <span className={styles.note}>{item.note}</span>}
    </div>
  );
}

function matching(groups: PaletteGroup[], query: string): PaletteGroup[] {
  const needle = query.toLowerCase();
  if (needle === '') return groups;
  return groups.map((group) => ({
    ...group,
    items: group.items.filter((item) =>
      `${typeof item.label === 'string' ? item.label : ''} ${item.keywords ?? ''}`
        .toLowerCase()
        .includes(needle),
    ),
  }));
}
