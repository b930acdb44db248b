import { CheckOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber, Popconfirm } from 'antd';
import { useId, useState } from 'react';
import { usePages } from '../../../lib/pages';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { useToasts } from '../../../ui/Toasts';
import { changeRetention, eraseOutdated, listOutdated, privacyKey, retentionQuery } from '../api/privacy';

const most = 200;

/** Persons with whom there are no dealings any more; looked through once a year. */
export function OutdatedCustomers() {
  const t = useTexts();
  const words = t.privacy;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const yearsId = useId();
  const { data: rule } = useQuery(retentionQuery);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const { list } = usePages([...privacyKey, 'outdated'], listOutdated);
  const failed = (refused: unknown) => toasts.failed(sayProblem(refused, t));
  const refresh = () => client.invalidateQueries({ queryKey: privacyKey });
  const change = useMutation({
    mutationFn: (years: number) => changeRetention(years, rule?.version ?? 0),
    onSuccess: async () => {
      toasts.done(words.yearsSaved);
      await refresh();
    },
    onError: failed,
  });
  const erase = useMutation({
    mutationFn: () => eraseOutdated([...chosen]),
    onSuccess: async ({ erased, kept }) => {
      choose(new Set());
      if (erased > 0) toasts.done(words.anonymised(erased));
      if (kept.length > 0) toasts.failed(words.keptBack(kept.length));
      await refresh();
    },
    onError: failed,
  });
  const day = (moment: string | null | undefined) => (moment ? time.when(moment) : words.never);
  return (
    <>
      {rule && (
        <p>
          <label htmlFor={yearsId}>{words.years}</label>{' '}
          <InputNumber
            id={yearsId}
            key={rule.version}
            min={1}
            max={30}
            defaultValue={rule.years}
            disabled={change.isPending}
            onBlur={({ target }) => {
              const years = Number(target.value);
              if (years >= 1 && years <= 30 && years !== rule.years) change.mutate(years);
            }}
            style={{ width: 80 }}
          />
          <span style={{ marginLeft: 12, color: 'var(--zj-text-quiet)' }}>{words.yearsHint(rule.years)}</span>
        </p>
      )}
      {chosen.size > 0 && (
        <p>
          <Popconfirm
            title={words.anonymiseTitle(chosen.size)}
            description={words.erasure}
            okText={words.anonymise(chosen.size)}
            okButtonProps={{ danger: true }}
            styles={{ root: { maxWidth: 360 } }}
            onConfirm={() => erase.mutateAsync().catch(() => undefined)}
          >
            <Button danger disabled={chosen.size > most} loading={erase.isPending}>
              {words.anonymise(chosen.size)}
            </Button>
          </Popconfirm>
        </p>
      )}
      <DataList
        {...list}
        label={words.tabs.outdated}
        rowKey={(it) => it.id}
        selection={{ chosen, choose }}
        columns={[
          { key: 'name', title: words.customer, render: (it) => `${it.name} ${it.customerNo}` },
          { key: 'service', title: words.lastService, width: 160, render: (it) => day(it.lastServiceAt) },
          { key: 'contact', title: words.lastContact, width: 160, render: (it) => day(it.lastContactAt) },
          { key: 'created', title: words.createdAt, width: 160, render: (it) => day(it.createdAt) },
        ]}
        empty={
          <EmptyState icon={<CheckOutlined />} title={words.nobodyOutdated} hint={words.nobodyOutdatedHint} />
        }
      />
    </>
  );
}
