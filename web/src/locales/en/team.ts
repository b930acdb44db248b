import type { team as chinese } from '../zh/team';

export const team: typeof chinese = {
  title: 'Team',
  empty: 'Only the owner looks after this customer. Colleagues can be asked to help.',
  hint: 'Colleagues in the team always see this customer, whatever their department; if ticked, they may also change it like the owner. The owner need not be in it. When the customer goes to the public pool, the team ends.',
  member: (n) => `Member ${n}`,
  add: 'Add a colleague',
  remove: 'Take out of the team',
  colleague: 'Colleague',
  role: 'Role',
  mayEdit: 'May change this customer',
  changes: 'may change',
  looks: 'may look',
  away: 'Not at work',
  since: (when) => `since ${when}`,
};
