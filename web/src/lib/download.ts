import { requestHeaders } from './api';
import { Problem } from './problem';

/** Keeps a file of the server; a plain link would ask for it in the browser's language instead of the page's. */
export async function download(path: string, name: string): Promise<void> {
  const response = await fetch(path, { credentials: 'same-origin', headers: requestHeaders('GET') }).catch(
    () => {
      throw new Problem(0);
    },
  );
  if (!response.ok) throw await Problem.from(response);
  keep(await response.blob(), name);
}

/** A file that was made here. */
export function keep(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by the next turn.
  window.setTimeout(() => URL.revokeObjectURL(address));
}
