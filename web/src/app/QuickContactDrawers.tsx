import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { CustomerSelect } from '../features/customer/components/CustomerSelect';
import { PromiseCapture } from '../features/promise/components/PromiseCapture';
import { contactQuery } from '../features/relationship/api/contacts';
import { ContactDrawer } from '../features/relationship/components/ContactDrawer';
import { FollowOns } from '../features/relationship/components/FollowOns';
import { waiting } from '../features/relationship/model/values';
import { useTexts } from '../lib/texts';
import { useKept } from '../lib/useKept';
import { useNarrow } from '../lib/useMedia';
import type { Opened } from './quickContact';

/** The entry, and after it what can be made of what was heard. */
export function QuickContactDrawers({ opened, onClose }: { opened: Opened | null; onClose: () => void }) {
  const { relationship: words } = useTexts();
  const narrow = useNarrow();
  const kept = useKept(opened);
  const [saved, setSaved] = useState<string | null>(null);
  const last = useKept(saved);
  const { data: contact } = useQuery({ ...contactQuery(last ?? ''), enabled: last !== null });
  return (
    <>
      <ContactDrawer
        key={`${kept?.customerId ?? ''} ${kept?.values?.content ?? ''}`}
        open={opened !== null}
        onClose={onClose}
        customerId={kept?.customerId}
        values={kept?.values}
        customerField={<CustomerSelect />}
        heard={(text, customer, person) => (
          <PromiseCapture text={text} customerId={customer} contactPersonId={person} />
        )}
        onSaved={(it) => waiting(it) && setSaved(it.id)}
      />
      <Drawer
        open={saved !== null}
        onClose={() => setSaved(null)}
        title={words.followOn}
        size={narrow ? '100%' : 520}
        footer={
          <div style={{ display: 'flex', justifyContent: 'flex-end' }}>
            <Button onClick={() => setSaved(null)}>
              {contact && !waiting(contact) ? words.done : words.later}
            </Button>
          </div>
        }
      >
        <p className="quiet">{words.followOnHint}</p>
        {contact && <FollowOns contact={contact} />}
      </Drawer>
    </>
  );
}
