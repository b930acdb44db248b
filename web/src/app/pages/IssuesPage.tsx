import { Segmented } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { type IssueView, issueListKey, listIssues } from '../../features/issue/api/issues';
import { IssueList } from '../../features/issue/components/IssueList';
import { usePages } from '../../lib/pages';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { FilterSelect } from '../../ui/FilterSelect';
import { PageHeader } from '../../ui/PageHeader';

const IssueDrawer = lazy(async () => ({
  default: (await import('../../features/issue/components/IssueDrawer')).IssueDrawer,
}));

const views: IssueView[] = ['mine', 'open', 'overdue', 'all'];

export default function IssuesPage() {
  const { complaint, issue: words } = useTexts();
  const [{ view: asked, category: wanted, show }, change] = useFilters('view', 'category', 'show');
  const view = views.find((it) => it === asked) ?? 'mine';
  const category = Object.keys(complaint.categories).find(
    (it): it is keyof typeof complaint.categories => it === wanted,
  );
  const filter = { view, ...(category && { category }) };
  const issues = usePages(issueListKey(filter), (after, signal) => listIssues(filter, after, signal));
  const onOpen = useCallback((issue: { id: string }) => change({ show: issue.id }), [change]);
  return (
    <>
      <PageHeader title={words.title} note={issues.count && words.note(issues.count)}>
        <Segmented
          aria-label={words.view}
          value={view}
          onChange={(value) => change({ view: value })}
          options={views.map((value) => ({ value, label: words.views[value] }))}
        />
        <FilterSelect
          label={words.category}
          any={words.anyCategory}
          value={category}
          onChange={(value) => change({ category: value })}
          options={complaint.categories}
        />
      </PageHeader>
      <IssueList list={issues.list} view={view} onOpen={onOpen} />
      <Suspense>
        <IssueDrawer id={show ?? null} onClose={() => change({ show: null })} />
      </Suspense>
    </>
  );
}
