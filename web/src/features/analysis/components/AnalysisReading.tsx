import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { EmptyState } from '../../../ui/EmptyState';
import { type Fact, Facts } from '../../../ui/Facts';
import type { AnalysedProblem, Analysis } from '../api/analyses';
import { nameOfCapa, nameOfProblem, sayEffect, sayRate } from '../model/words';
import styles from './analysis.module.css';

/** What was found out, by whoever may read it. */
export function AnalysisReading({ analysis }: { analysis: Analysis }) {
  const { analysis: words, common } = useTexts();
  return (
    <div className={styles.page}>
      {analysis.problems.length === 0 && <EmptyState title={words.empty_} />}
      {analysis.problems.map((it) => (
        <ProblemRead key={it.code ?? it.text} problem={it} />
      ))}
      <section>
        <h2>{words.conclusion}</h2>
        <p className={styles.words}>{analysis.conclusion ?? common.none}</p>
      </section>
    </div>
  );
}

function ProblemRead({ problem }: { problem: AnalysedProblem }) {
  const t = useTexts();
  const words = t.analysis;
  const time = useTime();
  const { capa } = problem;
  return (
    <section className={styles.problem}>
      <ProblemHead problem={problem} />
      <Facts
        facts={[
          [words.cause, problem.cause ?? t.common.none],
          [
            words.measure,
            capa ? (
              <Link key="capa" to={`/capas/${capa.id}`}>
                {nameOfCapa(capa)}
              </Link>
            ) : (
              (problem.measure ?? t.common.none)
            ),
          ],
          ...(capa
            ? ([
                [words.owner, capa.owners.join(t.common.list)],
                [words.effectTitle, sayEffect(capa, time.day, t)],
              ] satisfies Fact[])
            : []),
        ]}
      />
    </section>
  );
}

/** The problem with what customers said of it, in the month and since. */
export function ProblemHead({ problem }: { problem: AnalysedProblem }) {
  const t = useTexts();
  const words = t.analysis;
  const { cases, answered } = problem;
  return (
    <header className={styles.head}>
      <h2>{nameOfProblem(problem, t)}</h2>
      <p>
        {cases !== null && cases !== undefined && answered ? words.cases(cases, answered) : null}
        {problem.inMonth && (
          <span>
            {words.inMonth} {sayRate(problem.inMonth, t)}
          </span>
        )}
        {problem.since && (
          <span>
            {words.since} {sayRate(problem.since, t)}
          </span>
        )}
      </p>
    </header>
  );
}
