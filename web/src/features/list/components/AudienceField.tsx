import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useSpoken, useTexts } from '../../../lib/texts';
import { listQuery } from '../api/lists';
import { viewsQuery } from '../api/views';
import { everything, filterOf, type Group, withoutPart } from '../model/filter';
import { useNames } from '../model/useNames';
import { FilterChips } from './FilterChips';

const FilterDrawer = lazy(async () => ({ default: (await import('./FilterDrawer')).FilterDrawer }));

const none: ReadonlySet<number> = new Set();
const noRefusals: ReadonlyMap<number, string> = new Map();

interface Props {
  list: string;
  /** What the list is called. */
  title: string;
  /** As it is kept; all records where it is absent. */
  value?: Record<string, unknown> | null | undefined;
  onChange?: (value: Group | null) => void;
}

/** Some of a list's records, by conditions or by what somebody has saved as a view. */
export function AudienceField({ list, title, value, onChange }: Props) {
  const { list: words } = useTexts();
  const { language } = useSpoken();
  const [building, setBuilding] = useState<{ at: number | null } | null>(null);
  const view = useQuery(listQuery(list, language));
  const views = useQuery(viewsQuery(list));
  const filter = useMemo(() => (value ? filterOf(value) : everything), [value]);
  const names = useNames(filter, view.data);
  const change = (next: Group) => onChange?.(next.of.length > 0 ? next : null);
  const saved = (views.data ?? []).filter((it) => filterOf(it.filter).of.length > 0);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
      {view.data && (
        <FilterChips
          filter={filter}
          fields={view.data}
          names={names}
          hidden={none}
          refused={noRefusals}
          onEdit={(at) => setBuilding({ at })}
          onDrop={(index) => change(withoutPart(filter, index))}
          onClear={() => change(everything)}
        />
      )}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Button onClick={() => setBuilding({ at: null })} disabled={!view.data}>
          {words.addCondition}
        </Button>
        {saved.length > 0 && (
          <Select
            style={{ minWidth: 160 }}
            value={null}
            placeholder={words.fromView}
            aria-label={words.fromView}
            options={saved.map((it) => ({ value: it.id, label: it.name }))}
            onChange={(id: string | null) => {
              const found = saved.find((it) => it.id === id);
              if (found) change(filterOf(found.filter));
            }}
          />
        )}
      </div>
      <Suspense>
        {view.data && building && (
          <FilterDrawer
            open
            onClose={() => setBuilding(null)}
            title={title}
            topic={list}
            view={view.data}
            q=""
            filter={filter}
            at={building.at}
            onApply={(next) => {
              setBuilding(null);
              change(next);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
