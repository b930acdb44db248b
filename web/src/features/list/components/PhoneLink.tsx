import { useTexts } from '../../../lib/texts';

/** A number one can tap to call, unless it is hidden behind stars. */
export function PhoneLink({ number }: { number: string | undefined }) {
  const { common } = useTexts();
  if (!number) return common.none;
  return number.includes('*') ? number : <a href={`tel:${number.replace(/[\s-]/g, '')}`}>{number}</a>;
}
