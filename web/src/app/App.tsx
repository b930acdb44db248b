import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { sessionQuery } from '../features/identity/api/session';
import { whenSignedOut } from '../lib/api';
import { Problem } from '../lib/problem';
import { TextsProvider } from '../lib/texts';
import type { LanguagePack } from '../locales';
import { ToastsProvider } from '../ui/Toasts';
import './search';
import { Appearance } from './Appearance';
import { router } from './router';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays a refusal; only what did not arrive is worth asking again.
      retry: (count, error) =>
        count < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
    },
  },
});

// The page notices by itself and goes to the sign-in, remembering where it was.
whenSignedOut(() => client.setQueryData(sessionQuery.queryKey, null));

export function App({ language }: { language: LanguagePack }) {
  return (
    <QueryClientProvider client={client}>
      <TextsProvider initial={language}>
        <Appearance>
          <ToastsProvider>
            <RouterProvider router={router} />
          </ToastsProvider>
        </Appearance>
      </TextsProvider>
    </QueryClientProvider>
  );
}
