import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { type By, type ConversionRow, conversionQuery } from '../../features/prospect/api/prospects';
import styles from '../../features/prospect/components/prospect.module.css';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { type Days, DaysField, daysIn } from '../../ui/DaysField';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';

/** What became of those who were entered: by register, salesperson and month. */
export default function ProspectConversionPage() {
  const { prospect: words } = useTexts();
  const time = useTime();
  const [by, setBy] = useState<By>('REGISTER');
  const [period, setPeriod] = useState<Days>(() =>
    daysIn({}, dayjs(time.today()).subtract(11, 'month').startOf('month'), dayjs(time.today())),
  );
  const { data, error, refetch } = useQuery(conversionQuery(by, period.from, period.to));
  return (
    <>
      <PageHeader
        title={words.conversion}
        actions={
          <>
            <Segmented
              aria-label={words.conversion}
              value={by}
              onChange={(chosen) => setBy(chosen as By)}
              options={Object.entries(words.by).map(([value, label]) => ({ value, label }))}
            />
            <DaysField label={words.period} days={period} onChange={setPeriod} />
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {words.print}
            </Button>
          </>
        }
      />
      <p className={styles.quiet} style={{ marginBottom: 12 }}>
        {words.conversionNote}
      </p>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton />
      ) : data.length === 0 ? (
        <p className={styles.quiet}>{words.noRows}</p>
      ) : (
        <Table rows={data} by={by} />
      )}
    </>
  );
}

const percent = (share: number | null | undefined) =>
  share === undefined || share === null ? '—' : `${share.toFixed(1)} %`;

function Table({ rows, by }: { rows: ConversionRow[]; by: By }) {
  const { prospect: words } = useTexts();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.rowOf[by]}</th>
            <th scope="col">{words.columns.entries}</th>
            <th scope="col">{words.columns.filtered}</th>
            <th scope="col">{words.columns.candidates}</th>
            <th scope="col">{words.columns.qualified}</th>
            <th scope="col">{words.columns.customers}</th>
            <th scope="col">{words.columns.ofQualified}</th>
            <th scope="col">{words.columns.ofEntries}</th>
            <th scope="col">{words.columns.days}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((it) => (
            <tr key={it.name ?? ''}>
              <td>{it.name ?? words.nobody}</td>
              <td>{it.entries}</td>
              <td>{it.filtered}</td>
              <td>{it.candidates}</td>
              <td>{it.qualified}</td>
              <td>{it.customers}</td>
              <td>{percent(it.ofQualified)}</td>
              <td>{percent(it.ofEntries)}</td>
              <td>{typeof it.days === 'number' ? it.days.toFixed(1) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
