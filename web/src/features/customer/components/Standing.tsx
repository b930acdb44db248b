import { useDictionary } from '../../../lib/dictionaries';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { CustomerView } from '../api/customers';

/** What makes a customer one to look after with more care. */
export function Standing({ customer }: { customer: CustomerView }) {
  const { customer: words, profile } = useTexts();
  const categories = useDictionary('customer-category');
  const category = categories.say(customer.profile.category);
  return (
    <>
      {category && <Tag tone={customer.profile.category === 'KEY' ? 'primary' : 'plain'}>{category}</Tag>}
      {customer.kind !== 'END_CUSTOMER' && <Tag tone="info">{words.kinds[customer.kind]}</Tag>}
      {customer.profile.partnerSince && <Tag tone="primary">{profile.partner}</Tag>}
    </>
  );
}
