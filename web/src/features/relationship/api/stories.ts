import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Story = Schemas['SuccessStoryView'];
export type StoryForm = Schemas['SuccessStoryForm'];

export const storiesKey = ['success-stories'] as const;

export const storyQuery = (id: string) =>
  queryOptions({
    queryKey: [...storiesKey, id],
    queryFn: () => answer(api.GET('/api/success-stories/{id}', { params: { path: { id } } })),
  });

export function saveStory(story: Story | undefined, body: StoryForm, key: string) {
  return story
    ? answer(
        api.PUT('/api/success-stories/{id}', {
          body,
          params: { path: { id: story.id }, header: ifMatch(story.version) },
        }),
      )
    : answer(api.POST('/api/success-stories', { body, params: { header: { 'Idempotency-Key': key } } }));
}

export function discardStory({ id, version }: Story) {
  return answer(
    api.DELETE('/api/success-stories/{id}', { params: { path: { id }, header: ifMatch(version) } }),
  );
}

export const visitsQuery = (team: boolean) =>
  queryOptions({
    queryKey: ['contacts-made', 'visits', team],
    queryFn: () => answer(api.GET('/api/visits', { params: { query: { team } } })),
  });
