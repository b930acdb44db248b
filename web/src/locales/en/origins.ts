import type { origins as zh } from '../zh/origins';

export const origins: typeof zh = {
  title: 'Sources and groups',
  sources: 'How customers came to us',
  source: 'Source',
  unknown: 'Not filled in',
  customers: 'Customers',
  newThisYear: 'New this year',
  orders: 'Orders',
  amount: 'Spent',
  referrers: 'Who brought customers',
  referrer: 'Referrer',
  brought: 'Customers brought',
  noReferrers: 'Nobody has brought a customer yet',
  noReferrersHint:
    'Where a customer has a referrer, the referrer appears here with what those customers spent.',
  nobody: 'No customers yet',
  nobodyHint: 'Once customers are entered or imported they are counted here by their source.',
  personalities: 'The four personalities: who complains, who comes back',
  personalitiesHint:
    'To see whether what is said of them holds here. Groups of fewer than five are not shown, and nobody is named.',
  personality: 'Personality',
  complaints: 'Complaints',
  complaining: 'Have complained',
  loyal: 'Come again',
  tooFew: 'too few',
  advisors: 'Accuracy of the data by advisor',
  advisorsHint:
    'Orders of the last 90 days: how many were gone through at reception, how many calls met a wrong or dead number or found the data wrong on the hand-over sheet.',
  advisor: 'Service advisor',
  verified: 'Verified',
  calls: 'Called',
  checked: 'Checked by the desk',
  wrong: 'With wrong data',
  accuracy: 'Accuracy',
  noAdvisors: 'No orders delivered lately',
  noAdvisorsHint: 'After delivery and follow-up the accuracy of each advisor is shown here.',
};
