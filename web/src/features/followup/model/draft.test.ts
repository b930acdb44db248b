import { describe, expect, test } from 'vitest';
import type { CallQuestion, CallView } from '../api/call';
import {
  askedTasks,
  type CallDraft,
  emptyDraft,
  missingReason,
  progress,
  proposedReason,
  restoredDraft,
  toForm,
} from './draft';

const onTime: CallQuestion = {
  id: 'q4',
  code: 'Q04',
  text: '按时交车',
  positive: 'YES',
  cause: 'DELIVERY_TIME',
};
const overall: CallQuestion = { id: 'q1', code: 'Q01', text: '满意吗', positive: 'YES' };
const stillYours: CallQuestion = {
  id: 'l1',
  code: 'L01',
  text: '还在开吗',
  positive: 'YES',
  endsOn: 'NO',
  cause: 'SOLD',
};
const price: CallQuestion = { id: 'l3', code: 'L03', text: '因为价格吗', positive: 'NO', cause: 'PRICE' };

const today = '2026-09-10';

function call(change: Partial<CallView> = {}): CallView {
  return {
    id: 't1',
    targetType: 'POST_SERVICE',
    plannedDate: '2026-09-10',
    customer: { id: 'c', name: '王建国', address: '王先生', type: 'PERSON' },
    questions: [overall, onTime],
    others: [],
    ...change,
  } as unknown as CallView;
}

function drafted(answers: CallDraft['sections'][string]['answers'], of = call()): CallDraft {
  return { ...emptyDraft(of, today), identified: true, sections: { t1: { answers } } };
}

describe('a call that is written down', () => {
  test('asks for the reason of an unfavourable answer', () => {
    const draft = drafted({ q1: { value: 'YES' }, q4: { value: 'NO', remark: ' ' } });
    expect(missingReason(askedTasks(call(), draft), draft)).toBe('q4');
    const told = drafted({ q1: { value: 'YES' }, q4: { value: 'NO', remark: '晚交车40分钟' } });
    expect(missingReason(askedTasks(call(), told), told)).toBeUndefined();
  });

  test('counts only questions that make sense', () => {
    const absent = call({ targetType: 'LONG_ABSENT', questions: [stillYours, price] });
    const draft = drafted({ l1: { value: 'NO', remark: '卖了' } }, absent);
    expect(progress(askedTasks(absent, draft), draft)).toEqual({ answered: 1, asked: 1 });
    expect(proposedReason(askedTasks(absent, draft)[0] as never, draft.sections.t1 as never)).toBe('SOLD');
  });

  test('takes satisfaction from the overall question', () => {
    const draft = drafted({ q1: { value: 'NO', remark: '慢' }, q4: { value: 'YES' } });
    const form = toForm(askedTasks(call(), draft), draft, { brokenOff: false, durationSeconds: 134 });
    expect(form.sections[0]?.satisfied).toBe('NO');
    expect(form.durationSeconds).toBe(134);
  });

  test('carries the due tasks of the same customer, and not the one of next week', () => {
    const page = call({
      others: [
        { id: 't2', carried: true, plannedDate: '2026-09-10', questions: [overall] },
        { id: 't3', carried: true, plannedDate: '2026-09-17', questions: [overall] },
        { id: 't4', carried: false, plannedDate: '2026-09-10', questions: [overall] },
      ] as unknown as CallView['others'],
    });
    expect(emptyDraft(page, today).carried).toEqual(['t2']);
    expect(
      toForm(askedTasks(page, emptyDraft(page, today)), emptyDraft(page, today), {
        brokenOff: false,
        durationSeconds: 0,
      }).sections.map((section) => section.taskId),
    ).toEqual(['t1', 't2']);
  });

  test('goes on where the closed tab left it', () => {
    const kept = drafted({ q1: { value: 'YES' } });
    const page = call({
      draft: { content: kept, savedAt: '', savedBy: '李静' } as unknown as NonNullable<CallView['draft']>,
    });
    expect(restoredDraft(page, today).sections.t1?.answers.q1?.value).toBe('YES');
    expect(restoredDraft(page, today).identified).toBe(true);
  });
});
