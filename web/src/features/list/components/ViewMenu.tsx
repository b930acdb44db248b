import { MoreOutlined, PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import type { SavedView } from '../api/views';
import styles from './ViewBar.module.css';

/** Fewer than these one sees at a glance. */
const searched = 9;

interface Props {
  views: SavedView[];
  current: string | null;
  onChoose: (id: string) => void;
  onPin: (view: SavedView) => void;
  onRename: (view: SavedView) => void;
  onDelete: (view: SavedView) => void;
}

/** Every view one has, one's own ones first. */
export function ViewMenu({ views, ...actions }: Props) {
  const { list: words } = useTexts();
  const [typed, setTyped] = useState('');
  const found = views.filter((it) =>
    `${it.name} ${it.ownerName}`.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  if (views.length === 0) return <p className={styles.none}>{words.noViews}</p>;
  return (
    <div className={styles.menu}>
      {views.length >= searched && (
        <Input
          type="search"
          aria-label={words.viewSearch}
          placeholder={words.viewSearch}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoFocus
        />
      )}
      <Section title={words.myViews} views={found.filter((it) => it.mine)} {...actions} />
      <Section title={words.sharedViews} views={found.filter((it) => !it.mine)} {...actions} />
    </div>
  );
}

function Section({ title, views, current, onChoose, onPin, onRename, onDelete }: Props & { title: string }) {
  const { list: words } = useTexts();
  if (views.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {views.map((view) => (
          <li key={view.id} className={styles.line}>
            <button
              type="button"
              className={styles.name}
              aria-current={view.id === current ? 'true' : undefined}
              onClick={() => onChoose(view.id)}
            >
              {view.name} <span className={styles.by}>{note(view)}</span>
            </button>
            <Button
              type="text"
              size="small"
              icon={view.pinned ? <PushpinFilled /> : <PushpinOutlined />}
              aria-label={view.pinned ? words.unpin(view.name) : words.pin(view.name)}
              title={view.pinned ? words.unpin(view.name) : words.pin(view.name)}
              onClick={() => onPin(view)}
            />
            {view.mine && <More view={view} onRename={onRename} onDelete={onDelete} />}
          </li>
        ))}
      </ul>
    </section>
  );

  function note(view: SavedView): string | undefined {
    if (!view.mine) return words.by(view.ownerName);
    return view.sharedWith === 'NOBODY' ? undefined : words.sharing[view.sharedWith];
  }
}

/** A view of one's own goes at once and can be brought back; others would miss a shared one. */
function More({ view, onRename, onDelete }: Pick<Props, 'onRename' | 'onDelete'> & { view: SavedView }) {
  const { list: words, common } = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <Popconfirm
      open={asking}
      onOpenChange={(open) => !open && setAsking(false)}
      title={words.deleteShared(view.name)}
      okText={common.remove}
      okButtonProps={{ danger: true }}
      cancelText={common.cancel}
      onConfirm={() => onDelete(view)}
    >
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'rename', label: words.rename, onClick: () => onRename(view) },
            {
              key: 'delete',
              label: words.delete,
              danger: true,
              onClick: () => (view.sharedWith === 'NOBODY' ? onDelete(view) : setAsking(true)),
            },
          ],
        }}
      >
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={words.more(view.name)} />
      </Dropdown>
    </Popconfirm>
  );
}
