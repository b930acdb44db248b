import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../api/call';
import { type Asked, follow, verdictOf } from './branches';
import type { DraftAnswer } from './draft';

interface Example {
  name: string;
  questions: Omit<Asked, 'id' | 'interviewees'>[];
  answers: Record<string, Partial<DraftAnswer>>;
  asked: string[];
  values: Record<string, AnswerValue>;
}

/** The server's test reads the same cases: what the caller sees must be what is kept. */
const examples: Example[] = JSON.parse(
  readFileSync('../server/src/test/resources/survey/branches.json', 'utf8'),
);

describe('branches of a questionnaire', () => {
  test.each(examples)('$name', ({ questions, answers, asked, values }) => {
    const all = questions.map((it) => ({ ...it, id: it.code, interviewees: [] }) as Asked);
    const given = Object.fromEntries(
      Object.entries(answers).map(([code, it]) => [code, { value: 'YES', ...it } as DraftAnswer]),
    );
    expect([...follow(all, { answers: given }).asked]).toEqual(asked);
    for (const question of all) {
      const value = values[question.code];
      if (value) expect(verdictOf(question, given[question.code])).toBe(value);
    }
  });
});
