import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm, Progress } from 'antd';
import { sayNumber } from '../../../lib/numbers';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { startUndo, tryUndo, undoQuery } from '../api/imports';
import { type UndoView, undoSum } from '../model/import';
import styles from './exchange.module.css';
import { KeptRecords } from './KeptRecords';

/** Taking an import back: first what it would do, then it, then what is left to decide. */
export function UndoPanel({ importId }: { importId: string }) {
  const t = useTexts();
  const words = t.exchange.undo;
  const time = useTime();
  const client = useQueryClient();
  const { queryKey } = undoQuery(importId);
  const { data: undo } = useQuery(undoQuery(importId));
  const show = (fresh: UndoView) => client.setQueryData(queryKey, fresh);
  const trial = useMutation({ mutationFn: () => tryUndo(importId), onSuccess: show });
  const run = useMutation({ mutationFn: () => startUndo(importId), onSuccess: show });
  if (!undo) return null;

  const sum = undoSum(undo);
  const refusal = trial.error ?? run.error;
  return (
    <section className={styles.undo}>
      {undo.failure && <Alert type="error" showIcon title={undo.failure} />}
      {refusal && <Alert type="error" showIcon title={sayProblem(refusal, t)} />}
      {(undo.state === 'TRYING' || undo.state === 'RUNNING') && (
        <div role="status">
          <p>{undo.state === 'TRYING' ? words.looking : words.running}</p>
          <Progress percent={undo.total ? Math.floor((100 * undo.done) / undo.total) : 0} />
          <p className={styles.quiet}>{words.records(sayNumber(undo.done), sayNumber(undo.total))}</p>
        </div>
      )}
      {undo.state === 'TRIED' && (
        <>
          <h2>{words.trialTitle}</h2>
          {undo.total === 0 ? <p>{words.nothing}</p> : <Figures undo={undo} />}
          <p className={styles.quiet}>{words.people}</p>
          <footer className={styles.foot}>
            <span className={styles.quiet}>{undo.until && words.until(time.when(undo.until))}</span>
            <Popconfirm
              title={words.confirmTitle}
              description={
                <div className={styles.confirm}>
                  {words.confirm(sayNumber(sum.discarded), sayNumber(sum.putBack), sayNumber(sum.kept))}
                  <br />
                  <span className={styles.quiet}>{words.confirmHint}</span>
                </div>
              }
              okText={words.confirmYes}
              okButtonProps={{ danger: true }}
              cancelText={words.confirmNo}
              onConfirm={() => run.mutate()}
            >
              <Button danger size="large" disabled={undo.total === 0} loading={run.isPending}>
                {words.start}
              </Button>
            </Popconfirm>
          </footer>
        </>
      )}
      {(undo.state === 'DONE' || undo.state === 'FAILED') && (
        <>
          {undo.state === 'DONE' && <h2>{words.doneTitle}</h2>}
          <p className={styles.quiet}>
            {undo.by && undo.startedAt && words.by(undo.by, time.when(undo.startedAt))}
          </p>
          <Figures undo={undo} />
          {undo.state === 'FAILED' && (
            <Button danger loading={run.isPending} onClick={() => run.mutate()}>
              {words.again}
            </Button>
          )}
          {undo.state === 'DONE' && (sum.kept > 0 || undo.undecided > 0) && (
            <KeptRecords importId={importId} undo={undo} />
          )}
        </>
      )}
      {!undo.state &&
        (undo.possible ? (
          <Button danger type="text" loading={trial.isPending} onClick={() => trial.mutate()}>
            {words.open}
          </Button>
        ) : (
          undo.until && <p className={styles.quiet}>{words.tooLate(time.when(undo.until))}</p>
        ))}
    </section>
  );
}

function Figures({ undo }: { undo: UndoView }) {
  const { undo: words } = useTexts().exchange;
  const gone = undo.kinds.some((kind) => kind.gone > 0);
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col" title={words.discardedHint}>
            {words.discarded}
          </th>
          <th scope="col" title={words.putBackHint}>
            {words.putBack}
          </th>
          <th scope="col" title={words.keptHint}>
            {words.kept}
          </th>
          {gone && <th scope="col">{words.gone}</th>}
        </tr>
      </thead>
      <tbody>
        {undo.kinds.map((kind) => (
          <tr key={kind.type}>
            <th scope="row">{words.types[kind.type] ?? kind.type}</th>
            <td>{sayNumber(kind.discarded)}</td>
            <td>{sayNumber(kind.putBack)}</td>
            <td>{sayNumber(kind.kept)}</td>
            {gone && <td>{sayNumber(kind.gone)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
