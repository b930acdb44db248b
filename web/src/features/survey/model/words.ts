import { useSpoken, useTexts } from '../../../lib/texts';
import type { Question } from '../api/questionnaires';
import { isNew } from './form';

/** Questions and their answers in the reader's language. */
export function useQuestionWords() {
  const t = useTexts();
  const { language } = useSpoken();
  const words = t.survey;
  const textOf = (it: { textZh: string; textEn: string }) =>
    language === 'zh' ? it.textZh : it.textEn || it.textZh;
  const codeOf = (code: string) => (isNew(code) ? `${words.newCode} ${code.slice(4)}` : code);
  const answerOf = (question: Question, word: string) => {
    if (question.kind === 'YES_NO') return word === 'YES' ? words.yes : words.no;
    const choice = question.choices.find((it) => it.code === word);
    return choice ? textOf(choice) || choice.code : word;
  };
  const appliesTo = (question: Question) => {
    const { applies } = question;
    return [
      ...applies.repairTypes.map((it) => t.followup.repairTypes[it] ?? it),
      ...applies.interviewees.map((it) => (t.followup.call.roles as Record<string, string>)[it] ?? it),
      ...applies.customerTypes.map((it) => words.customerTypeNames[it] ?? it),
      ...applies.energies.map((it) => words.energyNames[it] ?? it),
      ...applies.models,
      ...applies.personalities.map((it) => (t.personality.types as Record<string, string>)[it] ?? it),
    ].join(' · ');
  };
  return { textOf, codeOf, answerOf, appliesTo };
}
