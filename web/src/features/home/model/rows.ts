import type { Home, HomeFigure } from '../api/home';

type Of = Pick<Home, 'role' | 'departmentId' | 'personId'>;
type Condition = { field: string; operator: string; values: string[] };

/** Where the rows of a figure stand: those that make it up, and those that it is a part of. */
export interface Rows {
  part?: string;
  of?: string;
}

/** The address of the rows behind a figure; the pages that show them read it. */
export function rowsOf(
  figure: Pick<HomeFigure, 'kpi' | 'from' | 'to' | 'item' | 'part' | 'of'>,
  home: Of,
): Rows {
  const report = (rows: object) => reportOf(figure.from, home, rows);
  switch (figure.kpi) {
    case 'SATISFACTION':
    case 'LOYALTY':
      return figure.item
        ? {
            part: report({ of: 'answers', question: figure.item, favourable: true }),
            // What one has to look into are the others.
            of: report({ of: 'answers', question: figure.item, favourable: figure.part === figure.of }),
          }
        : {};
    case 'FOLLOW_UP_SUCCESS':
      return {
        part: report({ of: 'calls', part: 'SUCCESSFUL' }),
        of: report({ of: 'calls', part: 'DUE' }),
      };
    case 'REPORT_ON_TIME':
      return home.role === 'CALLER'
        ? { of: complaints(figure, home) }
        : {
            part: report({ of: 'complaints', inTime: 'T1_REPORT' }),
            of: report({ of: 'complaints' }),
          };
    case 'ANSWER_ON_TIME':
      return {
        part: report({ of: 'complaints', inTime: 'T2_REPLY' }),
        of: report({ of: 'complaints' }),
      };
    case 'COMPLAINTS':
      return { part: report({ of: 'complaints' }), of: report({ of: 'orders' }) };
    case 'RECOVERY':
      return {
        part: closedComplaints(figure, home, { field: 'cameAgain', operator: 'IS', values: ['true'] }),
        of: closedComplaints(figure, home),
      };
  }
}

/** The report of the month, with the rows opened. One's own calls and orders are not those of one branch only. */
function reportOf(day: string, home: Of, rows: object): string {
  const params = new URLSearchParams({
    month: day.slice(0, 7),
    department: home.departmentId ?? 'all',
    rows: JSON.stringify(rows),
  });
  if (home.role === 'CALLER' && home.personId) params.set('caller', home.personId);
  if (home.role === 'SERVICE_ADVISOR' && home.personId) params.set('advisor', home.personId);
  return `/follow-up/report?${params}`;
}

function complaints(figure: Pick<HomeFigure, 'from' | 'to'>, home: Of): string {
  return register([
    { field: 'registeredAt', operator: 'BETWEEN', values: [figure.from, figure.to] },
    ...(home.role === 'CALLER' ? [{ field: 'registrant', operator: 'IS', values: ['me'] }] : []),
  ]);
}

function closedComplaints(figure: Pick<HomeFigure, 'from' | 'to'>, home: Of, more?: Condition): string {
  return register([
    { field: 'closedAt', operator: 'BETWEEN', values: [figure.from, figure.to] },
    { field: 'status', operator: 'IS', values: ['CLOSED'] },
    ...(home.departmentId ? [{ field: 'department', operator: 'IS', values: [home.departmentId] }] : []),
    ...(more ? [more] : []),
  ]);
}

function register(of: Condition[]): string {
  const counted = { field: 'closingReason', operator: 'IS_NOT', values: ['MERGED'] };
  const params = new URLSearchParams({
    as: 'register',
    filter: JSON.stringify({ match: 'ALL', of: [...of, counted] }),
  });
  return `/complaints?${params}`;
}
