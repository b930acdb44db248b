import type { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import type { Issue, IssueView } from '../api/issues';
import { IssueState } from './IssueState';

interface Props {
  list: ReturnType<typeof usePages<Issue>>['list'];
  view: IssueView;
  onOpen: (issue: Issue) => void;
}

/** What has to be seen to, soonest due on top. */
export function IssueList({ list, view, onOpen }: Props) {
  const { complaint, issue: words } = useTexts();
  const time = useTime();
  const columns: Column<Issue>[] = [
    { key: 'text', title: words.text, render: (it) => it.text },
    { key: 'due', title: words.due, width: 190, render: (it) => <IssueState issue={it} /> },
    { key: 'customer', title: words.customer, width: 110, render: (it) => it.customerName },
    {
      key: 'category',
      title: words.category,
      width: 104,
      render: (it) => complaint.categories[it.category],
    },
    { key: 'owner', title: words.owner, width: 96, render: (it) => it.ownerName },
    {
      key: 'raised',
      title: words.raised,
      width: 128,
      choice: 'shown',
      render: (it) => <span title={time.exactly(it.createdAt)}>{time.when(it.createdAt)}</span>,
    },
    { key: 'no', title: words.number, width: 136, choice: 'hidden', render: (it) => it.issueNo },
  ];
  return (
    <DataList
      label={words.title}
      {...list}
      rowKey={(it) => it.id}
      columns={columns}
      tone={(it) => (it.overdue ? 'overdue' : it.status === 'OPEN' ? undefined : 'quiet')}
      onOpen={onOpen}
      remembered="issues"
      empty={<EmptyState title={words.empty[view]} hint={words.emptyHint} />}
    />
  );
}
