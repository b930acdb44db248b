import { useMemo } from 'react';
import { useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useNarrow } from '../../lib/useNarrow';
import { PageHeader } from '../../ui/PageHeader';
import { areasFor } from '../areas';
import { NavigationLinks } from '../layout/Navigation';

/** One's own account; on a telephone also the way to every other page. */
export default function MePage() {
  const { shell } = useTexts();
  const session = useSession();
  const narrow = useNarrow();
  const areas = useMemo(() => areasFor(session), [session]);
  return (
    <>
      <PageHeader title={shell.person.account} note={session.companyName} />
      {narrow && (
        <nav aria-label={shell.navigation}>
          <NavigationLinks areas={areas} />
        </nav>
      )}
    </>
  );
}
