import { useEffect } from 'react';
import { readComplaint } from '../api/complaints';

/** Opening a complaint is the proof that one knows of it; a lost word about that is no one's trouble. */
export function useReading(id: string | null): void {
  useEffect(() => {
    if (id) void readComplaint(id).catch(() => undefined);
  }, [id]);
}
