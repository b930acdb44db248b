import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { customerQuery } from '../../features/customer/api/customers';
import { ofCustomerQuery } from '../../features/promise/api/promises';
import { sayDue } from '../../features/promise/model';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { usePageTitle } from '../../lib/usePageTitle';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Boxes, PaperForm, PaperLine } from '../../ui/PaperForm';
import { PaperPage } from '../../ui/PaperPage';

/** The sheet that one takes along on a visit: what is known stands there, the rest is filled in by pen. */
export default function VisitSheetPage() {
  const { id = '' } = useParams();
  const { customer: words, profile, promise, relationship } = useTexts();
  const sheet = relationship.visitSheet;
  const time = useTime();
  const may = useCan('RELATIONSHIP_VIEW');
  const { data: customer, error, refetch } = useQuery(customerQuery(id));
  const { data: promises = [] } = useQuery({ ...ofCustomerQuery(id), enabled: may });
  usePageTitle([sheet.title, customer?.name].filter(Boolean).join(' '));
  if (!customer)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  const owed = promises.filter((it) => it.status === 'OPEN' || it.late);
  const people = customer.contactPersons
    .filter((it) => !it.until)
    .map((it) => [it.name, it.position].filter(Boolean).join(' '));
  return (
    <PaperPage back={customer.name} print={sheet.print}>
      <PaperForm
        place={customer.customerNo}
        title={sheet.title}
        number={time.exactly(`${time.today()}T00:00:00Z`).slice(0, 10)}
        signatures={sheet.signatures}
      >
        <tr>
          <th scope="row">{relationship.customer}</th>
          <td colSpan={3}>{customer.name}</td>
          <th scope="row">{words.owner}</th>
          <td>{customer.ownerName}</td>
        </tr>
        <PaperLine name={words.address}>{customer.address}</PaperLine>
        <PaperLine name={words.persons}>{people.join('；')}</PaperLine>
        <PaperLine name={sheet.last}>
          {customer.lastContactAt ? time.when(customer.lastContactAt) : relationship.visits.never}
        </PaperLine>
        <PaperLine name={sheet.owed}>
          {owed.map((it) => `${it.text}（${sayDue(it, promise, time.day)}）`).join('；')}
        </PaperLine>
        <PaperLine name={profile.taboos}>{customer.profile.taboos}</PaperLine>
        <PaperLine name={sheet.when}>{sheet.whenBlank}</PaperLine>
        <PaperLine name={relationship.problem} tall />
        <PaperLine name={relationship.purpose}>
          <Boxes choices={Object.values(relationship.functions)} />
        </PaperLine>
        <PaperLine name={relationship.content} tall />
        <PaperLine name={relationship.learnt} tall>
          <Boxes choices={Object.values(relationship.types)} />
        </PaperLine>
        <PaperLine name={relationship.response}>
          <Boxes choices={Object.values(relationship.responses)} />
        </PaperLine>
        <PaperLine name={sheet.promised} tall />
        <PaperLine name={relationship.next} tall />
        <PaperLine name={relationship.materials} tall />
      </PaperForm>
    </PaperPage>
  );
}
