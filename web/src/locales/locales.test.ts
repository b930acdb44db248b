import { describe, expect, test } from 'vitest';
import { en } from './en';
import { zh } from './zh';

type Leaf = [path: string, text: string];

/** Functions are called with stand-ins, so that what they say is looked at as well. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, sample(value as (...args: never[]) => unknown)]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path ? `${path}.${key}` : key),
  );
}

function sample(say: (...args: never[]) => unknown): string {
  const attempt = (standIn: unknown) =>
    String(say(...(Array.from({ length: say.length }, () => standIn) as never[])));
  try {
    return attempt(3);
  } catch {
    try {
      return attempt('3');
    } catch {
      return attempt(['3', '4']);
    }
  }
}

const chinese = leaves(zh);
const english = leaves(en);

describe('the two languages', () => {
  test('have the same keys', () => {
    expect(english.map(([path]) => path).sort()).toEqual(chinese.map(([path]) => path).sort());
  });

  test('leave nothing empty', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('do not mix: no Chinese in English', () => {
    expect(english.filter(([, text]) => /[\u3400-\u9fff]/.test(text))).toEqual([]);
  });

  test('Chinese uses Chinese punctuation', () => {
    expect(
      chinese.filter(([, text]) => /[\u3400-\u9fff][,?!:;()]|[,?!:;()][\u3400-\u9fff]/.test(text)),
    ).toEqual([]);
  });
});
