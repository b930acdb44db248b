import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import {
  type AbsentCarRow,
  absentKey,
  listAbsentCars,
  planAbsentCalls,
} from '../../features/followup/api/absent';
import { settingsQuery } from '../../features/followup/api/settings';
import { EmployeeSelect } from '../../features/identity/components/EmployeeSelect';
import { idempotencyKey } from '../../lib/api';
import { usePages } from '../../lib/pages';
import { sayProblem } from '../../lib/problem';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { Tag } from '../../ui/Tag';
import { useToasts } from '../../ui/Toasts';

const isReady = (car: AbsentCarRow) => car.callable && !car.open && !car.recentlyCalled;

export default function AbsentCarsPage() {
  const t = useTexts();
  const words = t.followup.absent;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const calls = useCan('FOLLOW_UP_CALL');
  const manages = useCan('FOLLOW_UP_MANAGE');
  const [{ months, brand, advisor }, change] = useFilters('months', 'brand', 'advisor');
  const settings = useQuery(settingsQuery);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const key = useRef(idempotencyKey());
  const usual = settings.data?.settings.absentMonths ?? 6;
  const filter = {
    ...(months && { months: Number(months) }),
    ...(brand && { brand }),
    ...(advisor && { advisorId: advisor }),
  };
  const cars = usePages(absentKey(filter), (after, signal) => listAbsentCars(filter, after, signal));
  const ready = (cars.rows ?? []).filter(isReady);
  const plan = useMutation({
    mutationFn: () => planAbsentCalls([...chosen], filter.months, key.current),
    onSuccess: async (result) => {
      toasts.done(words.created(result.created, result.skipped));
      choose(new Set());
      key.current = idempotencyKey();
      await client.invalidateQueries({ queryKey: ['follow-up'] });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };

  return (
    <>
      <PageHeader
        title={words.title}
        note={[
          cars.count && words.note(cars.count),
          settings.data && words.spread(settings.data.settings.absentDailyLimit),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          (calls || manages) && (
            <Button
              type="primary"
              disabled={chosen.size === 0}
              loading={plan.isPending}
              onClick={() => plan.mutate()}
            >
              {words.create(chosen.size)}
            </Button>
          )
        }
      >
        <Select
          aria-label={words.months}
          value={Number(months ?? usual)}
          onChange={(value) => change({ months: value === usual ? null : String(value) })}
          options={[...new Set([usual, 3, 6, 9, 12, 18, 24])]
            .sort((a, b) => a - b)
            .map((value) => ({ value, label: words.monthsN(value) }))}
          style={{ minWidth: 130 }}
        />
        <Input
          aria-label={words.brand}
          placeholder={words.brand}
          allowClear
          defaultValue={brand}
          onChange={(event) => event.target.value === '' && change({ brand: null })}
          onPressEnter={(event) => change({ brand: event.currentTarget.value })}
          onBlur={(event) => change({ brand: event.currentTarget.value })}
          style={{ width: 140 }}
        />
        <EmployeeSelect
          aria-label={words.advisor}
          allowClear
          placeholder={words.anyAdvisor}
          value={advisor ?? null}
          onChange={(value) => change({ advisor: value })}
          style={{ minWidth: 150 }}
        />
        {(calls || manages) && ready.length > 0 && (
          <Checkbox
            checked={ready.every((car) => chosen.has(car.vehicleId))}
            indeterminate={chosen.size > 0 && !ready.every((car) => chosen.has(car.vehicleId))}
            onChange={(event) =>
              choose(new Set(event.target.checked ? ready.map((car) => car.vehicleId) : []))
            }
          >
            {words.chooseAll}
          </Checkbox>
        )}
      </PageHeader>
      <DataList
        label={words.title}
        {...cars.list}
        rowKey={(car) => car.vehicleId}
        empty={<EmptyState title={words.empty} hint={words.emptyHint} />}
        columns={[
          {
            key: 'customer',
            title: words.customer,
            render: (car) => (
              <>
                {(calls || manages) && (
                  <Checkbox
                    aria-label={`${words.choose} ${car.customerName}`}
                    checked={chosen.has(car.vehicleId)}
                    disabled={!isReady(car)}
                    onChange={() => toggle(car.vehicleId)}
                    style={{ marginRight: 10 }}
                  />
                )}
                <Link to={`/customers/${car.customerId}`}>{car.customerName}</Link>
              </>
            ),
          },
          {
            key: 'vehicle',
            title: words.vehicle,
            render: (car) => [car.plateNo, car.brand, car.series].filter(Boolean).join(' '),
          },
          { key: 'seen', title: words.lastSeen, width: 130, render: (car) => time.day(car.lastSeenOn) },
          {
            key: 'away',
            title: words.away,
            width: 90,
            align: 'right',
            render: (car) => words.awayN(car.monthsAway),
          },
          {
            key: 'advisor',
            title: words.advisor,
            width: 130,
            render: (car) => car.advisorName ?? t.common.none,
          },
          { key: 'state', title: words.state, width: 130, render: (car) => <State car={car} /> },
        ]}
      />
    </>
  );
}

function State({ car }: { car: AbsentCarRow }) {
  const words = useTexts().followup.absent;
  if (!car.callable) return <Tag tone="overdue">{words.notAllowed}</Tag>;
  if (car.open) return <Tag tone="info">{words.planned}</Tag>;
  if (car.recentlyCalled) return <Tag>{words.recent}</Tag>;
  return <Tag tone="done">{words.ready}</Tag>;
}
