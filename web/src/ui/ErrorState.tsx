import { Button } from 'antd';
import { Problem, sayProblem } from '../lib/problem';
import { useTexts } from '../lib/texts';
import { EmptyState } from './EmptyState';

export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts();
  const requestId = error instanceof Problem && error.status >= 500 ? error.requestId : undefined;
  return (
    <div role="alert">
      <EmptyState
        title={sayProblem(error, t)}
        {...(requestId && { hint: t.common.problem.requestId(requestId) })}
        action={onRetry && <Button onClick={onRetry}>{t.common.retry}</Button>}
      />
    </div>
  );
}
