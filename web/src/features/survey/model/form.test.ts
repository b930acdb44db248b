import { describe, expect, test } from 'vitest';
import type { Question } from '../api/questionnaires';
import {
  addChoice,
  blankQuestion,
  duplicated,
  emptyForm,
  freshCode,
  fromBank,
  hasBrokenBranch,
  imported,
  moved,
  sourcesOf,
  withKind,
} from './form';

const question = (code: string, change: Partial<Question> = {}): Question => ({
  ...blankQuestion([]),
  code,
  textZh: code,
  ...change,
});
const when = (code: string, ...answers: string[]) => [{ question: code, answers }];

describe('a questionnaire that is being written', () => {
  test('gives new questions codes that none of them has', () => {
    const two = [question('new-1'), question('Q04'), question('new-7')];
    expect(freshCode(two)).toBe('new-8');
    expect(duplicated(two, 1).map((it) => it.code)).toEqual(['new-1', 'Q04', 'new-8', 'new-7']);
  });

  test('moves a question and stays as it is beyond the ends', () => {
    const list = ['a', 'b', 'c'];
    expect(moved(list, 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(list, 0, -1)).toBe(list);
    expect(moved(list, 2, 3)).toBe(list);
  });

  test('says when a question hangs on one that is not before it any more', () => {
    const list = [question('Q01'), question('Q15', { showWhen: when('Q01', 'NO') })];
    expect(hasBrokenBranch(list, 1)).toBe(false);
    expect(hasBrokenBranch(moved(list, 1, 0), 0)).toBe(true);
    const other = [withKind(question('Q01'), 'SCALE_1_5'), question('Q15', { showWhen: when('Q01', 'NO') })];
    expect(hasBrokenBranch(other, 1)).toBe(true);
  });

  test('lets a question hang on earlier ones with countable answers only', () => {
    const list = [question('Q01'), withKind(question('Q02'), 'TEXT'), question('Q03'), question('Q04')];
    expect(sourcesOf(list, 3).map((it) => it.code)).toEqual(['Q01', 'Q03']);
    expect(sourcesOf(list, 0)).toEqual([]);
  });

  test('takes with another kind of answer what belonged to the old one', () => {
    const choice = withKind(question('Q01', { endsOn: 'NO' }), 'SINGLE');
    expect(choice).toMatchObject({ positive: null, endsOn: null });
    expect(choice.choices.map((it) => it.code)).toEqual(['A', 'B']);
    expect(addChoice(choice.choices.slice(1)).map((it) => it.code)).toEqual(['B', 'A']);
    expect(withKind(choice, 'SCALE_0_10')).toMatchObject({ choices: [], wantedFrom: 9 });
  });

  test('takes from the bank what a chosen question hangs on, in front of it and once', () => {
    const bank = [
      question('Q01', { dimension: 'OVERALL' }),
      question('Q14', { dimension: 'OVERALL' }),
      question('Q15', { showWhen: when('Q01', 'NO') }),
    ];
    expect(fromBank([], bank, new Set(['Q15'])).map((it) => it.code)).toEqual(['Q01', 'Q15']);
    const whole = fromBank([bank[0] as Question], bank, new Set(['Q15', 'Q14']));
    expect(whole.map((it) => it.code)).toEqual(['Q01', 'Q14', 'Q15']);
    expect(whole.filter((it) => it.dimension === 'OVERALL')).toHaveLength(1);
  });

  test('gives the questions of another house new codes, but not those of our banks', () => {
    const theirs = {
      ...emptyForm('CARE'),
      nameZh: '别家的',
      questions: [question('Q77'), question('Q01', { showWhen: when('Q77', 'YES') })],
    };
    const ours = imported(JSON.parse(JSON.stringify(theirs)), [question('Q01')]);
    expect(ours?.questions.map((it) => it.code)).toEqual(['new-1', 'Q01']);
    expect(ours?.questions[1]?.showWhen[0]?.question).toBe('new-1');
    expect(imported({ some: 'thing' }, [])).toBeUndefined();
    expect(imported('text', [])).toBeUndefined();
  });
});
