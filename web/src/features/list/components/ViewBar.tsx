import { DownOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { SavedView } from '../api/views';
import type { ListState } from '../model/useListState';
import type { useViews } from '../model/useViews';
import styles from './ViewBar.module.css';
import { ViewMenu } from './ViewMenu';

const ViewDrawer = lazy(async () => ({ default: (await import('./ViewDrawer')).ViewDrawer }));

interface Props {
  kept: ReturnType<typeof useViews>;
  state: ListState;
}

/** Views within reach as tabs, all of them behind one button, and what to do once one has been changed. */
export function ViewBar({ kept, state }: Props) {
  const { list: words } = useTexts();
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null);
  const views = kept.views ?? [];
  const current = views.find((it) => it.id === state.viewId);
  const tabs = views.filter((it) => it.pinned || it === current);
  const choose = (id: string | null) => {
    setOpen(false);
    state.change({ view: id });
  };
  const tab = (id: string | null, name: string) => (
    <button
      key={id}
      type="button"
      className={styles.tab}
      aria-current={state.viewId === id ? 'true' : undefined}
      onClick={() => choose(id)}
    >
      {name}
    </button>
  );
  return (
    <div className={`${styles.bar} no-print`}>
      <nav className={styles.tabs} aria-label={words.views}>
        {tab(null, words.everything)}
        {tabs.map((it) => tab(it.id, it.name))}
        <Popover
          trigger="click"
          placement="bottomLeft"
          open={open}
          onOpenChange={setOpen}
          content={
            <ViewMenu
              views={views}
              current={state.viewId}
              onChoose={choose}
              onPin={(view) => void kept.pin(view, !view.pinned)}
              onRename={(view) => {
                setOpen(false);
                setNaming(view);
              }}
              onDelete={(view) => {
                setOpen(false);
                if (view.id === state.viewId) state.change({ view: null });
                void kept.remove(view);
              }}
            />
          }
        >
          <button type="button" className={styles.all} aria-expanded={open}>
            {words.views} <DownOutlined aria-hidden className={styles.arrow} />
          </button>
        </Popover>
      </nav>
      {state.changed && (
        <div className={styles.changes}>
          {current ? (
            <>
              <Tag tone="due">{words.changed}</Tag>
              {current.mine && (
                <Button size="small" type="primary" onClick={() => void update(current)}>
                  {words.save}
                </Button>
              )}
              <Button size="small" onClick={() => setNaming('new')}>
                {words.saveAs}
              </Button>
              <Button size="small" type="text" onClick={() => choose(current.id)}>
                {words.revert}
              </Button>
            </>
          ) : (
            <Button size="small" type="link" onClick={() => setNaming('new')}>
              {words.saveView}
            </Button>
          )}
        </div>
      )}
      <Suspense>
        <ViewDrawer
          view={naming}
          onClose={() => setNaming(null)}
          onSubmit={(named, key) =>
            naming === 'new' || naming === null
              ? kept.create(named, state.look, key)
              : kept.rename(naming, named)
          }
          onSaved={(saved) => naming === 'new' && choose(saved.id)}
        />
      </Suspense>
    </div>
  );

  async function update(view: SavedView) {
    // Only once the view is as the address says; else the list would jump back and forth.
    if (await kept.update(view, state.look)) choose(view.id);
  }
}
