import { Button, Checkbox, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useFilters } from '../../../lib/useFilters';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { PageHeader } from '../../../ui/PageHeader';
import { DepartmentSelect } from '../../identity/components/DepartmentSelect';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import { type AbsentFilter, absentKey, listAbsentCars } from '../api/plannable';
import { type Chosen, isAny, isChosen, nobody, toggled } from '../model/chosen';
import { ChoiceBar } from './ChoiceBar';
import type { What } from './PlanDrawer';
import { StandingTag } from './StandingTag';

interface Props {
  mayPlan: boolean;
  onPlan: (what: What) => void;
  usualMonths: number;
  sourceChoice: ReactNode;
  history: ReactNode;
}

/** Cars that stay away: whom to ask why. */
export function AbsentChoice({ mayPlan, onPlan, usualMonths, sourceChoice, history }: Props) {
  const { plan: words, common } = useTexts();
  const time = useTime();
  const [filters, change] = useFilters('months', 'brand', 'advisor', 'department', 'ready');
  const [chosen, choose] = useState<Chosen>(nobody);
  const narrow = (part: Parameters<typeof change>[0]) => {
    choose(nobody);
    void change(part);
  };
  const months = Number(filters.months ?? usualMonths);
  const filter: AbsentFilter = {
    ...(filters.months && { months }),
    ...(filters.brand && { brand: filters.brand }),
    ...(filters.advisor && { advisorId: filters.advisor }),
    ...(filters.department && { departmentId: filters.department }),
    ready: filters.ready === 'yes',
  };
  const cars = usePages(absentKey(filter), (after, signal) => listAbsentCars(filter, after, signal));
  const ready = (cars.rows ?? []).filter((it) => it.standing === 'READY').map((it) => it.vehicleId);
  const size = chosen === 'all' ? 0 : chosen.size;

  return (
    <>
      <PageHeader
        title={words.title}
        note={cars.count && words.notes.ABSENT(cars.count)}
        actions={
          <>
            {history}
            {mayPlan && (
              <Button
                type="primary"
                disabled={!isAny(chosen)}
                onClick={() =>
                  onPlan({
                    source: 'ABSENT',
                    absent: filter,
                    ...(chosen !== 'all' && { ids: [...chosen] }),
                  })
                }
              >
                {chosen === 'all' ? words.arrangeAll : words.arrange(size)}
              </Button>
            )}
          </>
        }
      >
        {sourceChoice}
        <Select
          aria-label={words.months}
          value={months}
          onChange={(value) => narrow({ months: value === usualMonths ? null : String(value) })}
          options={[...new Set([usualMonths, 3, 6, 9, 12, 18, 24])]
            .sort((a, b) => a - b)
            .map((value) => ({ value, label: words.monthsN(value) }))}
          style={{ minWidth: 130 }}
        />
        <Input
          aria-label={words.brand}
          placeholder={words.brand}
          allowClear
          defaultValue={filters.brand}
          onChange={(event) => event.target.value === '' && narrow({ brand: null })}
          onPressEnter={(event) => narrow({ brand: event.currentTarget.value })}
          onBlur={(event) =>
            event.currentTarget.value !== (filters.brand ?? '') &&
            narrow({ brand: event.currentTarget.value })
          }
          style={{ width: 140 }}
        />
        <EmployeeSelect
          aria-label={words.lastAdvisor}
          allowClear
          placeholder={words.anyAdvisor}
          value={filters.advisor ?? null}
          onChange={(advisor) => narrow({ advisor })}
          style={{ minWidth: 140 }}
        />
        <DepartmentSelect
          aria-label={words.department}
          allowClear
          placeholder={words.anyDepartment}
          value={filters.department}
          onChange={(department) => narrow({ department })}
          style={{ minWidth: 130 }}
        />
        <Checkbox
          checked={filters.ready === 'yes'}
          onChange={(event) => narrow({ ready: event.target.checked ? 'yes' : null })}
        >
          {words.ready}
        </Checkbox>
      </PageHeader>
      {mayPlan && <ChoiceBar chosen={chosen} ready={ready} all={cars.count} onChange={choose} />}
      <DataList
        label={words.sources.ABSENT}
        {...cars.list}
        rowKey={(it) => it.vehicleId}
        empty={<EmptyState title={words.empty.ABSENT} hint={words.emptyHint.ABSENT} />}
        columns={[
          {
            key: 'customer',
            title: words.customer,
            render: (it) => (
              <>
                {mayPlan && (
                  <Checkbox
                    aria-label={words.choose(it.customerName)}
                    checked={it.standing === 'READY' && isChosen(chosen, it.vehicleId)}
                    disabled={it.standing !== 'READY'}
                    onChange={() => choose(toggled(chosen, it.vehicleId, ready))}
                    style={{ marginRight: 10 }}
                  />
                )}
                <Link to={`/customers/${it.customerId}`}>{it.customerName}</Link>
              </>
            ),
          },
          {
            key: 'vehicle',
            title: words.vehicle,
            render: (it) => [it.plateNo, it.brand, it.series].filter(Boolean).join(' ') || common.none,
          },
          { key: 'seen', title: words.lastSeen, width: 130, render: (it) => time.day(it.lastSeenOn) },
          {
            key: 'away',
            title: words.away,
            width: 90,
            align: 'right',
            render: (it) => words.awayN(it.monthsAway),
          },
          {
            key: 'advisor',
            title: words.lastAdvisor,
            width: 130,
            render: (it) => it.advisorName ?? common.none,
          },
          {
            key: 'standing',
            title: words.standing,
            width: 170,
            render: (it) => <StandingTag standing={it.standing} />,
          },
        ]}
      />
    </>
  );
}
