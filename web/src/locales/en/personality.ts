import type { personality as zh } from '../zh/personality';

export const personality: typeof zh = {
  title: 'How to speak with them',
  none: 'No judgement yet. Wait for two or three clear signs, and write which day and what it was about.',
  judge: 'Judge',
  judgeAgain: 'Judge again',
  saved: 'Judgement noted',
  type: 'Which type',
  unknown: 'No judgement',
  signs: 'What one has seen',
  evidence: 'Grounds',
  evidenceHint:
    'Which day, what about, what the customer said or did. Facts only: the customer reads it in a copy of the data.',
  suggested: (type) => `The signs speak for: ${type}`,
  guard:
    'For conversations only: it changes no order and no deadline, stands in no list and no file, and is seen only by those who look after the customer.',
  history: 'Former judgements',
  withdrawn: 'Taken back',
  how: 'How to speak',
  doThis: 'Do',
  avoid: 'Avoid',
  opening: 'A way to begin',
  types: {
    FRIENDLY: 'Friendly',
    DECISIVE: 'Decisive',
    ANALYTICAL: 'Analytical',
    SELF_CENTRED: 'Self-centred',
  },
  signNames: {
    FORGIVES: 'forgives small slips',
    THANKS: 'thanks and praises',
    EASY_TO_AGREE: 'easy to agree with, asks for little',
    DECIDES_FAST: 'decides quickly',
    GIVES_ORDERS: 'wants it done as told',
    MINDS_STANDING: 'minds standing and attention',
    ASKS_FOR_PROOF: 'asks for papers and figures',
    QUOTES_RULES: 'argues with clauses and laws',
    KEEPS_RECORDS: 'notes and checks each item',
    SEES_OWN_SIDE: 'speaks mostly of the own side',
    FEELS_SLIGHTED: 'easily feels slighted',
    THREATENS: 'has spoken of going public or making trouble',
  },
  cards: {
    FRIENDLY: {
      about:
        'Easy-going and considerate, makes little of small things, and is therefore the first to be overlooked.',
      doThis: [
        'The same standard and the same deadline; kindness is no reason to wait',
        'Tell how it goes before they ask',
        'Say thank you, and be early with what was promised',
      ],
      avoid: [
        'Do not ask less of yourself because they forgive',
        'Do not take "never mind" for "all is well"',
      ],
      opening: '"You have been patient with us, so this should go well. Let me first tell you where we are…"',
    },
    DECISIVE: {
      about: 'Confident, with a will of their own; wants to be recognised, and says so when displeased.',
      doThis: [
        'Hear them out, then repeat what they want',
        'Offer two or three ways and let them decide',
        'Meet it as far as possible; say at once what can be done and by when',
      ],
      avoid: ['Do not interrupt, do not argue who is right', 'Do not say "those are the rules"'],
      opening: '"I have noted it; let me repeat it. There are two ways now, and the choice is yours…"',
    },
    ANALYTICAL: {
      about: 'Reasons, wants fairness, knows how to use rules and the law, and does not threaten lightly.',
      doThis: [
        'Explain cause, grounds and time',
        'Speak with papers, figures and clauses; put important answers in writing',
        'Keep the evidence and say the same each time',
      ],
      avoid: ['Do not be vague or say what is not certain', 'Do not pass over the point with small talk'],
      opening:
        '"Let me go through the test results and the costs one by one; a written copy follows for you to check…"',
    },
    SELF_CENTRED: {
      about: 'Starts from their own feelings, is sensitive, and reacts strongly when feeling slighted.',
      doThis: [
        'First the feeling, then the matter; calm and polite',
        'If it was our fault, apologise sincerely and without excuses',
        'Promise little, keep all of it, and write down each step',
      ],
      avoid: ['Do not get excited too, do not answer in kind', 'Do not contradict them in front of others'],
      opening: '"I am sorry that it felt like this; we did not do well. Please go on, I am writing it down…"',
    },
  },
};
