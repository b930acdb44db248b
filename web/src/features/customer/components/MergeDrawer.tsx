import { SwapOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useNarrow } from '../../../lib/useMedia';
import { ErrorState } from '../../../ui/ErrorState';
import { PageSkeleton } from '../../../ui/PageSkeleton';
import { useToasts } from '../../../ui/Toasts';
import { useSaid } from '../../identity/model/useSaid';
import { type Comparison, comparisonQuery, mergeCustomers, undoMerge } from '../api/duplicates';
import styles from './MergeDrawer.module.css';

interface Props {
  one: string | null;
  other: string | null;
  onClose: () => void;
}

/** Two customers side by side; which one stays, and what it takes from the other. */
export function MergeDrawer({ one: askedOne, other: askedOther, onClose }: Props) {
  const narrow = useNarrow();
  const { duplicate: words } = useTexts();
  const one = useKept(askedOne);
  const other = useKept(askedOther);
  const open = askedOne !== null && askedOther !== null;
  return (
    <Drawer open={open} onClose={onClose} title={words.merge} size={narrow ? '100%' : 760} destroyOnHidden>
      {one && other && <Compared key={one + other} one={one} other={other} onClose={onClose} />}
    </Drawer>
  );
}

function Compared({ one, other, onClose }: { one: string; other: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(comparisonQuery(one, other));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <Choices comparison={data} onClose={onClose} />;
}

/** United, or not for people to choose. */
const united = new Set(['contactPoints', 'contactPersons']);

function Choices({ comparison, onClose }: { comparison: Comparison; onClose: () => void }) {
  const t = useTexts();
  const words = t.duplicate;
  const say = useSaid();
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const [otherStays, setOtherStays] = useState(false);
  // By field, where the person has chosen: the value of the first or of the second one.
  const [chosen, setChosen] = useState<Record<string, 'one' | 'other'>>({});
  const [key] = useState(() => crypto.randomUUID());
  const stays = otherStays ? comparison.other : comparison.one;
  const goes = otherStays ? comparison.one : comparison.other;
  const kept = otherStays ? 'other' : 'one';
  const different = comparison.fields.filter((it) => it.different);
  const taken = (it: Comparison['fields'][number]) => {
    const gap = it[kept] === null || it[kept] === undefined;
    return chosen[it.field] ?? (gap ? (kept === 'one' ? 'other' : 'one') : kept);
  };

  const undo = useMutation({
    mutationFn: (id: string) => undoMerge(id),
    onSuccess: async () => {
      toasts.done(words.undone);
      await client.invalidateQueries();
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  const merge = useMutation({
    mutationFn: () =>
      mergeCustomers(
        stays.id,
        {
          other: goes.id,
          fromOther: different
            .filter((it) => !united.has(it.field) && taken(it) !== kept)
            .map((it) => it.field),
          version: stays.version,
          otherVersion: goes.version,
        },
        key,
      ),
    onSuccess: async (merged) => {
      onClose();
      toasts.undoable(words.merged(stays.name), () => undo.mutate(merged.id));
      await client.invalidateQueries();
      void navigate(`/customers/${merged.customerId}`);
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  const blocked = [stays, goes].find((it) => !it.editable);

  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{words.mergeTitle(comparison.one.name, comparison.other.name)}</h2>
      <div className={styles.who}>
        <span>
          {words.stays} <strong>{stays.name}</strong>
        </span>
        <Button icon={<SwapOutlined aria-hidden />} onClick={() => setOtherStays(!otherStays)}>
          {words.swap}
        </Button>
        <span className={styles.quiet}>
          {words.goes} {goes.name}
        </span>
      </div>
      <table className={styles.table} aria-label={words.merge}>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{otherStays ? words.goes : words.stays}</th>
            <th scope="col">{otherStays ? words.stays : words.goes}</th>
          </tr>
        </thead>
        <tbody>
          {different.map((it) => {
            const name = it.name ?? t.history.fields[it.field] ?? it.field;
            return (
              <tr key={it.field}>
                <th scope="row">
                  {name}
                  {united.has(it.field) && <div className={styles.quiet}>{words.united}</div>}
                </th>
                {(['one', 'other'] as const).map((side) => (
                  <td key={side}>
                    {united.has(it.field) ? (
                      say(it[side])
                    ) : (
                      <Radio
                        name={it.field}
                        aria-label={`${name}: ${say(it[side])}`}
                        checked={taken(it) === side}
                        onChange={() => setChosen({ ...chosen, [it.field]: side })}
                      >
                        {say(it[side])}
                      </Radio>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.quiet}>{words.same(comparison.fields.length - different.length)}</p>
      <Hanging hanging={goes.hanging} />
      {blocked && <Alert type="warning" showIcon title={words.notEditable(blocked.name)} />}
      <div className={styles.foot}>
        <span className={styles.quiet}>{words.undoable(7)}</span>
        <Button
          type="primary"
          disabled={blocked !== undefined}
          loading={merge.isPending}
          onClick={() => merge.mutate()}
        >
          {words.confirm}
        </Button>
      </div>
    </div>
  );
}

function Hanging({ hanging }: { hanging: Comparison['one']['hanging'] }) {
  const { common, duplicate: words, history } = useTexts();
  const parts = [
    hanging.vehicles && history.remove.vehicles(hanging.vehicles),
    hanging.workOrders && history.remove.workOrders(hanging.workOrders),
    hanging.calls + hanging.callsToCome && history.remove.calls(hanging.calls + hanging.callsToCome),
    hanging.complaints && history.remove.complaints(hanging.complaints),
  ].filter(Boolean);
  return <p>{parts.length ? words.hanging(parts.join(common.list)) : words.nothingHanging}</p>;
}
