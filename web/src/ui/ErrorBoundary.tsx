import { Button } from 'antd';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { isStaleChunk } from '../lib/problem';
import { useTexts } from '../lib/texts';
import { usePageTitle } from '../lib/usePageTitle';
import { EmptyState } from './EmptyState';

/** What a broken page shows in its own place; navigation around it stays alive. */
export function PageFailure() {
  const { common } = useTexts();
  const error = useRouteError();
  const words = common.problem;
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <div role="alert">
      <EmptyState
        title={isStaleChunk(error) ? words.newVersion : words.page}
        {...(!isStaleChunk(error) && { hint: words.pageHint })}
        action={<Button onClick={() => location.reload()}>{words.reload}</Button>}
      />
    </div>
  );
}

export function NotFound() {
  const { problem } = useTexts().common;
  usePageTitle(problem.notFound);
  return (
    <EmptyState
      title={problem.notFound}
      hint={problem.notFoundHint}
      action={
        <Link to="/">
          <Button>{problem.home}</Button>
        </Link>
      }
    />
  );
}
