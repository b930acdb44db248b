import { Button, Checkbox } from 'antd';
import { useTexts } from '../../../lib/texts';
import { type Chosen, isAny, nobody } from '../model/chosen';
import styles from './plan.module.css';

interface Props {
  chosen: Chosen;
  /** Of the rows on the screen those that can be planned. */
  ready: readonly string[];
  /** How many the filter finds, where more than is on the screen; said as the list says it. */
  all: string | undefined;
  onChange: (chosen: Chosen) => void;
}

/** Chooses many at once, and says honestly how many that are. */
export function ChoiceBar({ chosen, ready, all, onChange }: Props) {
  const { plan: words } = useTexts();
  const size = chosen === 'all' ? 0 : chosen.size;
  const whole = ready.length > 0 && (chosen === 'all' || ready.every((id) => chosen.has(id)));
  if (ready.length === 0 && !isAny(chosen)) return null;
  return (
    <div className={styles.choice} role="status">
      <Checkbox
        checked={whole}
        indeterminate={!whole && size > 0}
        onChange={(event) => onChange(event.target.checked ? new Set(ready) : nobody)}
      >
        {words.choosePage}
      </Checkbox>
      {chosen === 'all' ? words.allChosen(all ?? '') : size > 0 && words.chosen(size)}
      {whole && chosen !== 'all' && all && (
        <Button type="link" size="small" onClick={() => onChange('all')}>
          {words.chooseAll(all)}
        </Button>
      )}
      {isAny(chosen) && (
        <Button type="link" size="small" onClick={() => onChange(nobody)}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}
