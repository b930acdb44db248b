import type { CustomerRow } from '../api/customers';

/** As the customer wants to be called, else by gender. */
export function honorific(
  customer: Pick<CustomerRow, 'gender' | 'honorific'>,
  words: { honorifics: Record<CustomerRow['gender'], string> },
) {
  return customer.honorific ?? (customer.gender === 'UNKNOWN' ? '' : words.honorifics[customer.gender]);
}
