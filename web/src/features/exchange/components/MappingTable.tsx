import { Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { fieldsByKind, type ImportView, kinds, type Target } from '../model/import';
import styles from './exchange.module.css';

interface Props {
  view: ImportView;
  fields: (Target | null)[];
  onChange: (fields: (Target | null)[]) => void;
}

/** One line a column: its name, what stands in it, what it fills. */
export function MappingTable({ view: { columns, samples, ownFields }, fields, onChange }: Props) {
  const { exchange } = useTexts();
  const words = exchange.mapping;
  const choose = (column: number, field: Target | null) =>
    onChange(
      fields.map((old, index) => (index === column ? field : field !== null && old === field ? null : old)),
    );
  const options = kinds.map((kind) => ({
    label: exchange.kinds[kind],
    options: [
      ...fieldsByKind[kind].map((field) => ({ value: field as Target, label: exchange.fields[field] })),
      ...ownFields
        .filter((own) => own.kind === kind)
        .map(({ id, name }) => ({ value: `own:${id}` as Target, label: words.own(name) })),
    ],
  }));

  return (
    <table className={styles.mapping}>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.samples}</th>
          <th scope="col">{words.field}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ column, header }) => (
          <tr key={column} data-skipped={fields[column] === null || undefined}>
            <th scope="row">{header || words.emptyHeader(column + 1)}</th>
            <td className={styles.samples}>
              {samples
                .slice(0, 3)
                .map((row) => row[column] ?? '')
                .filter((cell) => cell !== '')
                .join('  ·  ')}
            </td>
            <td>
              <Select
                aria-label={`${header}: ${words.field}`}
                className={styles.field}
                value={fields[column] ?? undefined}
                placeholder={words.skip}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                options={options}
                onChange={(field) => choose(column, field ?? null)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
