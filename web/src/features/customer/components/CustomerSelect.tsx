import { useTexts } from '../../../lib/texts';
import { RemoteSelect, type RemoteSelectProps } from '../../../ui/RemoteSelect';
import { customerQuery, listCustomers } from '../api/customers';

/** One customer, found by name, pinyin or any part of a phone. */
export function CustomerSelect(props: RemoteSelectProps) {
  const { customer: words } = useTexts();
  return (
    <RemoteSelect
      placeholder={words.choose}
      {...props}
      queryKey={['customers']}
      find={async (q, signal) =>
        (await listCustomers(q ? { q } : {}, undefined, signal)).items.map((it) => ({
          value: it.id,
          label: it.name,
          note: it.phone ?? it.customerNo,
        }))
      }
      one={async (id, client) => {
        const it = await client.fetchQuery(customerQuery(id));
        return { value: it.id, label: it.name, note: it.customerNo };
      }}
    />
  );
}
