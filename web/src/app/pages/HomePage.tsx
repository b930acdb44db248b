import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { actionsQuery, figuresQuery } from '../../features/home/api/home';
import { ActionList } from '../../features/home/components/ActionList';
import { Figures } from '../../features/home/components/Figures';
import { departmentsQuery } from '../../features/identity/api/departments';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { sayDate } from '../../lib/time';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { hasHome } from '../homes';
import styles from './HomePage.module.css';

/** Where those who lead arrive: three figures, and one list of what they have to act on. */
export default function HomePage() {
  const { home: words, common, followup } = useTexts();
  const session = useSession();
  const time = useTime();
  const [{ department }, change] = useFilters('department');
  const leads = hasHome(session);
  const figures = useQuery({ ...figuresQuery(department), enabled: leads, placeholderData: (it) => it });
  const actions = useQuery({ ...actionsQuery(department), enabled: leads, placeholderData: (it) => it });
  const departments = useQuery({ ...departmentsQuery, enabled: leads });
  const branches = departments.data?.filter((it) => it.kind === 'STORE').length ?? 0;
  if (!leads) return <Navigate to="/today" replace />;

  const overdue = actions.data?.items.filter((it) => it.overdue).length ?? 0;
  const note = [
    sayDate(time.today(), common.date),
    figures.data?.departmentName,
    overdue > 0 && followup.today.overdueCount(overdue),
  ];
  return (
    <>
      <PageHeader title={words.title} note={note.filter(Boolean).join(' · ')}>
        {branches > 1 && (
          <DepartmentSelect
            aria-label={words.branch}
            allowClear
            placeholder={figures.data?.departmentId ? figures.data.departmentName : words.wholeCompany}
            value={department ?? null}
            onChange={(value) => change({ department: value })}
            style={{ minWidth: 200 }}
          />
        )}
      </PageHeader>
      {figures.data ? (
        <div className={figures.isPlaceholderData ? styles.waiting : undefined}>
          <Figures home={figures.data} />
        </div>
      ) : figures.error ? (
        <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
      ) : (
        <div className={styles.place} />
      )}
      {actions.data ? (
        <div className={actions.isPlaceholderData ? styles.waiting : undefined}>
          <ActionList actions={actions.data} />
        </div>
      ) : actions.error ? (
        <ErrorState error={actions.error} onRetry={() => void actions.refetch()} />
      ) : (
        <RowsSkeleton rows={6} />
      )}
    </>
  );
}
