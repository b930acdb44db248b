import { createBrowserRouter } from 'react-router';
import { NotFound, PageFailure } from '../ui/ErrorBoundary';
import { page } from './area';
import { areas } from './areas';
import { SignedIn } from './SignedIn';
import { Start } from './Start';

export const router = createBrowserRouter([
  { path: '/sign-in', lazy: page(() => import('./pages/SignInPage')), ErrorBoundary: PageFailure },
  { path: '/setup', lazy: page(() => import('./pages/SetupPage')), ErrorBoundary: PageFailure },
  {
    path: '/first-password',
    lazy: page(() => import('./pages/FirstPasswordPage')),
    ErrorBoundary: PageFailure,
  },
  // On a wall nobody is signed in, and nothing stands around the board.
  { path: '/wall', lazy: page(() => import('./pages/WallPage')), ErrorBoundary: PageFailure },
  { path: '/enter', lazy: page(() => import('./pages/EnterPage')), ErrorBoundary: PageFailure },
  {
    path: '/',
    Component: SignedIn,
    ErrorBoundary: PageFailure,
    // Nothing to show before the session is known; see SignedIn.
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: PageFailure,
        children: [
          { index: true, Component: Start },
          { path: 'me', lazy: page(() => import('./pages/MePage')) },
          ...areas.flatMap((area) => area.routes),
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]);
