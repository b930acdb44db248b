import { describe, expect, test } from 'vitest';
import { en } from '../../../locales/en';
import { zh } from '../../../locales/zh';
import type { FollowUpReport, Quantity } from '../api/reports';
import { comparedNumber, findings, sayChange, sayRate } from './findings';

const quantity = (due: number, carriedOut: number, successful: number): Quantity => {
  const rate = (part: number, whole: number) => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);
  return {
    due,
    carriedOut,
    successful,
    carriedOutRate: rate(carriedOut, due),
    successRate: rate(successful, due),
    contactRate: rate(successful, carriedOut),
  };
};

/** September of the story of the monthly report. */
const september: FollowUpReport = {
  month: '2026-09',
  weekly: false,
  from: '2026-09-01',
  to: '2026-09-30',
  departmentName: '江城标致站',
  departmentId: null,
  summary: [],
  previous: quantity(310, 290, 238),
  submission: null,
  revisions: [],
  figures: {
    calls: {
      total: quantity(325, 312, 260),
      byType: [],
      byWeek: [],
      byCaller: [],
      byAdvisor: [],
      lateSuccess: 0,
      failures: [
        { reason: 'REFUSED', count: 6 },
        { reason: 'NO_ANSWER_OR_BUSY', count: 21 },
        { reason: 'NOT_CARRIED_OUT', count: 13 },
      ],
    },
    answers: {
      overall: question('Q01', 206, 14, 94.0),
      questions: [
        question('Q01', 206, 14, 94.0),
        question('Q07', 192, 28, null),
        question('Q11', 190, 31, 88.2),
      ],
      favourable: 2455,
      answered: 2652,
      averageRate: 92.6,
      topProblems: [
        { rank: 1, code: 'Q11', textZh: '', textEn: '', cases: 31, share: 16.9, cumulated: 16.9 },
        { rank: 2, code: 'Q07', textZh: '', textEn: '', cases: 28, share: 15.3, cumulated: 32.2 },
      ],
    },
    issues: {
      byCategory: [{ category: 'SERVICE_ATTITUDE', cases: 72, share: 39.3, handled: 20, onTime: 18 }],
      due: 40,
      onTime: 34,
      late: 4,
      open: 2,
      rate: 85.0,
    },
    complaints: {
      registered: 18,
      ordersDelivered: 340,
      perHundredOrders: 5.3,
      reportedInTime: 17,
      reportedInTimeRate: 94.4,
      answeredInTime: 15,
      answeredInTimeRate: 83.3,
      open: [],
    },
    absence: { asked: 36, reasons: [{ reason: 'DISTANCE', cases: 9, share: 25.0 }], willReturn: 12 },
    data: { badNumbers: 12, badNumberRate: 3.8, ordersDelivered: 340, consents: 283, consentRate: 83.2 },
  },
};

function question(code: string, favourable: number, unfavourable: number, previousRate: number | null) {
  const rate = Math.round((1000 * favourable) / (favourable + unfavourable)) / 10;
  return {
    code,
    textZh: '',
    textEn: '',
    favourable,
    unfavourable,
    notAnswered: 4,
    rate,
    previousRate,
    change: null,
  };
}

const nothing: FollowUpReport = {
  ...september,
  previous: quantity(0, 0, 0),
  figures: {
    calls: { ...september.figures.calls, total: quantity(0, 0, 0), failures: [] },
    answers: { overall: null, questions: [], favourable: 0, answered: 0, averageRate: null, topProblems: [] },
    issues: { byCategory: [], due: 0, onTime: 0, late: 0, open: 0, rate: null },
    complaints: {
      ...september.figures.complaints,
      registered: 0,
      perHundredOrders: null,
    },
    absence: { asked: 0, reasons: [], willReturn: 0 },
    data: { badNumbers: 0, badNumberRate: null, ordersDelivered: 0, consents: 0, consentRate: null },
  },
};

describe('a month is told in sentences', () => {
  test('with last month beside it', () => {
    expect(findings(september, zh).A).toBe('成功率 80.0\u202F%，比上月高 3.2 个百分点');
    expect(findings(september, en).A).toBe('80.0\u202F% successful, 3.2 points above last month');
    expect(findings(september, zh).C).toBe('对上次维修满意 93.6\u202F%，比上月低 0.4 个百分点');
  });

  test('with the most frequent first', () => {
    const said = findings(september, zh);
    expect(said.B).toBe('65 个没有成功，最多是无人接听/占线，21 个');
    expect(said.D).toBe('各项平均满意 92.6\u202F%，最低是 Q11 保养提醒 86.0\u202F%');
    expect(said.F).toBe('反映最多：Q11 保养提醒，31 次');
    expect(said.G).toBe('到期 40 项，按时处理 34 项，及时处理完成率 85.0\u202F%');
    expect(said.I).toBe('久未回厂最多因为路远不便，9 位，占 25.0\u202F%');
    expect(findings(september, en).B).toBe('65 calls without success, most often no answer or busy (21)');
  });

  test('of nothing it says that there was nothing, never 0 %', () => {
    for (const words of [zh, en])
      for (const sentence of Object.values(findings(nothing, words)))
        expect(sentence).not.toMatch(/\d|—|undefined|NaN/);
    expect(sayRate(null, zh)).toBe('—');
    expect(sayChange(undefined, zh)).toBe('—');
    expect(comparedNumber(5, quantity(0, 0, 0), zh, false)).toBeUndefined();
  });
});
