import { Link } from 'react-router';
import { sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import type { Benchmarks, OwnKind } from '../api/benchmarks';
import { ownOf } from '../model/own';
import styles from './benchmark.module.css';

interface Props {
  own: Benchmarks;
  kind: OwnKind;
  /** A number by itself, or a share. */
  as: 'number' | 'share';
  /** Where the rows stand. */
  to?: string;
}

/** The house's own figure; where there is none, — and why. */
export function Own({ own, kind, as, to }: Props) {
  const { benchmark: words, common } = useTexts();
  const figure = ownOf(own, kind);
  if (!figure) return <Missing why={words.notForYou} name={words.kinds[kind]} />;
  if (as === 'share' && figure.of === 0) return <Missing why={words.noData[kind]} name={words.kinds[kind]} />;
  const said = as === 'number' ? sayNumber(figure.part) : `${figure.percent?.toFixed(1) ?? common.none}%`;
  return (
    <div className={styles.figure}>
      <strong>{to && figure.part > 0 ? <Link to={to}>{said}</Link> : said}</strong>
      <span>
        {words.kinds[kind]}
        {as === 'share' && ` ${sayNumber(figure.part)} / ${sayNumber(figure.of)}`}
      </span>
    </div>
  );
}

/** Nobody has recorded it; that is said and not filled. */
export function Missing({ name, why }: { name: string; why: string }) {
  const { benchmark: words, common } = useTexts();
  return (
    <div className={styles.figure}>
      <strong>{common.none}</strong>
      <span>{words.because(name, why)}</span>
    </div>
  );
}
