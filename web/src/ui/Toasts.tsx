import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useTexts } from '../lib/texts';
import styles from './Toasts.module.css';

interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'failed';
  undo?: () => void;
}

interface Toasts {
  done: (text: string) => void;
  failed: (text: string) => void;
  undoable: (text: string, undo: () => void) => void;
}

const ToastsContext = createContext<Toasts | null>(null);

/** Long enough to read the sentence and reach for the button. */
const shownFor = { done: 3500, failed: 8000, undoable: 8000 };

export function ToastsProvider({ children }: { children: ReactNode }) {
  const { common } = useTexts();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const last = useRef(0);

  const drop = useCallback((id: number) => setToasts((all) => all.filter((it) => it.id !== id)), []);
  const show = useCallback(
    (toast: Omit<Toast, 'id'>, milliseconds: number) => {
      last.current += 1;
      const id = last.current;
      setToasts((all) => [...all.slice(-2), { ...toast, id }]);
      window.setTimeout(() => drop(id), milliseconds);
    },
    [drop],
  );
  const value = useMemo<Toasts>(
    () => ({
      done: (text) => show({ text, kind: 'done' }, shownFor.done),
      failed: (text) => show({ text, kind: 'failed' }, shownFor.failed),
      undoable: (text, undo) => show({ text, kind: 'done', undo }, shownFor.undoable),
    }),
    [show],
  );

  return (
    <ToastsContext value={value}>
      {children}
      <div className={styles.stack} aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={toast.kind === 'failed' ? styles.failed : styles.toast}>
            <span>{toast.text}</span>
            {toast.undo && (
              <button
                type="button"
                onClick={() => {
                  toast.undo?.();
                  drop(toast.id);
                }}
              >
                {common.undo}
              </button>
            )}
          </div>
        ))}
      </div>
    </ToastsContext>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error('ToastsProvider is missing above this component');
  return toasts;
}

/** Do it at once, and offer 撤销 for a few seconds, instead of asking first. */
export function useUndo(): Toasts['undoable'] {
  return useToasts().undoable;
}
