import { sayMoney } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Boxes, PaperForm, PaperLine } from '../../../ui/PaperForm';
import type { Capa, Cause } from '../api/capas';
import { sayPercent, sayTarget } from '../model/words';

/** The form on paper (预防纠正措施表), with boxes to tick and lines to sign. */
export function CapaPaper({ capa }: { capa: Capa }) {
  const t = useTexts();
  const words = t.capa;
  const { form } = words;
  const time = useTime();
  const { effect } = capa;
  const look = capa.looks.at(-1);
  const decision = capa.decisions[0];
  const day = (instant: string | null | undefined) => (instant ? time.exactly(instant).slice(0, 10) : '');
  const people = (names: (string | undefined)[]) => names.filter(Boolean).join(t.common.list);
  return (
    <PaperForm
      place={capa.department.name}
      title={form.title}
      number={`${words.no} ${capa.capaNo}`}
      signatures={form.signatures}
    >
      <tr>
        <th scope="row">{words.type}</th>
        <td colSpan={2}>
          <Boxes choices={form.types} ticked={words.types[capa.type]} />
        </td>
        <th scope="row">{form.author}</th>
        <td colSpan={2}>
          {people([capa.author?.name, day(capa.createdAt)])}
          {capa.round > 1 && ` · ${words.round(capa.round)}`}
        </td>
      </tr>
      <PaperLine name={words.source}>
        {capa.sources.map((it) => `${words.sources[it.type] ?? ''} ${it.label}`.trim()).join('；')}
      </PaperLine>
      <PaperLine name={words.problem} tall>
        {[capa.title, capa.problem].filter(Boolean).join('\n')}
      </PaperLine>
      <PaperLine name={words.extent}>{capa.extent}</PaperLine>
      <PaperLine name={words.containment} tall>
        {capa.containment}
      </PaperLine>
      <PaperLine name={form.roots} tall>
        {capa.causes.map((it) => sayCause(it, words)).join('\n')}
      </PaperLine>
      <PaperLine name={words.participants}>{people(capa.participants.map((it) => it.name))}</PaperLine>
      <tr>
        <th scope="col" colSpan={2}>
          {words.measure}
        </th>
        <th scope="col">{words.owner}</th>
        <th scope="col">{words.dueOn}</th>
        <th scope="col">{words.cost}</th>
        <th scope="col">
          {words.doneAt} / {words.result}
        </th>
      </tr>
      {capa.measures.map((it) => (
        <tr key={it.id}>
          <td colSpan={2}>{it.text}</td>
          <td>{it.owner?.name}</td>
          <td>{it.dueOn}</td>
          <td>{it.cost === null || it.cost === undefined ? '' : sayMoney(it.cost)}</td>
          <td>{[day(it.doneAt), it.result].filter(Boolean).join(' ')}</td>
        </tr>
      ))}
      <PaperLine name={words.supervisor}>{capa.supervisor?.name}</PaperLine>
      <PaperLine name={form.approval} tall>
        <Boxes choices={form.agreed} ticked={decision && form.agreed[decision.what === 'AGREED' ? 0 : 1]} />
        {decision && `\n${people([decision.opinion ?? undefined, decision.name, day(decision.at)])}`}
      </PaperLine>
      <PaperLine name={words.execution} tall>
        {capa.executionReport}
      </PaperLine>
      <tr>
        <th scope="row">{form.tracking}</th>
        <td colSpan={2}>{effect.name}</td>
        <td>
          {words.before} {sayPercent(effect.beforeRate, t)}
        </td>
        <td>
          {words.target} {sayTarget(effect, t)}
        </td>
        <td>
          {words.after} {look ? sayPercent(look.proof.afterRate, t) : ''}
        </td>
      </tr>
      <tr>
        <th scope="row">{form.verifiedBy}</th>
        <td colSpan={2}>{look && people([look.by, day(look.at)])}</td>
        <td colSpan={3}>
          <Boxes
            choices={form.effective}
            ticked={
              look && look.decision !== 'WAIT' ? form.effective[look.decision === 'CLOSE' ? 0 : 1] : undefined
            }
          />
        </td>
      </tr>
      <PaperLine name={form.closedOn}>{day(capa.closedAt)}</PaperLine>
    </PaperForm>
  );
}

/** 法: 服务顾问忘记说; deeper ones further in, the root marked. */
function sayCause(cause: Cause, words: ReturnType<typeof useTexts>['capa']): string {
  const lead = cause.depth === 0 ? `${words.branches[cause.branch]}: ` : `${'　'.repeat(cause.depth)}↳ `;
  return `${lead}${cause.text}${cause.root ? ` ☑ ${words.root}` : ''}`;
}
