import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { modKey } from '../../../lib/keys';
import { sayCount } from '../../../lib/pages';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { usePaused } from '../../../lib/usePaused';
import { countQuery, type ListView, type Narrowing } from '../api/lists';
import { BuilderContext } from '../model/builder';
import { build, draftOf, type GroupDraft, newTest, partAt, withPart } from '../model/draft';
import { type Group, writeFilter } from '../model/filter';
import styles from './FilterDrawer.module.css';
import { GroupEditor } from './GroupEditor';

interface Props {
  open: boolean;
  onClose: () => void;
  /** What the list is called. */
  title: string;
  topic: string;
  view: ListView;
  q: string;
  filter: Group;
  /** The condition to begin with. */
  at: number | null;
  onApply: (filter: Group) => void;
}

/** Builds a filter beside the list; how many records it leaves is told while one builds. */
export function FilterDrawer(props: Props) {
  const { open, onClose, title } = props;
  const { list: words } = useTexts();
  const narrow = useNarrow();
  return (
    <Drawer
      open={open}
      title={words.filterTitle(title)}
      onClose={onClose}
      size={narrow ? '100%' : 640}
      destroyOnHidden
      // The parts stand in the form, with their foot.
      styles={{ body: { padding: 0, display: 'flex', flexDirection: 'column' } }}
    >
      <Builder {...props} />
    </Drawer>
  );
}

const first = (filter: Group): GroupDraft => {
  const draft = draftOf(filter);
  return draft.of.length > 0 ? draft : { ...draft, of: [newTest()] };
};

function Builder({ topic, view, q, filter, at, onApply, onClose }: Props) {
  const t = useTexts();
  const words = t.list;
  const [draft, setDraft] = useState(() => first(filter));
  const [asked, setAsked] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const built = useMemo(() => build(draft), [draft]);
  const written = writeFilter(built.filter) ?? '';
  const paused = usePaused(written, 250);
  const narrowing: Narrowing = { ...(q && { q }), ...(paused && { filter: paused }) };
  const preview = useQuery({
    ...countQuery(topic, view.name, narrowing),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const current = paused === written;
  const refusal = current && preview.error instanceof Problem ? preview.error : undefined;
  const problems = new Map<string, string>();
  if (asked) for (const id of built.unfinished) problems.set(id, words.unfinished);
  for (const { field, message } of refusal?.errors ?? []) {
    const part = partAt(field, built.places);
    if (part) problems.set(part, message);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only where one begins
  useEffect(() => {
    const begin = draft.of[at ?? draft.of.length - 1];
    const part = begin && body.current?.querySelector(`[data-part="${begin.id}"]`);
    // The drawer takes the focus when it opens.
    const timer = window.setTimeout(() => {
      part?.scrollIntoView({ block: 'nearest' });
      const place = at === null ? 'input' : '[data-value] input, input';
      part?.querySelector<HTMLElement>(place)?.focus();
    }, 60);
    return () => window.clearTimeout(timer);
  }, []);

  const apply = () => {
    setAsked(true);
    if (built.unfinished.length > 0) {
      body.current
        ?.querySelector(`[data-part="${built.unfinished[0]}"]`)
        ?.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (refusal?.status === 422) return;
    onApply(built.filter);
  };

  const count = current && !preview.isPlaceholderData ? preview.data : undefined;
  const builder = useMemo(
    () => ({
      edit: (id: string, change: Parameters<typeof withPart>[2]) =>
        setDraft((it) => withPart(it, id, change)),
    }),
    [],
  );
  return (
    <BuilderContext value={{ ...builder, problems }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key that works in all its fields */}
      <div
        ref={body}
        className={styles.body}
        onKeyDown={(event) => {
          if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') apply();
        }}
      >
        {refusal && problems.size === 0 && (
          <Alert type="error" showIcon title={sayProblem(refusal, t)} className={styles.notice} />
        )}
        <GroupEditor group={draft} fields={view} level={1} depth={1} />
      </div>
      <footer className={styles.foot}>
        <Button type="text" disabled={draft.of.length === 0} onClick={() => setDraft({ ...draft, of: [] })}>
          {words.clear}
        </Button>
        <span className={styles.count} aria-live="polite">
          {count?.value === 0 && words.noneFound}
        </span>
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button type="primary" onClick={apply} title={`${modKey} ↵`}>
          {count && count.value > 0 ? words.applyCount(sayCount(count) ?? '') : words.apply}
        </Button>
      </footer>
    </BuilderContext>
  );
}
