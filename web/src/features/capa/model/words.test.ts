import { expect, test } from 'vitest';
import { zh } from '../../../locales/zh';
import type { Proof } from '../api/capas';
import { sayProof } from './words';

const effective: Proof = {
  before: { part: 190, whole: 221 },
  after: { part: 210, whole: 222 },
  beforeRate: 86,
  afterRate: 94.6,
  target: 92,
  lowerBetter: false,
  gain: { value: 8.6, low: 3.1, high: 14.3, evidence: true },
  targetMet: true,
  test: 'POOLED_Z',
  p: 0.0022,
  agreed: true,
  verdict: 'EFFECTIVE',
};

test('a manager can repeat what was proved, with its figures', () => {
  expect(sayProof(effective, 'Q11 保养提醒', zh)).toBe(
    '措施有效：“Q11 保养提醒”从 86.0% 变为 94.6%，好了 8.6 个百分点，达到目标。真实的改善有 95% 的把握在 3.1 到 14.3 个百分点之间，不是偶然。',
  );
});

test('what may be chance is called that, and a missed target is not called chance', () => {
  const chance: Proof = {
    ...effective,
    afterRate: 87.8,
    gain: { value: 1.9, low: -4.5, high: 8.2, evidence: false },
    targetMet: false,
    verdict: 'NO_EVIDENCE',
  };
  expect(sayProof(chance, 'Q11', zh)).toContain('−4.5 到 8.2 个百分点之间，也可能没有变化');
  expect(sayProof({ ...effective, target: 96, verdict: 'NO_EVIDENCE' }, 'Q11', zh)).toContain(
    '确实好转，但没有达到目标 ≥ 96.0%',
  );
});

test('what got worse is told as a loss', () => {
  const worse: Proof = {
    ...effective,
    afterRate: 76.6,
    gain: { value: -9.4, low: -16.6, high: -2.1, evidence: true },
    verdict: 'WORSE',
  };
  expect(sayProof(worse, 'Q11', zh)).toContain('差了 9.4 个百分点。真实的变化有 95% 的把握在 2.1 到 16.6');
});
