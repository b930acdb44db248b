import { describe, expect, test } from 'vitest';
import type { Session } from '../lib/session';
import { zh } from '../locales/zh';
import { areasFor, mayOpen } from './areas';

const someone = (...rights: Session['rights']) => ({ rights, roles: [] as Session['roles'] }) as Session;

describe('follow-up', () => {
  test('is walked through by its five steps', () => {
    const [followup] = areasFor(someone('FOLLOW_UP_VIEW')).filter(
      (area) => area.label(zh) === zh.shell.areas.followup,
    );
    expect(followup?.items.map((item) => item.label(zh))).toEqual(['准备', '实施', '记录', '月报', '措施']);
  });

  test('keeps the pages of a step from those who may not open the step', () => {
    expect(mayOpen(someone('FOLLOW_UP_VIEW'), '/follow-up/plan')).toBe(true);
    expect(mayOpen(someone(), '/follow-up/plan')).toBe(false);
    expect(mayOpen(someone(), '/follow-up/report/1')).toBe(false);
  });

  test('shows everybody what they have to see to, and nobody else the menu of it', () => {
    expect(mayOpen(someone(), '/follow-up/issues')).toBe(true);
    expect(areasFor(someone()).flatMap((area) => area.items.map((item) => item.path))).not.toContain(
      '/follow-up/issues',
    );
  });
});
