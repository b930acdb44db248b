import type { Texts } from '../../../locales';
import type { FigureRowsOf } from '../api/figures';

export function isFigureRows(rows: { of: string }): rows is FigureRowsOf {
  return ['contacts', 'attempts', 'incoming', 'reminders', 'customers'].includes(rows.of);
}

/** 逾期 · 李静 */
export function titleOfFigure(rows: FigureRowsOf, t: Texts): string {
  const words = t.figures;
  const parts: (string | false | undefined)[] = (() => {
    switch (rows.of) {
      case 'contacts':
        return [
          rows.question
            ? words.said
            : rows.waited
              ? words.waits[rows.waited]
              : rows.part
                ? words.parts[rows.part]
                : words.due,
          rows.type
            ? t.followup.types[rows.type]
            : rows.track
              ? t.cadence.tracks[rows.track]
              : rows.nobody
                ? words.nobody
                : rows.name,
        ];
      case 'incoming':
        return [words.calls, rows.answer && words.callAnswers[rows.answer]];
      case 'attempts':
        return [
          rows.reached ? words.reached : words.attempts,
          rows.weekday !== undefined &&
            rows.hour !== undefined &&
            words.hourOf(words.weekdays[rows.weekday - 1] ?? '', rows.hour),
        ];
      case 'reminders':
        return [
          rows.rung ? words.rungs[rows.rung] : words.reminder,
          rows.acted && words.actedStates[rows.acted],
        ];
      case 'customers':
        return [
          words.groups[rows.group],
          rows.type ? t.followup.types[rows.type] : rows.name,
          rows.visited && words.visitors,
          rows.running && words.running,
        ];
    }
  })();
  return parts.filter(Boolean).join(' · ');
}
