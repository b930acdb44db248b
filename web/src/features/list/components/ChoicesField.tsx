import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CloseOutlined,
  PlusOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { ChoiceForm } from '../api/customFields';
import styles from './ChoicesField.module.css';

interface Props {
  value?: ChoiceForm[];
  onChange?: (choices: ChoiceForm[]) => void;
}

/** What can be chosen, in its order. One that records may have is retired instead of removed. */
export function ChoicesField({ value = [], onChange }: Props) {
  const { list: words } = useTexts();
  const put = (at: number, change: Partial<ChoiceForm>) =>
    onChange?.(value.map((it, index) => (index === at ? { ...it, ...change } : it)));
  const drop = (at: number) =>
    value[at]?.value ? put(at, { retired: true }) : onChange?.(value.filter((_, index) => index !== at));
  const move = (from: number, to: number) => {
    const moved = value[from];
    if (!moved || to < 0 || to >= value.length) return;
    onChange?.(value.filter((_, index) => index !== from).toSpliced(to, 0, moved));
  };
  const all = value.map((choice, at) => ({ choice, at }));
  const retired = all.filter((it) => it.choice.retired);
  const inUse = all.filter((it) => !it.choice.retired);
  const add = () => onChange?.([...value, { name: '', retired: false }]);
  return (
    <div className={styles.choices}>
      {inUse.map(({ choice, at }, index) => (
        <div key={choice.value ?? `new${at}`} className={styles.line}>
          <Input
            aria-label={words.choice(index + 1)}
            maxLength={60}
            value={choice.name}
            onChange={(event) => put(at, { name: event.target.value })}
            onPressEnter={(event) => {
              event.preventDefault();
              add();
            }}
            autoFocus={choice.name === '' && index > 0}
          />
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={words.moveUp(choice.name)}
            disabled={index === 0}
            onClick={() => move(at, inUse[index - 1]?.at ?? at)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={words.moveDown(choice.name)}
            disabled={index === inUse.length - 1}
            onClick={() => move(at, inUse[index + 1]?.at ?? at)}
          />
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={words.dropChoice(choice.name)}
            onClick={() => drop(at)}
          />
        </div>
      ))}
      <Button type="dashed" block icon={<PlusOutlined aria-hidden />} onClick={add}>
        {words.addChoice}
      </Button>
      {retired.length > 0 && <div className={styles.retired}>{words.retiredChoices}</div>}
      {retired.map(({ choice, at }) => (
        <div key={choice.value} className={styles.line}>
          <span className={styles.retired}>{choice.name}</span>
          <Button
            type="text"
            size="small"
            icon={<UndoOutlined aria-hidden />}
            onClick={() => put(at, { retired: false })}
          >
            {words.useAgain}
          </Button>
        </div>
      ))}
    </div>
  );
}
