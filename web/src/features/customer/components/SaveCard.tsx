import { ContactsOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../../../lib/download';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import type { CustomerView } from '../api/customers';

/** Into the address book of a telephone. Who may not see the numbers whole is told so. */
export function SaveCard({ customer }: { customer: Pick<CustomerView, 'id' | 'name'> }) {
  const t = useTexts();
  const toasts = useToasts();
  const save = useMutation({
    mutationFn: () => download(`/api/customers/${customer.id}/card`, `${customer.name}.vcf`),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <Button icon={<ContactsOutlined />} loading={save.isPending} onClick={() => save.mutate()}>
      {t.customer.saveCard}
    </Button>
  );
}
