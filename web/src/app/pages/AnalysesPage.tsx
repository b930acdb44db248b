import { ExperimentOutlined } from '@ant-design/icons';
import { useNavigate } from 'react-router';
import { type AnalysisRow, analysesKey, listAnalyses } from '../../features/analysis/api/analyses';
import { sayMonth } from '../../features/report/model/month';
import { usePages } from '../../lib/pages';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { Tag } from '../../ui/Tag';

/** The quality analyses of all months, the latest first. */
export default function AnalysesPage() {
  const t = useTexts();
  const words = t.analysis;
  const time = useTime();
  const navigate = useNavigate();
  const { list } = usePages([...analysesKey, 'list'], listAnalyses);
  const columns: Column<AnalysisRow>[] = [
    { key: 'month', title: words.month, width: 112, render: (it) => sayMonth(it.month, t.report) },
    { key: 'branch', title: words.branch, render: (it) => it.departmentName },
    { key: 'problems', title: words.problems, render: (it) => words.withAction(it.problems, it.withAction) },
    { key: 'analyst', title: words.analyst, width: 96, render: (it) => it.analystName },
    { key: 'due', title: words.due, width: 112, render: (it) => time.day(it.dueOn) },
    {
      key: 'status',
      title: words.status,
      width: 144,
      render: (it) =>
        it.submittedAt ? (
          words.submitted(time.when(it.submittedAt))
        ) : (
          <Tag tone={it.overdue ? 'overdue' : 'due'}>{it.overdue ? words.overdue : words.waiting}</Tag>
        ),
    },
  ];
  return (
    <>
      <PageHeader title={words.title} />
      <DataList
        label={words.title}
        {...list}
        rowKey={(it) => it.id}
        columns={columns}
        tone={(it) => (it.overdue ? 'overdue' : undefined)}
        onOpen={(it) => void navigate(`/follow-up/analyses/${it.id}`)}
        empty={<EmptyState icon={<ExperimentOutlined />} title={words.empty} hint={words.emptyHint} />}
      />
    </>
  );
}
