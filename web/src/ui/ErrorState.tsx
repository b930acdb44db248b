import { Button } from 'antd';
import { Problem, sayProblem } from '../lib/problem';
import { useTexts } from '../lib/texts';
import { EmptyState } from './EmptyState';

export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts();
  const requestId = error instanceof Problem && error.status >= 500 ? error.requestId : undefined;
  // Asking again for what is not there, or not for this person, gives the same answer.
  const refused = error instanceof Problem && (error.status === 403 || error.status === 404);
  return (
    <div role="alert">
      <EmptyState
        title={sayProblem(error, t)}
        {...(requestId && { hint: t.common.problem.requestId(requestId) })}
        action={
          refused ? (
            <Button href="/">{t.common.problem.home}</Button>
          ) : (
            onRetry && <Button onClick={onRetry}>{t.common.retry}</Button>
          )
        }
      />
    </div>
  );
}
