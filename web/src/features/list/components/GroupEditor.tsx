import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/texts';
import { useBuilder } from '../model/builder';
import { type Draft, type GroupDraft, newGroup, newTest, type RelatedDraft } from '../model/draft';
import { type Fields, relationOf } from '../model/filter';
import styles from './FilterDrawer.module.css';
import { TestEditor } from './TestEditor';

/** More levels than these nobody reads. */
const deepestGroup = 3;
/** What the server takes, conditions of the innermost group included. */
const deepest = 6;

interface Props {
  group: GroupDraft;
  fields: Fields;
  /** Groups around it, itself included; a relation begins anew. */
  level: number;
  /** Levels of the whole filter. */
  depth: number;
  /** Takes the group away, where it is one among others. */
  removable?: boolean;
}

export function GroupEditor({ group, fields, level, depth, removable }: Props) {
  const { list: words } = useTexts();
  const { edit } = useBuilder();
  const add = (part: Draft) =>
    edit(group.id, (it) => (it.kind === 'group' ? { ...it, of: [...it.of, part] } : it));
  const mayNest = level < deepestGroup && depth + 2 <= deepest;
  return (
    <fieldset
      className={styles.group}
      data-nested={depth > 1 || undefined}
      data-single={group.of.length < 2 || undefined}
      data-part={group.id}
    >
      {(group.of.length > 1 || removable) && (
        <div className={styles.head}>
          <Segmented<GroupDraft['match']>
            size="small"
            aria-label={words.matchOf}
            value={group.match}
            onChange={(match) => edit(group.id, (it) => (it.kind === 'group' ? { ...it, match } : it))}
            options={[
              { value: 'ALL', label: words.all },
              { value: 'ANY', label: words.any },
            ]}
          />
        </div>
      )}
      {group.of.length === 0 && depth === 1 && <p className={styles.quiet}>{words.start}</p>}
      {group.of.map((part, index) => (
        <Part key={part.id} part={part} joint={index > 0 && (group.match === 'ALL' ? words.and : words.or)}>
          {part.kind === 'test' && <TestEditor test={part} fields={fields} />}
          {part.kind === 'group' && (
            <GroupEditor group={part} fields={fields} level={level + 1} depth={depth + 1} removable />
          )}
          {part.kind === 'related' && <RelatedEditor related={part} fields={fields} depth={depth + 1} />}
        </Part>
      ))}
      <div className={styles.tools}>
        <Button type="text" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add(newTest())}>
          {words.addCondition}
        </Button>
        {mayNest && (
          <Button
            type="text"
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add(newGroup(group.match === 'ALL' ? 'ANY' : 'ALL', [newTest()]))}
          >
            {words.addGroup}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function Part({ part, joint, children }: { part: Draft; joint: ReactNode; children: ReactNode }) {
  const { list: words } = useTexts();
  const { edit, problems } = useBuilder();
  const problem = part.kind === 'test' ? undefined : problems.get(part.id);
  return (
    <div className={styles.part} data-part={part.id}>
      <span className={styles.joint}>{joint}</span>
      <div>
        {children}
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
      <button
        type="button"
        className={styles.remove}
        aria-label={part.kind === 'group' ? words.removeGroup : words.removeCondition}
        title={part.kind === 'group' ? words.removeGroup : words.removeCondition}
        onClick={() => edit(part.id, () => null)}
      >
        <CloseOutlined />
      </button>
    </div>
  );
}

function RelatedEditor({ related, fields, depth }: { related: RelatedDraft; fields: Fields; depth: number }) {
  const { list: words } = useTexts();
  const { edit } = useBuilder();
  const relation = relationOf(fields, related.relation);
  return (
    <div className={styles.related}>
      <div className={styles.relation}>
        <Segmented
          size="small"
          aria-label={relation?.name ?? related.relation}
          value={related.has ? 'has' : 'hasNot'}
          onChange={(value) =>
            edit(related.id, (it) => (it.kind === 'related' ? { ...it, has: value === 'has' } : it))
          }
          options={[
            { value: 'has', label: words.has },
            { value: 'hasNot', label: words.hasNot },
          ]}
        />
        <strong>{relation?.name ?? words.retired(related.relation)}</strong>
        {related.where.of.length > 0 && <span className={styles.quiet}>{words.whose}</span>}
      </div>
      {relation && <GroupEditor group={related.where} fields={relation} level={2} depth={depth + 1} />}
    </div>
  );
}
