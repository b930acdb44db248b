import { useSpoken, useTexts } from '../../../lib/texts';
import { honorific } from '../model/honorific';

interface Props {
  name: string;
  type: string | undefined;
  gender: string | undefined;
  honorific: string | undefined;
}

/** 王建国 先生, but Mr 王建国. */
export function CustomerName({ name, type, gender, honorific: wished }: Props) {
  const { customer: words } = useTexts();
  const english = useSpoken().language === 'en';
  if (type !== 'PERSON') return name;
  const known = gender === 'MALE' || gender === 'FEMALE' ? gender : 'UNKNOWN';
  const said = honorific({ gender: known, honorific: wished ?? null }, words);
  const quiet = said && <span style={{ color: 'var(--zj-text-quiet)', fontWeight: 400 }}>{said}</span>;
  return english ? (
    <>
      {quiet} {name}
    </>
  ) : (
    <>
      {name} {quiet}
    </>
  );
}
