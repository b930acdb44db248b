import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';

export type FollowUpFigures = Schemas['FollowUpFigures'];
export type ContactTally = Schemas['ContactTally'];
export type GroupEffect = Schemas['GroupEffect'];
export type Difference = Schemas['Difference'];
export type ContactRow = Schemas['FigureContactRow'];
export type AttemptRow = Schemas['FigureAttemptRow'];
export type CallRow = Schemas['FigureCallRow'];
export type CallAnswer = CallRow['answer'];
export type Track = Schemas['TrackTally']['track'];
export type QuestionTally = Schemas['QuestionTally'];
export type ReminderRow = Schemas['FigureReminderRow'];
export type CustomerRow = Schemas['FigureCustomerRow'];
export type ContactPart = 'DONE' | 'OPEN' | 'OVERDUE' | 'EXPIRED' | 'FAILED';
export type Rung = ReminderRow['rung'];
export type Wait = Schemas['WaitTally']['waited'];
export type Group = 'REACHED' | 'PLANNED' | 'HELD_OUT';

/** Of which days and of whom the figures speak. */
export interface FigureScope {
  from: string;
  to: string;
  department?: string;
  person?: string;
  rule?: string;
}

/** The rows behind one figure; `person`, `rule` and `department` are narrower than the page. */
export type FigureRowsOf =
  | {
      of: 'contacts';
      part?: ContactPart;
      type?: ContactRow['targetType'];
      track?: Track;
      nobody?: boolean;
      waited?: Wait;
      person?: string;
      rule?: string;
      department?: string;
      questionnaire?: string;
      question?: string;
      option?: string;
      /** What stands at the head of the drawer. */
      name?: string;
    }
  | { of: 'attempts'; weekday?: number; hour?: number; reached?: boolean }
  | { of: 'incoming'; answer?: CallAnswer }
  | { of: 'reminders'; rung?: Rung; acted?: ReminderRow['acted'] }
  | {
      of: 'customers';
      group: Group;
      ofRule?: string;
      type?: ContactRow['targetType'];
      visited?: boolean;
      running?: boolean;
      name?: string;
    };

export const figuresKey = ['follow-up', 'figures'] as const;

export const figuresQuery = (scope: FigureScope) =>
  queryOptions({
    queryKey: [...figuresKey, scope],
    queryFn: ({ signal }) => answer(api.GET('/api/follow-up-figures', { params: { query: scope }, signal })),
  });

export const figuresFile = (scope: FigureScope) =>
  `/api/follow-up-figures/file?${new URLSearchParams({ ...scope })}`;

type Asked<Of extends FigureRowsOf['of']> = Extract<FigureRowsOf, { of: Of }>;

const page = (after: string | undefined) => (after === undefined ? {} : { after });

export function listContacts(
  scope: FigureScope,
  { of: _, name: __, ...rows }: Asked<'contacts'>,
  after?: string,
  signal?: AbortSignal,
) {
  const query = { ...scope, ...rows, ...page(after) };
  return answer(api.GET('/api/follow-up-figures/contacts', { params: { query }, ...(signal && { signal }) }));
}

export function listAttempts(
  scope: FigureScope,
  { of: _, ...rows }: Asked<'attempts'>,
  after?: string,
  signal?: AbortSignal,
) {
  const query = { ...scope, ...rows, ...page(after) };
  return answer(api.GET('/api/follow-up-figures/attempts', { params: { query }, ...(signal && { signal }) }));
}

export function listCalls(
  scope: FigureScope,
  { of: _, ...rows }: Asked<'incoming'>,
  after?: string,
  signal?: AbortSignal,
) {
  const query = { ...scope, ...rows, ...page(after) };
  return answer(api.GET('/api/follow-up-figures/calls', { params: { query }, ...(signal && { signal }) }));
}

export function listReminders(
  scope: FigureScope,
  { of: _, ...rows }: Asked<'reminders'>,
  after?: string,
  signal?: AbortSignal,
) {
  const query = { ...scope, ...rows, ...page(after) };
  return answer(
    api.GET('/api/follow-up-figures/reminders', { params: { query }, ...(signal && { signal }) }),
  );
}

export function listCustomers(
  scope: FigureScope,
  { of: _, name: __, ...rows }: Asked<'customers'>,
  after?: string,
  signal?: AbortSignal,
) {
  const query = { ...scope, ...rows, ...page(after) };
  return answer(
    api.GET('/api/follow-up-figures/customers', { params: { query }, ...(signal && { signal }) }),
  );
}
