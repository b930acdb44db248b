import { useEffect } from 'react';
import { useTexts } from './texts';

/** What the tab and the history of the browser call this page. */
export function usePageTitle(title: string): void {
  const { product } = useTexts().common;
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
