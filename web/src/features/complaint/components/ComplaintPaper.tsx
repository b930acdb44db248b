import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Boxes, PaperForm, PaperLine } from '../../../ui/PaperForm';
import { type Complaint, severities } from '../api/complaints';

/** The form on paper, with boxes to tick and lines to sign. */
export function ComplaintPaper({ complaint }: { complaint: Complaint }) {
  const { common, complaint: words } = useTexts();
  const form = words.form;
  const time = useTime();
  const { matter, handling, customer, vehicle, workOrder } = complaint;
  const report = complaint.clocks.find((it) => it.kind === 'T1_REPORT');
  const copies = complaint.recipients.filter((it) => it.role === 'CC').map((it) => it.name);
  const at = (instant: string | null | undefined) => (instant ? time.exactly(instant) : '');
  return (
    <PaperForm
      place={matter.department.name}
      title={form.title}
      number={`${form.no} ${complaint.complaintNo}`}
      signatures={form.signatures}
    >
      <Row>
        <Cell name={form.source}>{words.sources[matter.source]}</Cell>
        <Cell name={form.registrant}>{matter.registeredBy.name}</Cell>
        <Cell name={form.discovered}>{at(matter.discoveredAt)}</Cell>
      </Row>
      <Row>
        <Cell name={form.delivered}>{at(handling.reportedAt)}</Cell>
        <Cell name={form.inTime}>{report?.stoppedAt ? (report.late ? words.late : words.inTime) : ''}</Cell>
        <Cell name={form.copies}>{copies.join(common.list)}</Cell>
      </Row>
      <Row>
        <Cell name={form.customer}>{customer.name}</Cell>
        <Cell name={form.gender}>{customer.gender === 'UNKNOWN' ? '' : form.genders[customer.gender]}</Cell>
        <Cell name={form.phone}>{customer.phone ?? ''}</Cell>
      </Row>
      <Row>
        <Cell name={form.plate}>{vehicle?.plateNo ?? ''}</Cell>
        <Cell name={form.vin}>{vehicle?.vin ?? ''}</Cell>
        <Cell name={form.model}>{[vehicle?.brand, vehicle?.model].filter(Boolean).join(' ')}</Cell>
      </Row>
      <Row>
        <Cell name={form.saleDate}>{vehicle?.saleDate ?? ''}</Cell>
        <Cell name={form.mileage}>{workOrder?.mileage ?? vehicle?.lastMileage ?? ''}</Cell>
        <Cell name={form.order}>{workOrder?.orderNo ?? ''}</Cell>
      </Row>
      <Row>
        <Cell name={form.repairType}>{workOrder ? (form.repairTypes[workOrder.repairType] ?? '') : ''}</Cell>
        <Cell name={form.advisor}>{workOrder?.serviceAdvisor ?? ''}</Cell>
        <Cell name={form.technician}>{workOrder?.technician ?? ''}</Cell>
      </Row>
      <PaperLine name={form.level}>
        <Boxes
          choices={severities.map((it) => words.severities[it])}
          ticked={words.severities[matter.severity]}
        />
      </PaperLine>
      <PaperLine name={form.category}>{words.categories[matter.category]}</PaperLine>
      <PaperLine name={form.words} tall>
        {matter.description}
      </PaperLine>
      <PaperLine name={form.demand}>{matter.customerDemand}</PaperLine>
      <Row>
        <Cell name={form.legalRisk}>
          <Boxes choices={[common.yes, common.no]} ticked={matter.legalRisk ? common.yes : common.no} />
        </Cell>
        <Cell name={form.handlingTime} span={3}>
          <Boxes choices={form.handlingTimes} />
        </Cell>
      </Row>
      <PaperLine name={form.findings} tall>
        {handling.investigation}
      </PaperLine>
      <PaperLine name={form.cause} tall>
        {[handling.causeName, handling.cause].filter(Boolean).join('\n')}
      </PaperLine>
      <Row>
        <Cell name={form.direct}>{handling.directResponsible?.name}</Cell>
        <Cell name={form.secondary} span={3}>
          {handling.secondaryResponsible?.name}
        </Cell>
      </Row>
      <PaperLine name={form.solution} tall>
        {handling.solution}
      </PaperLine>
      <PaperLine name={form.compensation}>{handling.compensation}</PaperLine>
      <Row>
        <Cell name={form.repliedAt}>{at(handling.repliedAt)}</Cell>
        <Cell name={form.replyChannel}>
          {handling.replyChannel ? words.channels[handling.replyChannel] : ''}
        </Cell>
        <Cell name={form.opinion}>
          {handling.customerAccepts === null || handling.customerAccepts === undefined
            ? ''
            : handling.customerAccepts
              ? words.accepts
              : words.rejects}
        </Cell>
      </Row>
      <Row>
        <Cell name={form.resolvedAt}>{at(handling.resolvedAt)}</Cell>
        <Cell name={form.closed} span={3}>
          <Boxes
            choices={[common.yes, common.no]}
            ticked={complaint.status === 'CLOSED' ? common.yes : common.no}
          />
        </Cell>
      </Row>
      <PaperLine name={form.secondCall}>
        {at(handling.verifiedAt)}{' '}
        <Boxes
          choices={Object.values(words.results)}
          ticked={handling.verificationResult ? words.results[handling.verificationResult] : undefined}
        />
      </PaperLine>
      <PaperLine name={form.measures} />
    </PaperForm>
  );
}

function Row({ children }: { children: ReactNode }) {
  return <tr>{children}</tr>;
}

function Cell({ name, span = 1, children }: { name: string; span?: number; children?: ReactNode }) {
  return (
    <>
      <th scope="row">{name}</th>
      <td colSpan={span}>{children}</td>
    </>
  );
}
