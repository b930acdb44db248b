import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { useTexts } from '../../../lib/texts';
import { branches, type Cause } from '../api/capas';
import styles from './capa.module.css';

interface Props {
  id?: string;
  value?: Cause[];
  onChange?: (causes: Cause[]) => void;
}

const deepest = 6;

/** The tree of whys as an outline: each cause on its bone, each further why under the one it explains. */
export function CausesField({ id, value = [], onChange }: Props) {
  const { capa: words } = useTexts();
  const set = (at: number, change: Partial<Cause>) =>
    onChange?.(value.map((it, i) => (i === at ? { ...it, ...change } : it)));
  const insert = (at: number, depth: number) =>
    onChange?.([
      ...value.slice(0, at),
      { branch: value[at - 1]?.branch ?? 'METHOD', depth, text: '', root: false },
      ...value.slice(at),
    ]);
  const remove = (at: number) => onChange?.([...value.slice(0, at), ...value.slice(endOf(value, at))]);
  return (
    <div id={id} className={styles.causes}>
      {value.map((it, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tree is its order
        <div key={i} className={styles.cause} style={{ paddingLeft: it.depth * 20 }}>
          {it.depth === 0 ? (
            <Select
              aria-label={words.fish}
              value={it.branch}
              onChange={(branch) => set(i, { branch })}
              options={branches.map((branch) => ({
                value: branch,
                label: `${words.branches[branch]} ${words.branchNames[branch]}`,
              }))}
              popupMatchSelectWidth={false}
              style={{ width: 120 }}
            />
          ) : (
            <span className={styles.quiet}>↳ {words.why(it.depth)}</span>
          )}
          <Input.TextArea
            aria-label={it.depth === 0 ? words.causes : words.why(it.depth)}
            value={it.text}
            maxLength={1000}
            autoSize={{ minRows: 1, maxRows: 4 }}
            onChange={(event) => set(i, { text: event.target.value })}
          />
          <Checkbox checked={it.root} onChange={(event) => set(i, { root: event.target.checked })}>
            {words.root}
          </Checkbox>
          {it.depth < deepest && (
            <Button size="small" onClick={() => insert(endOf(value, i), it.depth + 1)}>
              {words.askWhy}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words.removeCause}
            title={words.removeCause}
            onClick={() => remove(i)}
          />
        </div>
      ))}
      <div>
        <Button icon={<PlusOutlined />} onClick={() => insert(value.length, 0)}>
          {words.addCause}
        </Button>
      </div>
    </div>
  );
}

/** Behind the last why that hangs on this one. */
function endOf(causes: Cause[], at: number): number {
  const depth = causes[at]?.depth ?? 0;
  const next = causes.findIndex((it, i) => i > at && it.depth <= depth);
  return next === -1 ? causes.length : next;
}
