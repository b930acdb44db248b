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

function question(id: string, code: string, change: Partial<CallQuestion> = {}): CallQuestion {
  return {
    id,
    code,
    kind: 'YES_NO',
    text: code,
    dimension: 'OTHER',
    positive: 'YES',
    causes: [],
    choices: [],
    showWhen: [],
    interviewees: [],
    ...change,
  };
}

const onTime = question('q4', 'Q04', { causes: ['DELIVERY_TIME'] });
const overall = question('q1', 'Q01', { dimension: 'OVERALL' });
const stillYours = question('l1', 'L01', { endsOn: 'NO', causes: ['SOLD'] });
const price = question('l3', 'L03', { positive: 'NO', causes: ['PRICE'] });
const why = question('q15', 'Q15', {
  kind: 'MULTIPLE',
  positive: null,
  choices: [
    { code: 'SLOW', text: '太慢', wanted: false },
    { code: 'DEAR', text: '太贵', wanted: false },
  ],
  showWhen: [{ question: 'Q01', answers: ['NO'] }],
});
const recommend = question('q13', 'Q13', { kind: 'SCALE_0_10', wantedFrom: 9, causes: ['LOYALTY'] });

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

  test('asks what hangs on an answer only after that answer, and sends nothing else', () => {
    const page = call({ questions: [overall, why] });
    const happy = drafted({ q1: { value: 'YES' }, q15: { value: 'YES', given: ['SLOW'] } }, page);
    const unhappy = drafted(
      { q1: { value: 'NO', remark: '等太久' }, q15: { value: 'YES', given: ['SLOW'] } },
      page,
    );
    const sent = (draft: CallDraft) =>
      toForm(askedTasks(page, draft), draft, { brokenOff: false, durationSeconds: 0 }).sections[0]?.answers;
    expect(sent(happy)?.map((it) => it.questionId)).toEqual(['q1']);
    expect(sent(unhappy)?.map((it) => it.given)).toEqual([null, ['SLOW']]);
    expect(progress(askedTasks(page, happy), happy)).toEqual({ answered: 1, asked: 1 });
  });

  test('a number below the wanted one asks for its reason', () => {
    const page = call({ questions: [recommend] });
    const low = drafted({ q13: { value: 'YES', given: ['8'] } }, page);
    const high = drafted({ q13: { value: 'YES', given: ['9'] } }, page);
    expect(missingReason(askedTasks(page, low), low)).toBe('q13');
    expect(missingReason(askedTasks(page, high), high)).toBeUndefined();
    const sent = toForm(askedTasks(page, low), low, { brokenOff: false, durationSeconds: 0 });
    expect(sent.sections[0]?.answers[0]).toMatchObject({ value: 'NO', given: ['8'], cause: 'LOYALTY' });
  });

  test('a question for the owner is not put to whoever brought the car', () => {
    const page = call({ questions: [overall, question('q5', 'Q05', { interviewees: ['OWNER'] })] });
    const sender = { ...drafted({}, page), role: 'SENDER' as const };
    expect(progress(askedTasks(page, sender), sender).asked).toBe(1);
    expect(progress(askedTasks(page, drafted({}, page)), drafted({}, page)).asked).toBe(2);
  });

  test('takes satisfaction from the overall question', () => {
    const draft = drafted({ q1: { value: 'NO', remark: '慢' }, q4: { value: 'YES' } });
    const form = toForm(askedTasks(call(), draft), draft, {
      brokenOff: false,
      durationSeconds: 134,
      handlingSeconds: 30,
    });
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
        handlingSeconds: null,
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
