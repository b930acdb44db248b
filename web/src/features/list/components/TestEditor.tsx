import { Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { Texts } from '../../../locales';
import type { Operator, Relation } from '../api/lists';
import { useBuilder } from '../model/builder';
import { newRelated, type TestDraft, testOfField, withOperator } from '../model/draft';
import { type Fields, fieldOf, relationOf } from '../model/filter';
import styles from './FilterDrawer.module.css';
import { ValueEditor } from './ValueEditor';

interface Props {
  test: TestDraft;
  fields: Fields;
}

/** Field, comparison, values. */
export function TestEditor({ test, fields }: Props) {
  const { list: words } = useTexts();
  const { edit, problems } = useBuilder();
  const field = test.field === undefined ? undefined : fieldOf(fields, test.field);
  const problem = problems.get(test.id);
  const change = (changed: Partial<TestDraft>) =>
    edit(test.id, (it) => (it.kind === 'test' ? { ...it, ...changed } : it));
  const named = (operator: Operator) =>
    operator === 'IS' && (field?.type === 'NUMBER' || field?.type === 'MONEY')
      ? words.equals
      : words.operators[operator];
  return (
    <div className={styles.test}>
      <div className={styles.field}>
        <FieldPicker test={test} fields={fields} />
      </div>
      {field && (
        <>
          <Select
            className={styles.operator}
            aria-label={words.operator}
            value={test.operator ?? null}
            onChange={(operator) => edit(test.id, () => withOperator(test, operator, fields))}
            options={field.operators.map((it) => ({ value: it, label: named(it) }))}
            popupMatchSelectWidth={false}
            {...(problem && { status: 'error' as const })}
          />
          <div className={styles.value} data-value>
            <ValueEditor test={test} field={field} onChange={(values) => change({ values })} />
          </div>
        </>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** The fields of the list, then those of what hangs on its records. */
function FieldPicker({ test, fields }: { test: TestDraft; fields: Fields }) {
  const { list: words } = useTexts();
  const { edit } = useBuilder();
  const asked = fields.fields.filter((it) => it.operators.length > 0);
  const retired = test.field !== undefined && !fieldOf(fields, test.field);
  const own = [
    ...(retired
      ? [{ value: `/${test.field}`, label: words.retired(test.field ?? ''), search: test.field }]
      : []),
    ...asked.map((it) => ({ value: `/${it.key}`, label: it.name, search: it.name })),
  ];
  const choose = (value: string) => {
    const [relationKey, fieldKey] = value.split('/');
    const relation = relationKey ? relationOf(fields, relationKey) : undefined;
    const field = fieldKey === undefined ? undefined : fieldOf(relation ?? fields, fieldKey);
    const chosen = field && testOfField(field, relation ? undefined : test.id);
    edit(test.id, () => (relation ? newRelated(relation.key, chosen ? [chosen] : []) : (chosen ?? test)));
    // On to the value, which is what is left to say.
    window.setTimeout(() =>
      document.querySelector<HTMLElement>(`[data-part="${chosen?.id}"] [data-value] input`)?.focus(),
    );
  };
  return (
    <Select
      style={{ width: '100%' }}
      aria-label={words.field}
      placeholder={words.fieldChoice}
      autoFocus={test.field === undefined}
      value={test.field === undefined ? null : `/${test.field}`}
      onChange={choose}
      popupMatchSelectWidth={260}
      showSearch={{ optionFilterProp: 'search' }}
      {...(retired && { status: 'error' as const })}
      options={[
        { label: fields.relations ? words.ownFields : fields.name, options: own },
        ...(fields.relations ?? []).map((it) => ofRelation(it, words)),
      ]}
    />
  );
}

function ofRelation(relation: Relation, words: Texts['list']) {
  return {
    label: relation.name,
    options: [
      { value: relation.key, label: words.anyOfThem(relation.name), search: relation.name },
      ...relation.fields
        .filter((it) => it.operators.length > 0)
        .map((it) => ({
          value: `${relation.key}/${it.key}`,
          label: `${relation.name} · ${it.name}`,
          search: `${relation.name} ${it.name}`,
        })),
    ],
  };
}
