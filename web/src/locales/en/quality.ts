import type { quality as zh } from '../zh/quality';

export const quality: typeof zh = {
  title: 'Data quality',
  note: 'A number leads to the customers it counts, to mend them',
  department: 'Department',
  customers: 'Customers',
  completeness: 'Complete',
  completenessHint:
    'A file should have a number that works, a region, the gender (of a company its credit code), an owner, and an answer on calls. How much of it is there.',
  unreachable: 'No number that works',
  wrongNumber: 'A wrong number',
  withoutRegion: 'No region or address',
  unidentified: 'No gender or credit code',
  withoutOwner: 'No owner',
  notAsked: 'Not asked about calls',
  stale: 'A year unchanged',
  mend: (what, department) => `${department}: ${what}`,
  empty: 'No customers yet',
  emptyHint:
    'Once there are customers, this page shows how complete, usable and accurate the files of each department are.',
};
