import { useQuery } from '@tanstack/react-query';
import { Alert, Form } from 'antd';
import { useTexts } from '../../../lib/texts';
import { usePaused } from '../../../lib/usePaused';
import type { CustomerForm } from '../api/customers';
import { checkForDuplicates } from '../api/duplicates';
import styles from './FoundDuplicates.module.css';

/** Long enough to finish a number. */
const pause = 600;

/** While somebody is entered: who may be the same. Says nothing until there is a name and a number. */
export function FoundDuplicates() {
  const { common, duplicate } = useTexts();
  const words = duplicate.found;
  const typed = Form.useWatch([]) as CustomerForm | undefined;
  const asked = usePaused(askable(typed), pause);
  const { data } = useQuery({
    queryKey: ['duplicates', 'check', asked],
    queryFn: ({ signal }) => checkForDuplicates(JSON.parse(asked ?? '') as CustomerForm, signal),
    enabled: asked !== null,
    retry: false,
    staleTime: 30_000,
  });
  if (!asked || !data?.length) return null;
  return (
    <Alert
      className={styles.found}
      type={data.some((it) => it.blocks) ? 'warning' : 'info'}
      showIcon
      title={words.title}
      description={
        <>
          <ul className={styles.list}>
            {data.map((it, index) => (
              <li key={it.id ?? index}>
                {it.id ? (
                  <a href={`/customers/${it.id}`} target="_blank" rel="noreferrer">
                    {it.name} {it.customerNo}
                  </a>
                ) : (
                  words.colleague
                )}
                {it.ownerName && ` · ${words.owner(it.ownerName)}`}
                {` · ${it.reasons.map((reason) => duplicate.reasons[reason]).join(common.list)}`}
              </li>
            ))}
          </ul>
          {data.some((it) => it.blocks) ? words.blocks : words.warns}
        </>
      }
    />
  );
}

function askable(typed: CustomerForm | undefined): string | null {
  const points = typed?.contactPoints?.filter((it) => it?.value?.trim()) ?? [];
  const organization = typed?.type === 'ORGANIZATION';
  if (!typed?.name?.trim() || (points.length === 0 && !organization)) return null;
  return JSON.stringify({
    type: typed.type,
    name: typed.name.trim(),
    ...(typed.uscc?.trim() && { uscc: typed.uscc.trim() }),
    contactPoints: points.map(({ type, value }) => ({ type, value })),
  });
}
