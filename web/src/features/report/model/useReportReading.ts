import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../../../lib/session';
import { type FollowUpReport, readReport, reportsKey } from '../api/reports';

/** A recipient who has it before them has read it. */
export function useReportReading(report: FollowUpReport | undefined): void {
  const client = useQueryClient();
  const { employeeId } = useSession();
  const submission = report?.submission;
  const unread = submission?.readers.some((it) => it.employeeId === employeeId && !it.readAt);
  const id = submission?.id;
  useEffect(() => {
    if (!id || !unread) return;
    void readReport(id)
      .then(() => client.invalidateQueries({ queryKey: reportsKey }))
      .catch(() => undefined);
  }, [client, id, unread]);
}
