import { useQueryClient } from '@tanstack/react-query';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { type Approval, approvalQuery, approvalsTopic, type Move, moveApproval } from '../api/approvals';

/** Makes a move, keeps what the server answered and asks everything else again that shows it. */
export function useMove(approval: Approval) {
  const { approval: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  return async (move: Move, key: string) => {
    const moved = await moveApproval(approval, move, key);
    client.setQueryData(approvalQuery(approval.id).queryKey, moved);
    toasts.done(words.done[move.kind]);
    await Promise.all([
      client.invalidateQueries({ queryKey: [approvalsTopic, 'box'] }),
      client.invalidateQueries({ queryKey: [approvalsTopic, 'waiting'] }),
      client.invalidateQueries({ queryKey: [approvalsTopic, 'waiting-count'] }),
      client.invalidateQueries({ queryKey: ['exports'] }),
      client.invalidateQueries({ queryKey: ['notices'] }),
    ]);
    return moved;
  };
}
