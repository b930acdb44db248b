import { useEffect, useRef } from 'react';

type Handlers = Record<string, (event: KeyboardEvent) => void>;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

function isBehindDialog(target: EventTarget | null): boolean {
  const dialogs = document.querySelectorAll('dialog[open], [role="dialog"]');
  const top = dialogs[dialogs.length - 1];
  return top !== undefined && !(target instanceof Node && top.contains(target));
}

/**
 * Single keys while nobody types and no dialog lies above: `useKeys({ j: next, k: previous })`.
 * With `mod+` in front (Ctrl or ⌘) a key also works inside fields.
 */
export function useKeys(handlers: Handlers, enabled = true): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const mod = event.ctrlKey || event.metaKey;
      const handler = latest.current[mod ? `mod+${event.key.toLowerCase()}` : event.key];
      if (!handler) return;
      if (!mod && (isTyping(event.target) || isBehindDialog(event.target))) return;
      event.preventDefault();
      handler(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled]);
}

export const modKey = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl';
