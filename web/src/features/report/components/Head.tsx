import styles from './report.module.css';

/** What a column holds: who or what, a bar, a figure, or words. */
type Kind = 'name' | 'chart' | 'number' | 'words';

interface Props {
  columns: readonly (readonly [title: string, kind: Kind])[];
  /** The rows speak for themselves; the titles are only read aloud. */
  hidden?: boolean;
}

/** The head of every table of the report; a bar needs no title for those who see it. */
export function Head({ columns, hidden = false }: Props) {
  return (
    <thead className={hidden ? 'visually-hidden' : undefined}>
      <tr>
        {columns.map(([title, kind], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rates of one table have the same title
          <th key={index} scope="col" className={kind === 'words' ? undefined : styles[kind]}>
            {kind === 'chart' ? <span className="visually-hidden">{title}</span> : title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
