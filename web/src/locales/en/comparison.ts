import type { Texts } from '..';

export const comparison: Texts['comparison'] = {
  title: 'Comparison',
  by: { ADVISOR: 'Service advisors', CALLER: 'Callers', BRANCH: 'Branches' },
  figures: {
    OVERALL: 'Content with the visit',
    NO_FAULT: 'Content in every point',
    SUCCESS: 'Successful calls',
    CARRIED_OUT: 'Calls carried out',
    COMPLAINTS: 'Orders complained about',
  },
  counted: {
    OVERALL: 'Of the customers who said, how many were content with the visit as a whole',
    NO_FAULT: 'Of the successful calls, how many had no unfavourable answer',
    SUCCESS: 'Of the calls due, how many succeeded',
    CARRIED_OUT: 'Of the calls due, how many were made',
    COMPLAINTS: 'Of the orders delivered, how many brought a complaint; fewer is better',
  },
  months: { 1: '1 month', 3: '3 months', 6: '6 months', 12: '12 months' },
  monthsLabel: 'Months taken together',
  choose: 'What',
  whom: 'Whom',
  until: (days) => `${days} taken together`,
  common: (rate, part, whole) => `${rate} in all (${part}/${whole})`,
  chart: (figure) =>
    `${figure}: size to the right, share upwards. Between the curves lies usual variation; the smaller the number, the wider.`,
  size: 'Size',
  rate: 'Share',
  cases: 'Cases',
  whole: 'Of',
  standing: 'Verdict',
  standings: {
    TOO_FEW: 'too few to compare',
    FAR_BELOW: 'clearly low',
    BELOW: 'low, keep an eye on it',
    WITHIN: 'usual variation',
    ABOVE: 'high, keep an eye on it',
    FAR_ABOVE: 'clearly high',
  },
  limits:
    'Outside the outer curves chance brings two in a thousand, outside the inner ones one in twenty. Fewer than 10 are not compared.',
  found: {
    none: 'Nothing to compare in these days',
    alike: 'All within usual variation: the ranking says nothing',
    standsOut: (names, more) =>
      more > 0
        ? `${names} and ${more} in all stand out; worth a look at why`
        : `${names} stands out; worth a look at why`,
  },
  nobody: 'nobody named',
  empty: 'No data',
  emptyHint: 'Choose another time, or take more months together.',
};
