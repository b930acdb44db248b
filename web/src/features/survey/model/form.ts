import type { Choice, Kind, Purpose, Question, QuestionnaireForm } from '../api/questionnaires';

export const kinds = [
  'YES_NO',
  'SINGLE',
  'MULTIPLE',
  'SCALE_0_10',
  'SCALE_1_5',
  'TEXT',
  'DATE',
] as const satisfies Kind[];

export const dimensions = [
  'OVERALL',
  'RELIABILITY',
  'RESPONSIVENESS',
  'COURTESY',
  'COMMUNICATION',
  'UNDERSTANDING',
  'TANGIBLES',
  'PRICE',
  'LOYALTY',
  'RESOLUTION',
  'HANDLING',
  'OWNERSHIP',
  'COMPETITOR',
  'DISTANCE',
  'WARRANTY',
  'USAGE',
  'RETURN',
  'CONSENT',
  'OTHER',
] as const satisfies Question['dimension'][];

export const causes = [
  'RECEPTION',
  'EXPLANATION',
  'ATTITUDE',
  'WAITING',
  'DELIVERY_TIME',
  'REPAIR_QUALITY',
  'QUALITY',
  'PRICE',
  'CLEANLINESS',
  'ENVIRONMENT',
  'REMINDER',
  'LACK_OF_CARE',
  'PROMISE',
  'HANDLING',
  'UNRESOLVED',
  'SOLD',
  'SCRAPPED',
  'COMPETITOR',
  'DISTANCE',
  'WARRANTY_EXPIRED',
  'LOW_MILEAGE',
  'LOYALTY',
  'OTHER',
] as const satisfies Question['causes'][number][];

export const hasChoices = (kind: Kind) => kind === 'SINGLE' || kind === 'MULTIPLE';
export const isScale = (kind: Kind) => kind === 'SCALE_0_10' || kind === 'SCALE_1_5';
export const isNew = (code: string) => code.startsWith('new-');

export const numbersOf = (kind: Kind): number[] =>
  kind === 'SCALE_0_10' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : kind === 'SCALE_1_5' ? [1, 2, 3, 4, 5] : [];

export function emptyForm(purpose: Purpose): QuestionnaireForm {
  return { purpose, nameZh: '', nameEn: '', share: null, monthlyQuota: null, questions: [] };
}

/** Where nobody has written English, the Chinese words stand in its place; the writer sees that nothing is there. */
export function written(form: QuestionnaireForm): QuestionnaireForm {
  const own = <T extends { textZh: string; textEn: string }>(it: T): T => ({
    ...it,
    textEn: it.textEn === it.textZh ? '' : it.textEn,
  });
  return {
    ...form,
    nameEn: form.nameEn === form.nameZh ? '' : form.nameEn,
    questions: form.questions.map((it) => ({ ...own(it), choices: it.choices.map(own) })),
  };
}

/** The server gives the real code when the questionnaire is kept. */
export function freshCode(questions: Question[]): string {
  const taken = questions.filter((it) => isNew(it.code)).map((it) => Number(it.code.slice(4)));
  return `new-${Math.max(0, ...taken) + 1}`;
}

export function blankQuestion(questions: Question[]): Question {
  return {
    code: freshCode(questions),
    kind: 'YES_NO',
    textZh: '',
    textEn: '',
    dimension: 'OTHER',
    positive: 'YES',
    endsOn: null,
    causes: [],
    choices: [],
    wantedFrom: null,
    showWhen: [],
    applies: {
      repairTypes: [],
      interviewees: [],
      customerTypes: [],
      energies: [],
      models: [],
      personalities: [],
    },
    share: null,
    monthlyQuota: null,
  };
}

/** What belonged to the other kind goes with it. */
export function withKind(question: Question, kind: Kind): Question {
  return {
    ...question,
    kind,
    positive: kind === 'YES_NO' ? 'YES' : null,
    endsOn: null,
    wantedFrom: isScale(kind) ? (kind === 'SCALE_0_10' ? 9 : 4) : null,
    choices: hasChoices(kind)
      ? question.choices.length > 0
        ? question.choices
        : addChoice(addChoice([]))
      : [],
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A code that no choice of the question has had, so that answers of before keep their meaning. */
export function addChoice(choices: Choice[]): Choice[] {
  const taken = new Set(choices.map((it) => it.code));
  let code = letters.split('').find((it) => !taken.has(it));
  for (let n = 1; !code; n += 1) if (!taken.has(`X${n}`)) code = `X${n}`;
  return [...choices, { code, textZh: '', textEn: '', wanted: false }];
}

export function moved<T>(items: T[], from: number, to: number): T[] {
  if (to < 0 || to >= items.length || from === to) return items;
  const next = [...items];
  const [taken] = next.splice(from, 1);
  if (taken !== undefined) next.splice(to, 0, taken);
  return next;
}

export function duplicated(questions: Question[], at: number): Question[] {
  const source = questions[at];
  if (!source) return questions;
  return [
    ...questions.slice(0, at + 1),
    { ...structuredClone(source), code: freshCode(questions) },
    ...questions.slice(at + 1),
  ];
}

/** Words that branches know; none for words and dates. */
export function wordsOf(question: Question): string[] {
  if (question.kind === 'YES_NO') return ['YES', 'NO'];
  if (hasChoices(question.kind)) return question.choices.map((it) => it.code);
  return numbersOf(question.kind).map(String);
}

/** Questions that this one can hang on. */
export function sourcesOf(questions: Question[], at: number): Question[] {
  return questions.slice(0, at).filter((it) => wordsOf(it).length > 0);
}

export function hasBrokenBranch(questions: Question[], at: number): boolean {
  const earlier = questions.slice(0, at);
  return (questions[at]?.showWhen ?? []).some((branch) => {
    const source = earlier.find((it) => it.code === branch.question);
    return !source || branch.answers.some((word) => !wordsOf(source).includes(word));
  });
}

/**
 * Questions of a bank with those they hang on in front of them, as far as they are not there yet; in the bank's order.
 */
export function fromBank(questions: Question[], bank: Question[], chosen: ReadonlySet<string>): Question[] {
  const there = new Set(questions.map((it) => it.code));
  const wanted = new Set<string>();
  const want = (code: string) => {
    const question = bank.find((it) => it.code === code);
    if (!question || there.has(code) || wanted.has(code)) return;
    wanted.add(code);
    for (const branch of question.showWhen) want(branch.question);
  };
  for (const code of chosen) want(code);
  const next = [...questions];
  for (const question of bank.filter((it) => wanted.has(it.code))) {
    // One question about all in all is enough.
    const second = question.dimension === 'OVERALL' && next.some((it) => it.dimension === 'OVERALL');
    next.push(second ? { ...question, dimension: 'OTHER' } : question);
  }
  return next;
}

/** The questionnaire of another house: only the questions of our banks are the same ones there and here. */
export function imported(content: unknown, bank: Question[]): QuestionnaireForm | undefined {
  if (!isForm(content)) return undefined;
  const shared = new Set(bank.map((it) => it.code));
  const codes = new Map<string, string>();
  for (const [at, question] of content.questions.entries())
    codes.set(question.code, shared.has(question.code) ? question.code : `new-${at + 1}`);
  const named = (code: string) => codes.get(code) ?? code;
  return {
    purpose: content.purpose,
    nameZh: content.nameZh,
    nameEn: content.nameEn,
    share: content.share ?? null,
    monthlyQuota: content.monthlyQuota ?? null,
    questions: content.questions.map((it) => ({
      ...it,
      code: named(it.code),
      showWhen: it.showWhen.map((branch) => ({ ...branch, question: named(branch.question) })),
    })),
  };
}

function isForm(content: unknown): content is QuestionnaireForm {
  if (typeof content !== 'object' || content === null) return false;
  const form = content as Partial<QuestionnaireForm>;
  return (
    typeof form.purpose === 'string' &&
    typeof form.nameZh === 'string' &&
    Array.isArray(form.questions) &&
    form.questions.every((it) => typeof it?.code === 'string' && Array.isArray(it.showWhen))
  );
}
