import { useEffect, useState } from 'react';

/** The value once it has stood still for a moment, so that not every letter asks the server. */
export function usePaused<Value>(value: Value, milliseconds = 200): Value {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setPaused(value), milliseconds);
    return () => window.clearTimeout(timer);
  }, [value, milliseconds]);
  return paused;
}
