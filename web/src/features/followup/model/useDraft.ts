import { useCallback, useEffect, useRef, useState } from 'react';
import { now } from '../../../lib/clock';
import { type CallView, keepDraft } from '../api/call';
import { type CallDraft, restoredDraft } from './draft';

export type ChangeDraft = (changes: Partial<CallDraft> | ((before: CallDraft) => Partial<CallDraft>)) => void;

export type DraftState = { at?: Date; failed: boolean };

/** What is written down, kept on the server while it is written: a closed tab loses nothing. */
export function useDraft(call: CallView, today: string, writable: boolean) {
  const [draft, setDraft] = useState(() => restoredDraft(call, today));
  const [state, setState] = useState<DraftState>({ failed: false });
  const unsaved = useRef<CallDraft | null>(null);

  const change = useCallback<ChangeDraft>((changes) => {
    setDraft((before) => {
      const next = { ...before, ...(typeof changes === 'function' ? changes(before) : changes) };
      unsaved.current = next;
      return next;
    });
  }, []);

  const flush = useCallback(
    async (keepalive = false) => {
      const content = unsaved.current;
      if (!content || !writable) return;
      unsaved.current = null;
      try {
        await keepDraft(call.id, content, keepalive);
        setState({ at: now(), failed: false });
      } catch {
        unsaved.current ??= content;
        setState({ failed: true });
      }
    },
    [call.id, writable],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the draft starts the pause anew
  useEffect(() => {
    const pause = window.setTimeout(() => void flush(), 800);
    return () => window.clearTimeout(pause);
  }, [draft, flush]);

  useEffect(() => {
    const leave = () => void flush(true);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', leave);
    };
  }, [flush]);

  /** The record is saved: nothing may bring the draft back. */
  const settle = useCallback(() => {
    unsaved.current = null;
  }, []);

  return { draft, change, flush, settle, state };
}
