import { InputNumber, Slider } from 'antd';
import { useTexts } from '../../../lib/texts';
import type { Start } from '../model/own';
import styles from './benchmark.module.css';

interface Props {
  label: string;
  value: number;
  start?: Start;
  min?: number;
  max: number;
  step?: number;
  unit?: string;
  onChange: (value: number) => void;
}

/** A number to play with; it says where it comes from. */
export function Slide({ label, value, start, min = 0, max, step = 1, unit, onChange }: Props) {
  const { benchmark: words } = useTexts();
  return (
    <div className={styles.slide}>
      <div className={styles.slideName}>
        {label}
        {start && (
          <span>{value !== start.value ? words.changed : start.own ? words.fromOwn : words.example}</span>
        )}
      </div>
      <Slider
        min={min}
        max={max}
        step={step}
        value={Math.min(value, max)}
        onChange={onChange}
        ariaLabelForHandle={label}
        tooltip={{ open: false }}
      />
      <InputNumber
        aria-label={label}
        min={min}
        value={value}
        suffix={unit}
        onChange={(it) => onChange(it ?? min)}
        style={{ width: 148 }}
      />
    </div>
  );
}
