import type { Texts } from '../../../locales';
import type { AnalysedProblem, CapaBrief } from '../api/analyses';

type Rate = AnalysedProblem['inMonth'];

/** Q11 保养提醒; a problem that was typed in, as it was typed. */
export function nameOfProblem({ code, text }: Pick<AnalysedProblem, 'code' | 'text'>, t: Texts): string {
  const name = code ? t.report.questions[code] : undefined;
  return name ? `${code} ${name}` : text;
}

/** 86.0 %（190/221） */
export function sayRate(rate: Rate, t: Texts): string {
  return rate?.percent === null || rate?.percent === undefined
    ? t.common.none
    : t.analysis.rate(rate.percent.toFixed(1), rate.favourable, rate.answered);
}

/** Those about the same question first: they are the likely ones. */
export function likelyFirst(capas: CapaBrief[], code: string | null | undefined): CapaBrief[] {
  return code ? [...capas].sort((a, b) => Number(b.item === code) - Number(a.item === code)) : capas;
}

/** JF202610001 下次保养提醒不到位 */
export const nameOfCapa = ({ capaNo, title }: CapaBrief) => `${capaNo} ${title}`;

/** 尚无证据，or what stands in its way: 执行中，10月20日 到期 */
export function sayEffect(capa: CapaBrief, day: (date: string) => string, t: Texts): string {
  const words = t.analysis;
  if (capa.verdict) {
    const [before, after] = [capa.before, capa.after].map((rate) =>
      rate === null || rate === undefined ? t.common.none : t.capa.percent(rate.toFixed(1)),
    );
    return words.effect(t.capa.verdicts[capa.verdict], before ?? '', after ?? '');
  }
  return [t.capa.statuses[capa.status], capa.dueOn && words.until(day(capa.dueOn))]
    .filter(Boolean)
    .join(words.and);
}
