import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { PaperForm, PaperLine } from '../../../ui/PaperForm';
import type { Analysis } from '../api/analyses';
import { nameOfCapa, nameOfProblem, sayEffect, sayRate } from '../model/words';

/** The quality analysis on A4. */
export function AnalysisPaper({ analysis }: { analysis: Analysis }) {
  const t = useTexts();
  const words = t.analysis;
  const time = useTime();
  return (
    <PaperForm
      place={analysis.departmentName}
      title={words.one}
      number={analysis.month}
      signatures={words.paper.signatures}
    >
      <tr>
        <th scope="row">{words.analyst}</th>
        <td colSpan={2}>{analysis.analystName}</td>
        <th scope="row">{words.status}</th>
        <td colSpan={2}>
          {analysis.submittedAt ? words.submitted(time.exactly(analysis.submittedAt)) : words.waiting}
        </td>
      </tr>
      <tr>
        <th scope="col">{words.problem}</th>
        <th scope="col">{words.cause}</th>
        <th scope="col" colSpan={2}>
          {words.paper.measure}
        </th>
        <th scope="col">
          {words.owner} / {words.paper.term}
        </th>
        <th scope="col">{words.effectTitle}</th>
      </tr>
      {analysis.problems.map((it) => (
        <tr key={it.code ?? it.text}>
          <td>
            {nameOfProblem(it, t)}
            {it.inMonth && `\n${sayRate(it.inMonth, t)}`}
          </td>
          <td>{it.cause}</td>
          <td colSpan={2}>{it.capa ? nameOfCapa(it.capa) : it.measure}</td>
          <td>{it.capa && [it.capa.owners.join(t.common.list), it.capa.dueOn].filter(Boolean).join('\n')}</td>
          <td>{it.capa ? sayEffect(it.capa, time.day, t) : it.since && sayRate(it.since, t)}</td>
        </tr>
      ))}
      <PaperLine name={words.conclusion} tall>
        {analysis.conclusion}
      </PaperLine>
    </PaperForm>
  );
}
