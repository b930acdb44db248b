import { TeamOutlined } from '@ant-design/icons';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';
import { useTexts } from '../../../lib/texts';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';

type Row = Schemas['AdvisorRow'];

const days = 90;

const accuracyQuery = queryOptions({
  queryKey: ['work-orders', 'advisor-accuracy', days],
  queryFn: () => answer(api.GET('/api/advisor-accuracy', { params: { query: { days } } })),
});

/** How right the data are for which each advisor answers. */
export function AdvisorAccuracy() {
  const { common, origins: words } = useTexts();
  const { data, error, refetch } = useQuery(accuracyQuery);
  const number = (key: 'orders' | 'verified' | 'calls' | 'checked' | 'wrong'): Column<Row> => ({
    key,
    title: words[key],
    width: 130,
    align: 'right',
    render: (it) => it[key],
  });
  return (
    <section style={{ marginTop: 32 }}>
      <h2 style={{ marginBottom: 8, fontSize: 16, fontWeight: 600 }}>{words.advisors}</h2>
      <p>{words.advisorsHint}</p>
      <DataList<Row>
        label={words.advisors}
        rows={data}
        rowKey={(it) => it.advisorId}
        error={error}
        onRetry={() => void refetch()}
        columns={[
          { key: 'advisor', title: words.advisor, render: (it) => it.advisorName },
          number('orders'),
          number('verified'),
          number('calls'),
          number('checked'),
          number('wrong'),
          {
            key: 'accuracy',
            title: words.accuracy,
            width: 110,
            align: 'right',
            render: (it) => (it.accuracy == null ? common.none : `${it.accuracy.toFixed(1)} %`),
          },
        ]}
        empty={<EmptyState icon={<TeamOutlined />} title={words.noAdvisors} hint={words.noAdvisorsHint} />}
      />
    </section>
  );
}
