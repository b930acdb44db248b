import styles from './relationship.module.css';

interface Props<T extends string> {
  options: readonly { value: T; label: string; hint?: string }[];
  value?: readonly T[];
  onChange?: (value: T[]) => void;
  id?: string;
}

/** Several of a few, each as large as a thumb. */
export function Chips<T extends string>({ options, value = [], onChange, id }: Props<T>) {
  return (
    <span className={styles.chips}>
      {options.map((option, place) => (
        <label key={option.value} className={styles.chip} title={option.hint}>
          <input
            type="checkbox"
            {...(place === 0 && id && { id })}
            checked={value.includes(option.value)}
            onChange={(event) =>
              onChange?.(
                event.target.checked ? [...value, option.value] : value.filter((it) => it !== option.value),
              )
            }
          />
          {option.label}
        </label>
      ))}
    </span>
  );
}

interface OneProps<T extends string> {
  options: readonly { value: T; label: string }[];
  value?: T | null;
  onChange?: (value: T) => void;
  id?: string;
}

/** One of a few. */
export function OneOf<T extends string>({ options, value, onChange, id = '' }: OneProps<T>) {
  return (
    <span className={styles.chips}>
      {options.map((option, place) => (
        <label key={option.value} className={styles.chip}>
          <input
            type="radio"
            name={`${id}.one`}
            {...(place === 0 && id && { id })}
            checked={value === option.value}
            onChange={() => onChange?.(option.value)}
          />
          {option.label}
        </label>
      ))}
    </span>
  );
}
