import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { idempotencyKey } from '../../../lib/api';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import type { Approval } from '../api/approvals';
import { useMove } from '../model/useMove';

interface Props {
  approval: Approval;
  /** How what is asked is corrected, which only its own room knows. */
  correct?: ReactNode;
}

/** What the applicant can do: take it back, or correct it and send it in again. */
export function ApplicantBar({ approval, correct }: Props) {
  const t = useTexts();
  const words = t.approval;
  const toasts = useToasts();
  const move = useMove(approval);
  const run = useMutation({
    mutationFn: (kind: 'withdrawal' | 'submission') =>
      move(kind === 'withdrawal' ? { kind } : { kind, body: {} }, idempotencyKey()),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <>
      {approval.may.includes('WITHDRAW') && (
        <Button loading={run.isPending} onClick={() => run.mutate('withdrawal')}>
          {words.moves.withdrawal}
        </Button>
      )}
      {approval.may.includes('SEND_AGAIN') && (
        <>
          {correct}
          <Button type="primary" loading={run.isPending} onClick={() => run.mutate('submission')}>
            {words.moves.submission}
          </Button>
        </>
      )}
    </>
  );
}
