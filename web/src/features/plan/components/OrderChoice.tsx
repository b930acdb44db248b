import { Button, Checkbox, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useFilters } from '../../../lib/useFilters';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterSelect } from '../../../ui/FilterSelect';
import { PageHeader } from '../../../ui/PageHeader';
import { DepartmentSelect } from '../../identity/components/DepartmentSelect';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import { listPlannableOrders, type OrderFilter, ordersKey } from '../api/plannable';
import { type Chosen, isAny, isChosen, nobody, toggled } from '../model/chosen';
import { ChoiceBar } from './ChoiceBar';
import type { What } from './PlanDrawer';
import { StandingTag } from './StandingTag';

interface Props {
  mayPlan: boolean;
  onPlan: (what: What) => void;
  /** New orders that agreed are planned without anybody. */
  automatic: boolean;
  sourceChoice: ReactNode;
  history: ReactNode;
  repairTypes: Readonly<Record<string, string>>;
  consents: Readonly<Record<string, string>>;
  statuses: Readonly<Record<string, string>>;
}

const usualDays = 30;
const iso = 'YYYY-MM-DD';

/** Delivered orders: whom to call about his visit. */
export function OrderChoice({
  mayPlan,
  onPlan,
  automatic,
  sourceChoice,
  history,
  repairTypes,
  consents,
  statuses,
}: Props) {
  const { plan: words, common } = useTexts();
  const time = useTime();
  const [filters, change] = useFilters(
    'from',
    'to',
    'type',
    'advisor',
    'department',
    'consent',
    'planned',
    'ready',
  );
  const [chosen, choose] = useState<Chosen>(nobody);
  const narrow = (part: Parameters<typeof change>[0]) => {
    choose(nobody);
    void change(part);
  };
  const from = filters.from ?? dayjs(time.today()).subtract(usualDays, 'day').format(iso);
  const to = filters.to ?? time.today();
  const planned = filters.planned ?? 'no';
  const filter = {
    from,
    to,
    ...(filters.type && { repairType: filters.type }),
    ...(filters.advisor && { advisorId: filters.advisor }),
    ...(filters.department && { departmentId: filters.department }),
    ...(filters.consent && { consent: filters.consent }),
    ...(planned !== 'all' && { planned: planned === 'yes' }),
    ready: filters.ready === 'yes',
  } as OrderFilter;
  const orders = usePages(ordersKey(filter), (after, signal) => listPlannableOrders(filter, after, signal));
  const ready = (orders.rows ?? []).filter((it) => it.standing === 'READY').map((it) => it.id);
  const size = chosen === 'all' ? 0 : chosen.size;

  return (
    <>
      <PageHeader
        title={words.title}
        note={[orders.count && words.notes.ORDERS(orders.count), automatic && words.automatic]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            {history}
            {mayPlan && (
              <Button
                type="primary"
                disabled={!isAny(chosen)}
                onClick={() =>
                  onPlan({
                    source: 'ORDERS',
                    ...(chosen === 'all' ? { orders: filter } : { ids: [...chosen] }),
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
        <DatePicker.RangePicker
          aria-label={words.delivered}
          allowClear={false}
          value={[dayjs(from), dayjs(to)]}
          onChange={(range) => narrow({ from: range?.[0]?.format(iso), to: range?.[1]?.format(iso) })}
        />
        <FilterSelect
          label={words.repairType}
          any={words.anyRepairType}
          value={filters.type}
          onChange={(type) => narrow({ type })}
          options={repairTypes}
        />
        <EmployeeSelect
          aria-label={words.advisor}
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
        <FilterSelect
          label={words.consent}
          any={words.anyConsent}
          value={filters.consent}
          onChange={(consent) => narrow({ consent })}
          options={consents}
        />
        <FilterSelect
          label={words.planned}
          any={words.anyPlanned}
          value={planned === 'all' ? undefined : planned}
          onChange={(value) => narrow({ planned: value ?? 'all' })}
          options={words.plannedOptions}
        />
        <Checkbox
          checked={filters.ready === 'yes'}
          onChange={(event) => narrow({ ready: event.target.checked ? 'yes' : null })}
        >
          {words.ready}
        </Checkbox>
      </PageHeader>
      {mayPlan && <ChoiceBar chosen={chosen} ready={ready} all={orders.count} onChange={choose} />}
      <DataList
        label={words.sources.ORDERS}
        {...orders.list}
        rowKey={(it) => it.id}
        empty={<EmptyState title={words.empty.ORDERS} hint={words.emptyHint.ORDERS} />}
        columns={[
          {
            key: 'customer',
            title: words.customer,
            render: (it) => (
              <>
                {mayPlan && (
                  <Checkbox
                    aria-label={words.choose(it.customerName)}
                    checked={it.standing === 'READY' && isChosen(chosen, it.id)}
                    disabled={it.standing !== 'READY'}
                    onChange={() => choose(toggled(chosen, it.id, ready))}
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
            width: 200,
            render: (it) => [it.plateNo, it.brand, it.series].filter(Boolean).join(' ') || common.none,
          },
          {
            key: 'order',
            title: words.order,
            width: 150,
            render: (it) => <Link to={`/work-orders/${it.id}`}>{it.orderNo}</Link>,
          },
          { key: 'items', title: words.items, clip: true, wideOnly: true, render: (it) => it.items },
          { key: 'type', title: words.repairType, width: 96, render: (it) => repairTypes[it.repairType] },
          { key: 'delivered', title: words.delivered, width: 104, render: (it) => time.day(it.deliveredOn) },
          {
            key: 'advisor',
            title: words.advisor,
            width: 96,
            render: (it) => it.advisorName ?? common.none,
          },
          {
            key: 'standing',
            title: words.standing,
            width: 190,
            render: (it) =>
              it.task ? (
                <Link to={`/calls/${it.task.id}`}>
                  {words.task(
                    statuses[it.task.status] ?? '',
                    time.day(it.task.plannedDate),
                    it.task.callerName ?? '',
                  )}
                </Link>
              ) : (
                <StandingTag standing={it.standing} />
              ),
          },
        ]}
      />
    </>
  );
}
