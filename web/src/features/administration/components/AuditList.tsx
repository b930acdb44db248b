import { Drawer } from 'antd';
import { useState } from 'react';
import type { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import type { AuditRow } from '../api/administration';
import { sayField, sayStep, saySubject, sayValue } from '../model/sayChange';
import { useCodeNames } from '../model/useCodeNames';
import styles from './AuditList.module.css';

export function AuditList({ list }: { list: ReturnType<typeof usePages<AuditRow>>['list'] }) {
  const { administration, common } = useTexts();
  const words = administration.audit;
  const time = useTime();
  const names = useCodeNames();
  const [open, setOpen] = useState<AuditRow | null>(null);

  const summary = ({ changes }: AuditRow) => {
    const [first, ...others] = changes;
    if (!first) return common.none;
    const change = `${sayField(first.field, administration)} ${sayStep(first.before, first.after, common, names)}`;
    return others.length === 0 ? change : `${change} ${words.moreFields(changes.length)}`;
  };

  return (
    <>
      <DataList
        label={words.title}
        {...list}
        rowKey={(it) => it.id}
        onOpen={setOpen}
        empty={<EmptyState title={words.empty} hint={words.emptyHint} />}
        columns={[
          { key: 'at', title: words.at, width: 150, render: (it) => time.when(it.at) },
          { key: 'who', title: words.who, width: 140, render: (it) => it.employeeName || words.system },
          {
            key: 'action',
            title: words.action,
            width: 200,
            render: (it) =>
              `${words.actions[it.action] ?? it.action} · ${saySubject(it.subjectType, administration)}`,
          },
          {
            key: 'changes',
            title: words.changes,
            render: (it) => <span className={styles.summary}>{summary(it)}</span>,
          },
        ]}
      />
      <Detail entry={open} onClose={() => setOpen(null)} />
    </>
  );
}

function Detail({ entry: asked, onClose }: { entry: AuditRow | null; onClose: () => void }) {
  const { administration, common } = useTexts();
  const words = administration.audit;
  const time = useTime();
  const narrow = useNarrow();
  const names = useCodeNames();
  const entry = useKept(asked);
  return (
    <Drawer
      open={asked !== null}
      onClose={onClose}
      size={narrow ? '100%' : 640}
      title={
        entry &&
        `${words.actions[entry.action] ?? entry.action} · ${saySubject(entry.subjectType, administration)}`
      }
    >
      {entry && (
        <>
          <p>
            {time.exactly(entry.at)} · {entry.employeeName || words.system}
          </p>
          {entry.changes.length === 0 ? (
            <p className={styles.quiet}>{words.noChanges}</p>
          ) : (
            <table className={styles.changes}>
              <thead>
                <tr>
                  <th scope="col">{words.field}</th>
                  <th scope="col">{words.before}</th>
                  <th scope="col">{words.after}</th>
                </tr>
              </thead>
              <tbody>
                {entry.changes.map((change) => (
                  <tr key={change.field}>
                    <th scope="row">{sayField(change.field, administration)}</th>
                    <td>{sayValue(change.before, common, names)}</td>
                    <td>{sayValue(change.after, common, names)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {entry.requestId && (
            <p className={styles.quiet}>
              {words.request} {entry.requestId}
            </p>
          )}
        </>
      )}
    </Drawer>
  );
}
