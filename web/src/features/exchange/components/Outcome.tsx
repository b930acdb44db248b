import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { sayNumber } from '../../../lib/numbers';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import { errorFile } from '../api/imports';
import { broughtCustomers, type ImportKindResult, type ImportResult, type ImportView } from '../model/import';
import styles from './exchange.module.css';

interface Props {
  view: ImportView;
  counts: ImportResult;
  trial: boolean;
}

/** What became of the rows, or would become of them. */
export function Outcome({ view, counts, trial }: Props) {
  const { exchange } = useTexts();
  const words = exchange.counts;
  const kinds: [string, ImportKindResult | null | undefined][] = [
    [exchange.kinds.CUSTOMER, counts.customers],
    [exchange.kinds.VEHICLE, counts.vehicles],
    [exchange.kinds.WORK_ORDER, counts.workOrders],
    [exchange.kinds.CONTACT, counts.contacts],
  ];
  return (
    <section className={styles.outcome}>
      <h2>{trial ? words.trialTitle : words.resultTitle}</h2>
      <p className={styles.quiet}>{words.readRows(sayNumber(counts.rows))}</p>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.created}</th>
            <th scope="col">{words.changed}</th>
            <th scope="col">{words.unchanged}</th>
            <th scope="col" title={words.repeatedHint}>
              {words.repeated}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(
            ([name, kind]) =>
              kind && (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{sayNumber(kind.created)}</td>
                  <td>{sayNumber(kind.changed)}</td>
                  <td>{sayNumber(kind.unchanged)}</td>
                  <td>{sayNumber(kind.repeated)}</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
      <div className={styles.tags}>
        {counts.errorRows === 0 ? (
          <Tag tone="done">{words.noErrors}</Tag>
        ) : (
          <Tag tone="overdue">{(trial ? words.trialErrors : words.errors)(sayNumber(counts.errorRows))}</Tag>
        )}
        {counts.withoutCustomer > 0 && (
          <span>{words.withoutCustomer(sayNumber(counts.withoutCustomer))}</span>
        )}
        {counts.warningRows > 0 && <Tag tone="due">{words.warnings(sayNumber(counts.warningRows))}</Tag>}
      </div>
      <Alike view={view} trial={trial} />
      {counts.people.length > 0 && (
        <p>
          {words.people(counts.people.length)}
          {counts.people.slice(0, 20).join('、')}
        </p>
      )}
      {counts.errorRows > 0 && !view.fileRemoved && (
        <div className={styles.tags}>
          <Button icon={<DownloadOutlined />} href={errorFile(view.id, 'XLSX')}>
            {words.xlsx}
          </Button>
          <Button type="text" href={errorFile(view.id, 'CSV')}>
            {words.csv}
          </Button>
        </div>
      )}
      <Issues view={view} />
    </section>
  );
}

/** Who of those that the file has brought may be there twice; looked for behind the import. */
function Alike({ view, trial }: { view: ImportView; trial: boolean }) {
  const { exchange } = useTexts();
  const words = exchange.counts;
  const mayMerge = useCan('CUSTOMER_MERGE');
  if (trial || !broughtCustomers(view) || view.alike == null) return null;
  if (view.alike === 0) return <p className={styles.quiet}>{words.noneAlike}</p>;
  return (
    <p className={styles.tags}>
      <Tag tone="due">{words.alike(sayNumber(view.alike))}</Tag>
      {mayMerge && view.startedAt && view.finishedAt && (
        <Link
          to={`/duplicates?${new URLSearchParams({ enteredFrom: view.startedAt, enteredUntil: view.finishedAt })}`}
        >
          {words.alikeLink}
        </Link>
      )}
    </p>
  );
}

function Issues({ view }: { view: ImportView }) {
  const { exchange } = useTexts();
  const words = exchange.issues;
  if (view.issues.length === 0) return null;
  return (
    <section>
      <h3>{words.title}</h3>
      {view.issues.length >= 20 && <p className={styles.quiet}>{words.first(view.issues.length)}</p>}
      <ul className={styles.issues}>
        {view.issues.map((issue) => (
          <li key={issue.row}>
            <span className={styles.issueRow}>
              {words.row(issue.row)}{' '}
              <Tag tone={issue.error ? 'overdue' : 'due'}>{issue.error ? words.error : words.warning}</Tag>
            </span>
            <ul>
              {issue.cells.map((cell) => (
                <li key={`${cell.header} ${cell.message}`}>
                  {cell.header && <strong>{cell.header} </strong>}
                  {cell.message}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
