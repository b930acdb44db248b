import type { Texts } from '../../../locales';
import type { HomeFigure, Kpi } from '../api/home';

/** 93.6%, or 5.3 for a hundred orders; — where there is nothing to divide by. */
export function sayValue(kpi: Kpi, value: number | null | undefined, t: Texts): string {
  if (value === null || value === undefined) return t.common.none;
  return kpi === 'COMPLAINTS' ? value.toFixed(1) : `${value.toFixed(1)}%`;
}

/** 比上月高 1.2 个百分点 */
export function sayChange(figure: HomeFigure, t: Texts): string {
  const words = t.home;
  const yearly = figure.kpi === 'RECOVERY';
  if (figure.before === null || figure.before === undefined)
    return yearly ? words.noYearBefore : words.noMonthBefore;
  const before = yearly ? words.yearBefore : words.monthBefore;
  if (figure.change === null || figure.change === undefined)
    return words.was(before, sayValue(figure.kpi, figure.before, t));
  const points = Math.abs(figure.change).toFixed(1);
  const unit = figure.kpi === 'COMPLAINTS' ? words.cases : words.points;
  if (figure.change === 0) return words.same(before);
  return figure.change > 0 ? words.higher(before, points, unit) : words.lower(before, points, unit);
}

/** 目标 95.0%，还差 1.4 */
export function sayTarget(figure: HomeFigure, t: Texts): string | undefined {
  if (figure.target === null || figure.target === undefined) return undefined;
  const target = sayValue(figure.kpi, figure.target, t);
  if (figure.value === null || figure.value === undefined) return t.home.target(target);
  const short = Math.abs(figure.target - figure.value).toFixed(1);
  return figure.targetMet ? t.home.targetMet(target) : t.home.targetMissed(target, short);
}
