import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api/paths';
import { answer, api, ifMatch } from '../../../lib/api';

export type Calendar = Schemas['CalendarView'];
export type CalendarRow = Schemas['CalendarRow'];
export type CalendarYear = Schemas['CalendarYearView'];
export type CalendarDay = CalendarYear['days'][number];
export type CalendarForm = Schemas['CalendarForm'];

const key = ['work-calendars'] as const;
export const calendarsKey = key;

export const calendarsQuery = queryOptions({
  queryKey: [...key, 'all'],
  queryFn: () => answer(api.GET('/api/work-calendars')),
});

export const calendarQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: () => answer(api.GET('/api/work-calendars/{id}', { params: { path: { id } } })),
  });

export const yearQuery = (id: string, year: number) =>
  queryOptions({
    queryKey: [...key, 'year', id, year],
    queryFn: () =>
      answer(api.GET('/api/work-calendars/{id}/years/{year}', { params: { path: { id, year } } })),
  });

export function addCalendar(name: string, idempotencyKey: string) {
  const params = { header: { 'Idempotency-Key': idempotencyKey } };
  return answer(api.POST('/api/work-calendars', { params, body: { name } }));
}

export function changeCalendar(calendar: Calendar, body: CalendarForm) {
  const params = { path: { id: calendar.id }, header: ifMatch(calendar.version) };
  return answer(api.PUT('/api/work-calendars/{id}', { params, body }));
}

export function setDepartments(id: string, departmentIds: string[]) {
  return answer(
    api.PUT('/api/work-calendars/{id}/departments', { params: { path: { id } }, body: { departmentIds } }),
  );
}

export function putDay(id: string, date: string, body: Schemas['CalendarDayForm']) {
  return answer(api.PUT('/api/work-calendars/{id}/days/{date}', { params: { path: { id, date } }, body }));
}

export function removeDay(id: string, date: string) {
  return answer(api.DELETE('/api/work-calendars/{id}/days/{date}', { params: { path: { id, date } } }));
}

export function importDays(id: string, file: File) {
  const body = new FormData();
  body.append('file', file);
  return answer(
    api.POST('/api/work-calendars/{id}/day-files', {
      params: { path: { id } },
      body: body as never,
      bodySerializer: (form: unknown) => form as FormData,
    }),
  );
}

export const calculationQuery = (calendar: string, start: string, minutes: number) =>
  queryOptions({
    queryKey: [...key, 'calculation', calendar, start, minutes],
    queryFn: () => answer(api.POST('/api/worktime/calculations', { body: { calendar, start, minutes } })),
    enabled: start !== '' && Number.isFinite(minutes),
    retry: false,
  });
