import type { Texts } from '../../../locales';
import type { Tone } from '../../../ui/Tag';
import type { CapaStatus, Effect, Proof } from '../api/capas';

export const toneOf: Record<CapaStatus, Tone> = {
  DRAFT: 'plain',
  SUBMITTED: 'due',
  IN_EXECUTION: 'primary',
  TO_VERIFY: 'info',
  CLOSED: 'done',
  CANCELLED: 'plain',
};

export const toneOfVerdict: Record<Proof['verdict'], Tone> = {
  EFFECTIVE: 'done',
  WORSE: 'overdue',
  NO_EVIDENCE: 'due',
};

export function sayPercent(rate: number | null | undefined, { capa, common }: Texts): string {
  return rate === null || rate === undefined ? common.none : capa.percent(rate.toFixed(1));
}

/** ≥ 92.0%, or at most, where less is better. */
export function sayTarget(of: Pick<Effect, 'target' | 'lowerBetter'>, t: Texts): string {
  return of.target === null || of.target === undefined
    ? t.common.none
    : `${of.lowerBetter ? t.capa.atMost : t.capa.atLeast} ${sayPercent(of.target, t)}`;
}

const points = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`;

/** What a manager can repeat: what was, what is, and whether it may be chance. */
export function sayProof(proof: Proof, name: string, t: Texts): string {
  const words = t.capa.sentences;
  const before = sayPercent(proof.beforeRate, t);
  const after = sayPercent(proof.afterRate, t);
  if (!proof.gain) return words.EMPTY(name);
  const { value, low, high } = proof.gain;
  switch (proof.verdict) {
    case 'EFFECTIVE':
      return words.EFFECTIVE(name, before, after, points(value), points(low), points(high));
    case 'WORSE':
      return words.WORSE(name, before, after, points(-value), points(-high), points(-low));
    case 'NO_EVIDENCE':
      return proof.gain.evidence
        ? words.MISSED(name, before, after, sayTarget(proof, t))
        : words.CHANCE(name, before, after, points(low), points(high));
  }
}
