import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api } from '../../../lib/api';
import { complaintsKey } from './complaints';

export type ComplaintFigures = Schemas['ComplaintFiguresView'];
export type ComplaintTopic = Schemas['ComplaintTopic'];

export interface FigureScope {
  from: string;
  to: string;
  department?: string;
}

export const complaintFiguresQuery = (scope: FigureScope) =>
  queryOptions({
    queryKey: [...complaintsKey, 'figures', scope],
    queryFn: () => answer(api.GET('/api/complaint-figures', { params: { query: { ...scope } } })),
  });

export const complaintTopicsQuery = (department: string | undefined) =>
  queryOptions({
    queryKey: [...complaintsKey, 'topics', department],
    queryFn: () =>
      answer(api.GET('/api/complaint-topics', { params: { query: { ...(department && { department }) } } })),
  });
