import { TeamOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { type DepartmentQuality, qualityQuery } from '../api/quality';
import { customersLacking, lacks } from '../model/qualityFilters';

/** Department by department what is missing; each number opens the customers it counts. */
export function QualityTable() {
  const { common, quality: words } = useTexts();
  const { data, error, refetch } = useQuery(qualityQuery());
  const columns: Column<DepartmentQuality>[] = [
    { key: 'department', title: words.department, render: (it) => it.departmentName },
    {
      key: 'customers',
      title: words.customers,
      width: 90,
      align: 'right',
      render: (it) => sayNumber(it.customers),
    },
    {
      key: 'completeness',
      title: words.completeness,
      width: 90,
      align: 'right',
      render: (it) =>
        it.completeness === null || it.completeness === undefined
          ? common.none
          : `${it.completeness.toFixed(1)} %`,
    },
    ...lacks.map((lack) => ({
      key: lack,
      title: words[lack],
      width: 118,
      align: 'right' as const,
      render: (it: DepartmentQuality) =>
        it[lack] === 0 ? (
          '0'
        ) : (
          <Link
            to={customersLacking(lack, it)}
            aria-label={`${words.mend(words[lack], it.departmentName)} ${it[lack]}`}
          >
            {sayNumber(it[lack])}
          </Link>
        ),
    })),
  ];
  return (
    <DataList
      label={words.title}
      rows={data}
      rowKey={(it) => it.departmentId}
      columns={columns}
      error={error}
      onRetry={() => void refetch()}
      empty={<EmptyState icon={<TeamOutlined />} title={words.empty} hint={words.emptyHint} />}
    />
  );
}
