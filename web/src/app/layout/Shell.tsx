import { EditOutlined } from '@ant-design/icons';
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router';
import { useKeys } from '../../lib/keys';
import { recall, remember } from '../../lib/preferences';
import { useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import type { PaletteGroup } from '../../ui/CommandPalette';
import { EmptyState } from '../../ui/EmptyState';
import { OfflineBanner } from '../../ui/OfflineBanner';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { areasFor, mayOpen } from '../areas';
import { fetchAhead } from '../fetchAhead';
import { QuickContactProvider, useQuickContact } from '../quickContact';
import { BottomBar } from './BottomBar';
import { Navigation } from './Navigation';
import { PageTabs } from './PageTabs';
import styles from './Shell.module.css';
import { slots } from './slots';
import { TopBar } from './TopBar';

const CommandPalette = lazy(async () => ({
  default: (await import('../../ui/CommandPalette')).CommandPalette,
}));
const TestClockBar = lazy(async () => ({
  default: (await import('../../features/administration/components/TestClockBar')).TestClockBar,
}));
const KeysHelp = lazy(async () => ({ default: (await import('./KeysHelp')).KeysHelp }));

/** Everything around a page of a signed-in person. */
export function Shell() {
  return (
    <QuickContactProvider>
      <Frame />
    </QuickContactProvider>
  );
}

function Frame() {
  const t = useTexts();
  const session = useSession();
  const navigate = useNavigate();
  const location = useLocation();
  const areas = useMemo(() => areasFor(session), [session]);
  // Whoever arrives at a page names it; until then the tab does not speak of the one before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what is watched
  useLayoutEffect(() => {
    document.title = t.common.product;
  }, [location.pathname]);
  const underWay = useNavigation().state !== 'idle';
  const [collapsed, setCollapsed] = useState(recall('navigation') === 'collapsed');
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const enter = useQuickContact();

  useKeys({
    'mod+k': () => setOpen((it) => (it === 'palette' ? null : 'palette')),
    '/': () => setOpen('palette'),
    '?': () => setOpen('keys'),
    c: () => enter?.(),
  });

  useEffect(() => fetchAhead(areas), [areas]);

  // A dialog belongs to the page it was opened on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what is watched
  useEffect(() => setOpen(null), [location.pathname]);

  const commands: PaletteGroup[] = [
    {
      title: t.shell.palette.pages,
      items: [
        ...areas.flatMap((area) =>
          area.items
            .flatMap((item) => item.pages ?? [item])
            .map((item) => ({
              id: `${area.label(t)} ${item.path}`,
              icon: area.icon,
              label: item.label(t),
              note: area.label(t),
              keywords: `${area.label(t)} ${item.path}`,
              run: () => void navigate(item.path),
            })),
        ),
        { id: '/me', label: t.shell.person.account, run: () => void navigate('/me') },
      ],
    },
  ];

  if (enter)
    commands.push({
      title: t.shell.palette.actions,
      items: [
        {
          id: 'contact-made',
          icon: <EditOutlined />,
          label: t.relationship.enterKey,
          keywords: 'contact jwl jiwanglai',
          run: () => {
            setOpen(null);
            enter();
          },
        },
      ],
    });

  const collapse = () => {
    remember('navigation', collapsed ? 'open' : 'collapsed');
    setCollapsed(!collapsed);
  };

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t.shell.skip}
      </a>
      <Navigation areas={areas} collapsed={collapsed} onCollapse={collapse} />
      <div className={styles.column}>
        <OfflineBanner />
        {session.testClock && (
          <Suspense>
            <TestClockBar />
          </Suspense>
        )}
        <TopBar onSearch={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
        <main id="content" className={styles.content} tabIndex={-1} aria-busy={underWay}>
          {underWay && <div className={styles.progress} />}
          <PageTabs areas={areas} />
          <Suspense fallback={<PageSkeleton />}>
            {mayOpen(session, location.pathname) ? (
              <Outlet />
            ) : (
              <EmptyState title={t.shell.notYours} hint={t.shell.notYoursHint} />
            )}
          </Suspense>
        </main>
      </div>
      <BottomBar areas={areas} onSearch={() => setOpen('palette')} />
      <Suspense>
        {open === 'palette' && (
          <CommandPalette commands={commands} search={slots.search} onClose={() => setOpen(null)} />
        )}
        {open === 'keys' && <KeysHelp onClose={() => setOpen(null)} />}
      </Suspense>
      <Suspense>{slots.Background && <slots.Background />}</Suspense>
      <ScrollRestoration />
    </div>
  );
}
