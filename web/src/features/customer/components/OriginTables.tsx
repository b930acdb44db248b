import { TeamOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { sayMoney, sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { type Column, DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { type Origins, originsQuery, type PersonalityFigure, personalityFiguresQuery } from '../api/origins';
import styles from './ConsentPanel.module.css';

type Source = Origins['sources'][number];
type Referrer = Origins['referrers'][number];

/** How customers came to us and who brought them. */
export function OriginTables() {
  const { common, origins: words } = useTexts();
  const { data, error, refetch } = useQuery(originsQuery);
  const onRetry = () => void refetch();
  const money = (amount: number | null | undefined) => (amount == null ? common.none : sayMoney(amount));
  const number = <T,>(key: string, title: string, value: (row: T) => number): Column<T> => ({
    key,
    title,
    width: 120,
    align: 'right',
    render: (it) => sayNumber(value(it)),
  });
  return (
    <>
      <section>
        <h2 className={styles.title}>{words.sources}</h2>
        <DataList<Source>
          label={words.sources}
          rows={data?.sources}
          rowKey={(it) => it.source ?? ''}
          error={error}
          onRetry={onRetry}
          columns={[
            { key: 'source', title: words.source, render: (it) => (it.source ? it.name : words.unknown) },
            number('customers', words.customers, (it) => it.customers),
            number('new', words.newThisYear, (it) => it.newThisYear),
            number('orders', words.orders, (it) => it.orders),
            {
              key: 'amount',
              title: words.amount,
              width: 150,
              align: 'right',
              render: (it) => money(it.amount),
            },
          ]}
          empty={<EmptyState icon={<TeamOutlined />} title={words.nobody} hint={words.nobodyHint} />}
        />
      </section>
      <section style={{ marginTop: 32 }}>
        <h2 className={styles.title}>{words.referrers}</h2>
        <DataList<Referrer>
          label={words.referrers}
          rows={data?.referrers}
          rowKey={(it) => it.id}
          error={error}
          onRetry={onRetry}
          columns={[
            {
              key: 'referrer',
              title: words.referrer,
              render: (it) => <Link to={`/customers/${it.id}`}>{it.name}</Link>,
            },
            number('brought', words.brought, (it) => it.brought),
            number('orders', words.orders, (it) => it.orders),
            {
              key: 'amount',
              title: words.amount,
              width: 150,
              align: 'right',
              render: (it) => money(it.amount),
            },
          ]}
          empty={
            <EmptyState icon={<TeamOutlined />} title={words.noReferrers} hint={words.noReferrersHint} />
          }
        />
      </section>
    </>
  );
}

/** Whether it is true what is said of the four; nobody is named. */
export function PersonalityTable() {
  const { origins: words, personality } = useTexts();
  const { data } = useQuery(personalityFiguresQuery);
  if (!data || data.length === 0) return null;
  const share = (it: PersonalityFigure, part: number | null | undefined) =>
    part == null ? words.tooFew : `${part} (${Math.round((part * 100) / it.customers)} %)`;
  const column = (key: 'complaining' | 'loyal'): Column<PersonalityFigure> => ({
    key,
    title: words[key],
    width: 150,
    align: 'right',
    render: (it) => share(it, it[key]),
  });
  return (
    <section style={{ marginTop: 32 }}>
      <h2 className={styles.title}>{words.personalities}</h2>
      <p className={styles.quiet}>{words.personalitiesHint}</p>
      <DataList<PersonalityFigure>
        label={words.personalities}
        rows={data}
        rowKey={(it) => it.personality}
        columns={[
          { key: 'who', title: words.personality, render: (it) => personality.types[it.personality] },
          { key: 'all', title: words.customers, width: 110, align: 'right', render: (it) => it.customers },
          {
            key: 'complaints',
            title: words.complaints,
            width: 110,
            align: 'right',
            render: (it) => it.complaints ?? words.tooFew,
          },
          column('complaining'),
          column('loyal'),
        ]}
        empty={null}
      />
    </section>
  );
}
