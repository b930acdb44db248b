import { useTexts } from '../../../lib/texts';
import { Strip } from '../../../ui/Strip';

/** What nobody should say, above everything else. */
export function Taboos({ text }: { text: string | null | undefined }) {
  const { profile: words } = useTexts();
  if (!text) return null;
  return (
    <Strip tone="due">
      <strong>{words.taboos}</strong> {text}
    </Strip>
  );
}
