import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { useMatch } from 'react-router';
import type { ContactValues } from '../features/relationship/model/values';
import { useCan } from '../lib/session';

const QuickContactDrawers = lazy(async () => ({
  default: (await import('./QuickContactDrawers')).QuickContactDrawers,
}));

/** Opens the entry of a contact; absent for people who may not write any. */
const QuickContact = createContext<((customerId?: string, values?: ContactValues) => void) | undefined>(
  undefined,
);

export const useQuickContact = () => useContext(QuickContact);

export interface Opened {
  customerId?: string | undefined;
  /** What is known already of what will be written. */
  values?: ContactValues | undefined;
}

/** The entry of a contact, which can be opened from every page; on a customer's page it knows with whom. */
export function QuickContactProvider({ children }: { children: ReactNode }) {
  const may = useCan('RELATIONSHIP_EDIT');
  const here = useMatch('/customers/:id')?.params.id;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [wanted, setWanted] = useState(false);
  const open = useMemo(
    () =>
      may
        ? (customerId?: string, values?: ContactValues) => {
            setWanted(true);
            setOpened({ customerId: customerId ?? here, values });
          }
        : undefined,
    [may, here],
  );
  return (
    <QuickContact value={open}>
      {children}
      {wanted && (
        <Suspense>
          <QuickContactDrawers opened={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </QuickContact>
  );
}
