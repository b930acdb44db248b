import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { EmployeeSelect } from '../../features/identity/components/EmployeeSelect';
import { exportListKey, listExports, type Whose } from '../../features/list/api/exports';
import { ExportLog } from '../../features/list/components/ExportLog';
import { usePages } from '../../lib/pages';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';

const ExportRuleDrawer = lazy(async () => ({
  default: (await import('../../features/list/components/ExportRuleDrawer')).ExportRuleDrawer,
}));

/** One's own exports; for those who answer for the data everybody's. */
export default function ExportsPage() {
  const { exporting: words } = useTexts();
  const mayTake = useCan('EXPORT');
  const maySeeAll = useCan('EXPORT_LOG');
  const maySetRule = useCan('POLICY_EDIT');
  const [{ whose: asked, employee }, change] = useFilters('whose', 'employee');
  const [rule, setRule] = useState(false);
  const whose: Whose = maySeeAll && (asked === 'all' || !mayTake) ? 'ALL' : 'MINE';
  const of = whose === 'ALL' ? (employee ?? undefined) : undefined;
  const { list } = usePages(exportListKey(whose, of), (after, signal) =>
    listExports(whose, of, after, signal),
  );
  return (
    <>
      <PageHeader
        title={words.title}
        note={whose === 'ALL' ? words.logNote : words.note}
        actions={maySetRule && <Button onClick={() => setRule(true)}>{words.rule}</Button>}
      >
        {mayTake && maySeeAll && (
          <Segmented
            aria-label={words.title}
            value={whose}
            onChange={(value) => change({ whose: value === 'ALL' ? 'all' : null, employee: null })}
            options={[
              { value: 'MINE', label: words.mine },
              { value: 'ALL', label: words.log },
            ]}
          />
        )}
        {whose === 'ALL' && (
          <EmployeeSelect
            allowClear
            aria-label={words.who}
            placeholder={words.anyone}
            value={employee ?? null}
            onChange={(id) => change({ employee: id ?? null })}
            style={{ width: 200 }}
          />
        )}
      </PageHeader>
      <ExportLog whose={whose} list={list} />
      <Suspense>{rule && <ExportRuleDrawer open onClose={() => setRule(false)} />}</Suspense>
    </>
  );
}
