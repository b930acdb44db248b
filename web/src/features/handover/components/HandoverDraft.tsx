import { CloseOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Segmented } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import {
  type HandoverForm,
  type HandoverPart,
  handoversKey,
  type InHand,
  proposeHandover,
} from '../api/handovers';
import styles from './HandoverDraft.module.css';
import { PickPieces } from './PickPieces';

interface Props {
  employeeId: string;
  kinds: InHand[];
  /** Whoever only counts the work cannot choose among it. */
  readable: boolean;
}

/** Customers can go to whoever claims them. */
const pool = 'pool';

interface Picked {
  kind: string;
  toId: string;
  ids: string[];
}

const reasons: HandoverForm['reason'][] = ['LEAVING', 'TRANSFER', 'ABSENCE'];

/** Who takes what; nothing moves before they say yes. */
export function HandoverDraft({ employeeId, kinds, readable }: Props) {
  const t = useTexts();
  const words = t.handover;
  const toasts = useToasts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const noteId = useId();
  const allId = useId();
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState<HandoverForm['reason']>('LEAVING');
  const [note, setNote] = useState('');
  const [everything, setEverything] = useState<string>();
  const [byKind, setByKind] = useState<Record<string, string | undefined>>({});
  const [picked, setPicked] = useState<Picked[]>([]);
  const [picking, setPicking] = useState<string>();
  const takerOf = (kind: string) => {
    const taker = kind in byKind ? byKind[kind] : everything;
    return taker === pool && reason === 'ABSENCE' ? undefined : taker;
  };

  const parts: HandoverPart[] = kinds.flatMap(({ kind }) => {
    const some = picked.filter((it) => it.kind === kind);
    const rest = takerOf(kind);
    return [
      ...(rest ? [{ kind, toId: rest === pool ? null : rest, ids: null }] : []),
      ...some.filter((it) => it.toId !== rest).map(({ toId, ids }) => ({ kind, toId, ids })),
    ];
  });
  const propose = useMutation({
    mutationFn: () => proposeHandover({ fromId: employeeId, reason, note: note.trim() || null, parts }, key),
    onSuccess: async (made) => {
      toasts.done(words.proposed(made.length));
      await client.invalidateQueries({ queryKey: handoversKey });
      await navigate(`/handovers?box=ALL&from=${employeeId}`);
    },
    onError: (refused) =>
      toasts.failed(
        (refused instanceof Problem ? refused.errors[0]?.message : undefined) ?? sayProblem(refused, t),
      ),
  });

  return (
    <div className={styles.draft}>
      <div className={styles.field}>
        <Segmented
          aria-label={words.reason}
          value={reason}
          onChange={setReason}
          options={reasons.map((value) => ({ value, label: words.reasons[value] }))}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={allId}>{words.all}</label>
        <EmployeeSelect
          id={allId}
          allowClear
          placeholder={words.successor}
          except={employeeId}
          value={everything}
          onChange={setEverything}
          style={{ width: 240 }}
        />
        <p className={styles.quiet}>{words.allHint}</p>
      </div>
      <ul className={styles.kinds}>
        {kinds.map(({ kind, count, proposed, canBeNobodys }) => (
          <li key={kind}>
            <span>
              {words.kinds[kind] ?? kind}
              {proposed > 0 && <span className={styles.quiet}> · {words.onTheWay(proposed)}</span>}
            </span>
            <strong>{count}</strong>
            {takerOf(kind) === pool ? (
              <span>{words.pool}</span>
            ) : (
              <EmployeeSelect
                aria-label={`${words.kinds[kind] ?? kind} ${words.successor}`}
                allowClear
                placeholder={words.successor}
                except={employeeId}
                value={takerOf(kind)}
                onChange={(toId) => setByKind((before) => ({ ...before, [kind]: toId }))}
              />
            )}
            {canBeNobodys && reason !== 'ABSENCE' && (
              <Checkbox
                checked={takerOf(kind) === pool}
                onChange={({ target }) =>
                  setByKind((before) => ({ ...before, [kind]: target.checked ? pool : undefined }))
                }
              >
                {words.toPool}
              </Checkbox>
            )}
            {readable && (
              <Button type="link" onClick={() => setPicking(kind)}>
                {words.choose}
              </Button>
            )}
            {takerOf(kind) === pool && <p className={styles.quiet}>{words.toPoolHint}</p>}
            {picked
              .filter((it) => it.kind === kind)
              .map((it) => (
                <PartLine
                  key={it.toId}
                  part={it}
                  onRemove={() => setPicked((before) => before.filter((other) => other !== it))}
                />
              ))}
          </li>
        ))}
      </ul>
      <div className={styles.field}>
        <label htmlFor={noteId}>{words.note}</label>
        <Input.TextArea
          id={noteId}
          rows={3}
          maxLength={1000}
          placeholder={words.noteHint}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <Button
        type="primary"
        loading={propose.isPending}
        onClick={() => (parts.length > 0 ? propose.mutate() : toasts.failed(words.nobody))}
      >
        {words.propose}
      </Button>
      {picking && (
        <PickPieces
          employeeId={employeeId}
          kind={picking}
          taken={new Set(picked.filter((it) => it.kind === picking).flatMap((it) => it.ids))}
          onPick={(ids, toId) => {
            setPicked((before) => merged(before, { kind: picking, toId, ids }));
            setPicking(undefined);
          }}
          onClose={() => setPicking(undefined)}
        />
      )}
    </div>
  );
}

function PartLine({ part, onRemove }: { part: Picked; onRemove: () => void }) {
  const { handover: words } = useTexts();
  return (
    <div className={styles.part}>
      {words.chosen(part.ids.length)}
      <EmployeeSelect aria-label={words.successor} value={part.toId} disabled style={{ width: 160 }} />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={words.remove}
        onClick={onRemove}
      />
    </div>
  );
}

/** Two picks for one colleague are one. */
function merged(before: Picked[], next: Picked): Picked[] {
  const same = before.find((it) => it.kind === next.kind && it.toId === next.toId);
  return same
    ? before.map((it) => (it === same ? { ...it, ids: [...it.ids, ...next.ids] } : it))
    : [...before, next];
}
