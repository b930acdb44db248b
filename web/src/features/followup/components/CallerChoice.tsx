import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { KnownCaller } from '../api/incoming';
import styles from './CallerChoice.module.css';

interface Props {
  customers: KnownCaller[];
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

/** Who may be on the line; with more than one, somebody asks. */
export function CallerChoice({ customers, chosen, onChoose }: Props) {
  const { calling } = useTexts();
  const words = calling.incoming;
  const time = useTime();
  return (
    <ul className={styles.hits}>
      {customers.map((it) => (
        <li key={it.id} className={styles.hit} data-chosen={it.id === chosen || undefined}>
          <span className={styles.name}>
            <Link to={`/customers/${it.id}`}>{it.name}</Link>
            {it.person && ` · ${it.person}`}
          </span>
          <span>{[it.plateNo, it.vehicleName].filter(Boolean).join(' ')}</span>
          <span className={styles.quiet}>
            {[
              it.ownerName && words.owner(it.ownerName),
              it.lastContactAt ? words.lastContact(time.when(it.lastContactAt)) : words.neverContacted,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {it.id === chosen ? (
            <Button size="small" icon={<CheckOutlined />} aria-pressed onClick={() => onChoose(undefined)}>
              {words.chosen}
            </Button>
          ) : (
            <Button size="small" type="primary" ghost onClick={() => onChoose(it.id)}>
              {words.choose}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What is due with this customer anyway. */
export function OpenCallsOf({ customer }: { customer: KnownCaller }) {
  const { calling, followup } = useTexts();
  const words = calling.incoming;
  if (customer.calls.length === 0) return null;
  return (
    <p className={styles.calls}>
      {words.openCalls}
      {customer.calls.map((call) => (
        <Link key={call.taskId} to={`/calls/${call.taskId}`}>
          <Button size="small">
            {words.startCall(
              followup.types[call.targetType as keyof typeof followup.types] ?? call.targetType,
            )}
          </Button>
        </Link>
      ))}
    </p>
  );
}
