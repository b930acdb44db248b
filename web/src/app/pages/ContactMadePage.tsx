import { BulbOutlined, DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { contactQuery, discardContact, restoreContact } from '../../features/relationship/api/contacts';
import { ContactBody } from '../../features/relationship/components/ContactBody';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';
import { useRemoval } from '../useRemoval';

const ContactDrawer = lazy(async () => ({
  default: (await import('../../features/relationship/components/ContactDrawer')).ContactDrawer,
}));

const StoryDrawer = lazy(async () => ({
  default: (await import('../../features/relationship/components/StoryDrawer')).StoryDrawer,
}));

/** One contact: what was said, what comes next, and what became of what was heard. */
export default function ContactMadePage() {
  const { id = '' } = useParams();
  const t = useTexts();
  const words = t.relationship;
  const time = useTime();
  const intoRecycleBin = useRemoval();
  const [editing, setEditing] = useState(false);
  const [telling, setTelling] = useState(false);
  const navigate = useNavigate();
  const { data: contact, error, refetch } = useQuery(contactQuery(id));
  if (!contact) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  const remove = () =>
    intoRecycleBin({
      list: '/contacts-made',
      queryKey: 'lists',
      id,
      remove: () => discardContact(contact),
      restore: () => restoreContact(id),
      removed: words.removed,
      restored: words.restored,
    });
  return (
    <>
      <PageHeader
        back={{ to: '/contacts-made', label: words.title }}
        title={`${contact.customerName} · ${time.when(contact.at)}`}
        note={
          <>
            {contact.functions.map((it) => (
              <Tag key={it} tone="primary">
                {words.functionNames[it]}
              </Tag>
            ))}
            {!contact.twoWay && <Tag tone="due">{words.oneSided}</Tag>}
            {contact.late && <Tag>{words.late}</Tag>}
          </>
        }
        actions={
          contact.editable && (
            <>
              <Button icon={<BulbOutlined />} onClick={() => setTelling(true)}>
                {words.stories.capture}
              </Button>
              <Button icon={<DeleteOutlined />} onClick={() => void remove()}>
                {t.common.remove}
              </Button>
              <Button type="primary" icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {t.common.edit}
              </Button>
            </>
          )
        }
      />
      <ContactBody contact={contact} />
      <Suspense>
        <ContactDrawer
          key={contact.version}
          open={editing}
          onClose={() => setEditing(false)}
          contact={contact}
          customerField={null}
        />
        <StoryDrawer
          open={telling}
          onClose={() => setTelling(false)}
          contactId={id}
          onSaved={(it) => void navigate(`/success-stories/${it.id}`)}
        />
      </Suspense>
    </>
  );
}
