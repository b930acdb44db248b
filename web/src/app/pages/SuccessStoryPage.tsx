import { DeleteOutlined, EditOutlined, ShareAltOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { discardStory, storyQuery } from '../../features/relationship/api/stories';
import styles from '../../features/relationship/components/relationship.module.css';
import { sayProblem } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';
import { useToasts } from '../../ui/Toasts';
import { useQuickContact } from '../quickContact';

const StoryDrawer = lazy(async () => ({
  default: (await import('../../features/relationship/components/StoryDrawer')).StoryDrawer,
}));

/** One success: what it was like, what was done, what came of it; to be shared with a customer whom it helps. */
export default function SuccessStoryPage() {
  const { id = '' } = useParams();
  const t = useTexts();
  const words = t.relationship.stories;
  const time = useTime();
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const enter = useQuickContact();
  const [editing, setEditing] = useState(false);
  const { data: story, error, refetch } = useQuery(storyQuery(id));
  if (!story) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  const remove = async () => {
    try {
      await discardStory(story);
      toasts.done(words.removed);
      await navigate('/success-stories');
      await client.invalidateQueries({ queryKey: ['lists'] });
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
  };
  const part = (title: string, text: string | null | undefined) =>
    text && (
      <section>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.said}>{text}</p>
      </section>
    );
  return (
    <>
      <PageHeader
        back={{ to: '/success-stories', label: words.title }}
        title={story.title}
        note={
          <>
            {story.authorName} · {time.when(story.createdAt)}{' '}
            {story.tags.map((it) => (
              <Tag key={it}>{it}</Tag>
            ))}
          </>
        }
        actions={
          <>
            {enter && (
              <Button
                icon={<ShareAltOutlined />}
                onClick={() => enter(undefined, { functions: ['INFO'], content: words.shared(story.title) })}
              >
                {words.share}
              </Button>
            )}
            {story.editable && (
              <>
                <Popconfirm
                  title={t.common.remove}
                  okText={t.common.remove}
                  cancelText={t.common.cancel}
                  onConfirm={() => void remove()}
                >
                  <Button icon={<DeleteOutlined />}>{t.common.remove}</Button>
                </Popconfirm>
                <Button type="primary" icon={<EditOutlined />} onClick={() => setEditing(true)}>
                  {t.common.edit}
                </Button>
              </>
            )}
          </>
        }
      />
      <div className={styles.page}>
        {part(words.situation, story.situation)}
        {part(words.method, story.method)}
        {part(words.result, story.result)}
        {(story.customerId || story.contactId) && (
          <p>
            {story.customerId && (
              <>
                {words.of} <Link to={`/customers/${story.customerId}`}>{story.customerName}</Link>
              </>
            )}{' '}
            {story.customerId && story.contactId && (
              <Link to={`/contacts-made/${story.contactId}`}>{words.fromContact}</Link>
            )}
          </p>
        )}
      </div>
      <Suspense>
        <StoryDrawer key={story.version} open={editing} onClose={() => setEditing(false)} story={story} />
      </Suspense>
    </>
  );
}
