import { expect, test } from 'vitest';
import { zh } from '../../../locales/zh';
import type { FollowUpReport, QuestionFigure } from '../api/reports';
import { summaryOf } from './summary';

const question = (
  code: string,
  favourable: number,
  unfavourable: number,
  change: number,
): QuestionFigure => ({
  code,
  textZh: code,
  textEn: code,
  favourable,
  unfavourable,
  notAnswered: 0,
  rate: (100 * favourable) / (favourable + unfavourable),
  previousRate: 90,
  change,
});

const quantity = { due: 100, carriedOut: 90, successful: 70, successRate: 70 };

const report: FollowUpReport = {
  month: '2026-09',
  weekly: false,
  from: '2026-09-01',
  to: '2026-09-30',
  departmentName: '江城标致站',
  previous: { ...quantity, successRate: 80 },
  revisions: [],
  figures: {
    calls: {
      total: quantity,
      byType: [],
      byWeek: [],
      byCaller: [],
      byAdvisor: [],
      lateSuccess: 0,
      failures: [],
    },
    answers: {
      questions: [question('Q04', 30, 10, -15), question('Q11', 38, 2, 5), question('Q07', 2, 3, -50)],
      favourable: 70,
      answered: 85,
      topProblems: [],
    },
    issues: { byCategory: [], due: 5, onTime: 3, late: 1, open: 1 },
    complaints: { registered: 0, ordersDelivered: 50, reportedInTime: 0, answeredInTime: 0, open: [] },
    absence: { asked: 0, reasons: [], willReturn: 0 },
    data: { badNumbers: 0, ordersDelivered: 50, consents: 40 },
    effects: [],
  },
};

test('says what has changed and why it matters, and nothing of too few answers', () => {
  expect(summaryOf(report, zh)).toEqual([
    '成功率比上月低 10.0 个百分点，有 30 位客户没有听到他们的意见。',
    'Q04 按时交车 比上月低 15.0 个百分点，是降得最多的一项，10 位客户不满意，先查这一项。',
    'Q11 保养提醒 比上月高 5.0 个百分点，看看做对了什么，保持下去。',
    '有 1 项处理超了期限，1 项还没有处理，客户还在等。',
  ]);
});

test('of an uneventful month nothing is said', () => {
  const calm = {
    ...report,
    previous: quantity,
    figures: {
      ...report.figures,
      answers: { ...report.figures.answers, questions: [] },
      issues: { byCategory: [], due: 0, onTime: 0, late: 0, open: 0 },
    },
  };
  expect(summaryOf(calm, zh)).toEqual([]);
});
