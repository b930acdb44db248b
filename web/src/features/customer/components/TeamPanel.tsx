import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { CustomerView } from '../api/customers';
import type { TeamMember } from '../api/team';
import styles from './ConsentPanel.module.css';

const TeamDrawer = lazy(async () => ({ default: (await import('./TeamDrawer')).TeamDrawer }));

/** Who looks after the customer beside its owner. */
export function TeamPanel({ customer, team }: { customer: CustomerView; team: TeamMember[] }) {
  const { team: words, common } = useTexts();
  const time = useTime();
  const mayEdit = useCan('CUSTOMER_EDIT');
  const [editing, setEditing] = useState(false);
  const changes = mayEdit && customer.editable && customer.ownerId;
  if (team.length === 0 && !changes) return null;
  return (
    <section>
      <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 8 }}>
        <h2 className={styles.title}>{words.title}</h2>
        {changes && (
          <Button
            className="no-print"
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {common.edit}
          </Button>
        )}
      </div>
      {team.length === 0 ? (
        <p className={styles.quiet}>{words.empty}</p>
      ) : (
        <ul className={styles.list}>
          {team.map((it) => (
            <li key={it.employeeId}>
              <div className={styles.line}>
                {it.employeeName}
                {!it.here && <Tag tone="plain">{words.away}</Tag>}
              </div>
              <div className={styles.quiet}>
                {[
                  it.roleName,
                  it.mayEdit ? words.changes : words.looks,
                  words.since(time.when(it.since)),
                ].join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      )}
      <Suspense>
        <TeamDrawer open={editing} customer={customer} team={team} onClose={() => setEditing(false)} />
      </Suspense>
    </section>
  );
}
