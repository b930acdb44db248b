import { LeftOutlined, PlusOutlined, RightOutlined, WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { calendarQuery, calendarsQuery, yearQuery } from '../../features/worktime/api/calendars';
import { DayImport } from '../../features/worktime/components/DayImport';
import { Shifts } from '../../features/worktime/components/Shifts';
import { TryDeadline } from '../../features/worktime/components/TryDeadline';
import { YearGrid } from '../../features/worktime/components/YearGrid';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import styles from './WorkCalendarPage.module.css';

const DayDrawer = lazy(async () => ({
  default: (await import('../../features/worktime/components/DayDrawer')).DayDrawer,
}));
const NewCalendarDrawer = lazy(async () => ({
  default: (await import('../../features/worktime/components/NewCalendarDrawer')).NewCalendarDrawer,
}));
const ShiftsDrawer = lazy(async () => ({
  default: (await import('../../features/worktime/components/ShiftsDrawer')).ShiftsDrawer,
}));

export default function WorkCalendarPage() {
  const { worktime: words } = useTexts();
  const time = useTime();
  const mayEdit = useCan('POLICY_EDIT');
  const [{ calendar: asked, year: askedYear }, change] = useFilters('calendar', 'year');
  const [opened, setOpened] = useState<'shifts' | 'new' | null>(null);
  const [date, setDate] = useState<string | null>(null);
  const thisYear = Number(time.today().slice(0, 4));
  const year = Number(askedYear) || thisYear;

  const { data: calendars, error, refetch } = useQuery(calendarsQuery);
  const id = calendars?.find((it) => it.id === asked)?.id ?? calendars?.[0]?.id ?? '';
  const { data: calendar } = useQuery({ ...calendarQuery(id), enabled: id !== '' });
  const { data: days } = useQuery({ ...yearQuery(id, year), enabled: id !== '' });

  if (error && !calendars) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!calendars || !calendar) return <PageSkeleton />;
  const warnings = new Map(
    [...calendar.calendarWarnings, ...(days?.calendarWarnings ?? [])].map((it) => [it.year, it.message]),
  );
  const total = days?.workingDaysPerMonth.reduce((sum, it) => sum + it, 0);
  const go = (to: number) => change({ year: to === thisYear ? null : String(to) });

  return (
    <>
      <PageHeader
        title={words.title}
        note={total === undefined ? undefined : words.workingDaysOfYear(total)}
        actions={
          mayEdit && (
            <>
              <Button icon={<PlusOutlined />} onClick={() => setOpened('new')}>
                {words.add}
              </Button>
              <Button type="primary" onClick={() => setOpened('shifts')}>
                {words.edit}
              </Button>
            </>
          )
        }
      >
        {calendars.length > 1 && (
          <Select
            aria-label={words.calendar}
            value={id}
            onChange={(value) => change({ calendar: value })}
            options={calendars.map((it) => ({
              value: it.id,
              label: it.isDefault ? `${it.name} · ${words.standard}` : it.name,
            }))}
            style={{ minWidth: 200 }}
          />
        )}
        <Button icon={<LeftOutlined />} aria-label={words.previousYear} onClick={() => go(year - 1)} />
        <strong>{year}</strong>
        <Button icon={<RightOutlined />} aria-label={words.nextYear} onClick={() => go(year + 1)} />
      </PageHeader>
      {[...warnings].map(([missing, message]) => (
        <Alert
          key={missing}
          type="warning"
          showIcon
          icon={<WarningOutlined />}
          title={message}
          style={{ marginBottom: 16 }}
        />
      ))}
      <div className={styles.columns}>
        <div>
          {days && <YearGrid calendar={calendar} year={days} onDay={mayEdit ? setDate : undefined} />}
          <div className={styles.legend}>
            <span>
              <b data-kind="off">{words.off}</b> {words.offLong}
            </span>
            <span>
              <b data-kind="work">{words.work}</b> {words.workLong}
            </span>
          </div>
        </div>
        <div className={styles.side}>
          <TryDeadline key={calendar.id} calendar={calendar} />
          <Shifts calendar={calendar} />
          {mayEdit && <DayImport calendarId={calendar.id} />}
        </div>
      </div>
      <Suspense>
        {days && (
          <DayDrawer calendarId={calendar.id} date={date} days={days.days} onClose={() => setDate(null)} />
        )}
        <ShiftsDrawer
          key={calendar.version}
          calendar={calendar}
          open={opened === 'shifts'}
          onClose={() => setOpened(null)}
        />
        <NewCalendarDrawer
          open={opened === 'new'}
          onClose={() => setOpened(null)}
          onAdded={(added) => change({ calendar: added })}
        />
      </Suspense>
    </>
  );
}
