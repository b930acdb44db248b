import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { sayProblem } from '../lib/problem';
import { useTexts } from '../lib/texts';
import { useToasts } from '../ui/Toasts';

interface Removal {
  /** Where the list is, and under which key it is kept. */
  list: string;
  queryKey: string;
  id: string;
  remove: () => Promise<unknown>;
  restore: () => Promise<unknown>;
  removed: string;
  restored: string;
}

/** Into the recycle bin, back to the list, and an undo that leads to the record again. */
export function useRemoval(): (what: Removal) => Promise<void> {
  const t = useTexts();
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const attempt = async (steps: () => Promise<void>) => {
    try {
      await steps();
    } catch (problem) {
      toasts.failed(sayProblem(problem, t));
    }
  };
  return (what) =>
    attempt(async () => {
      const bringBack = () =>
        attempt(async () => {
          await what.restore();
          await client.invalidateQueries({ queryKey: [what.queryKey] });
          toasts.done(what.restored);
          await navigate(`${what.list}/${what.id}`);
        });
      await what.remove();
      await navigate(what.list);
      await client.invalidateQueries({ queryKey: [what.queryKey] });
      toasts.undoable(what.removed, () => void bringBack());
    });
}
