import { createContext, type ReactNode, useContext } from 'react';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../../../lib/texts';
import type { FigureRowsOf } from '../api/figures';
import type { RowsOf } from '../api/reports';
import { isFigureRows, titleOfFigure } from '../model/figureRows';
import { titleOf, writeRows } from '../model/rows';
import styles from './Figure.module.css';

/** Off where the rows of a figure cannot be shown. */
export const RowsLinks = createContext(true);

interface Props {
  rows: RowsOf | FigureRowsOf;
  value: number;
  children?: ReactNode;
}

/** A figure that opens its rows; nought has none to open. */
export function Figure({ rows, value, children }: Props) {
  const t = useTexts();
  const { search } = useLocation();
  const linked = useContext(RowsLinks);
  const shown = children ?? value;
  if (value === 0 || !linked) return <>{shown}</>;
  const params = new URLSearchParams(search);
  params.set('rows', writeRows(rows));
  return (
    <Link
      className={styles.figure}
      to={{ search: `?${params}` }}
      preventScrollReset
      aria-label={`${isFigureRows(rows) ? titleOfFigure(rows, t) : titleOf(rows, t)} ${value}`}
    >
      {shown}
    </Link>
  );
}
