import { CloseOutlined } from '@ant-design/icons';
import { Fragment } from 'react';
import { useTexts } from '../../../lib/texts';
import { type Fields, type Group, isGroup, unknownIn } from '../model/filter';
import { type Names, sayCondition, sayGroup } from '../model/sentence';
import styles from './FilterChips.module.css';

interface Props {
  filter: Group;
  fields: Fields;
  names: Names;
  /** Those that already stand in sight elsewhere. */
  hidden: ReadonlySet<number>;
  /** What the server has against a condition, by its place in the filter. */
  refused: ReadonlyMap<number, string>;
  onEdit: (index: number) => void;
  onDrop: (index: number) => void;
  onClear: () => void;
}

/** The conditions in words, one beside the other; each can be opened and dropped. */
export function FilterChips({ filter, fields, names, hidden, refused, onEdit, onDrop, onClear }: Props) {
  const t = useTexts();
  const words = t.list;
  const shown = filter.of
    .map((condition, index) => ({ condition, index }))
    .filter((it) => !hidden.has(it.index));
  if (shown.length === 0) return null;
  return (
    <section className={`${styles.chips} no-print`} aria-label={words.conditions}>
      {shown.map(({ condition, index }, at) => {
        // What stands together in a chip needs no brackets.
        const sentence = isGroup(condition)
          ? sayGroup(condition, fields, names, t)
          : sayCondition(condition, fields, names, t);
        const wrong = refused.has(index) || unknownIn(condition, fields).length > 0;
        return (
          <Fragment key={index}>
            {at > 0 && <span className={styles.joint}>{filter.match === 'ALL' ? words.and : words.or}</span>}
            <span className={styles.chip} data-wrong={wrong || undefined} title={refused.get(index)}>
              <button
                type="button"
                className={styles.sentence}
                aria-label={words.editCondition(sentence)}
                onClick={() => onEdit(index)}
              >
                {sentence}
              </button>
              <button
                type="button"
                className={styles.drop}
                aria-label={words.dropCondition(sentence)}
                onClick={() => onDrop(index)}
              >
                <CloseOutlined />
              </button>
            </span>
          </Fragment>
        );
      })}
      <button type="button" className={styles.clear} onClick={onClear}>
        {words.clear}
      </button>
    </section>
  );
}
