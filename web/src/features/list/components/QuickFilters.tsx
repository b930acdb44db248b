import { Segmented } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FilterSelect } from '../../../ui/FilterSelect';
import type { Operator } from '../api/lists';
import { type Fields, fieldOf, type Group, isTest, testOn, withTest } from '../model/filter';

/** One field that is narrowed often; it writes into the same filter as the builder. */
export interface QuickFilter {
  field: string;
  /** Shown while it narrows nothing, where the field's name does not say it. */
  any?: string;
  /** Instead of the choices of the field, or after them. */
  options?: QuickOption[];
  /** A few options beside each other, the first one being all. */
  segments?: boolean;
}

interface QuickOption {
  name: string;
  operator: Operator;
  values: string[];
}

interface Props {
  quick: QuickFilter[];
  fields: Fields;
  filter: Group;
  onChange: (filter: Group) => void;
}

export function QuickFilters({ quick, fields, filter, onChange }: Props) {
  const { common } = useTexts();
  return quick.map((it) => {
    const field = fieldOf(fields, it.field);
    if (!field) return null;
    const options = optionsOf(it, fields);
    const value = chosenOption(it, fields, filter);
    const choose = (key: string | undefined) => {
      const option = key === undefined ? undefined : options[Number(key)];
      onChange(withTest(filter, it.field, option && { operator: option.operator, values: option.values }));
    };
    if (it.segments)
      return (
        <Segmented
          key={it.field}
          aria-label={field.name}
          value={value ?? (filter.of.some((part) => isTest(part) && part.field === it.field) ? '?' : '')}
          onChange={(key) => choose(key === '' ? undefined : key)}
          options={[
            { value: '', label: it.any ?? common.all },
            ...options.map((option, at) => ({ value: String(at), label: option.name })),
          ]}
        />
      );
    return (
      <FilterSelect
        key={it.field}
        label={field.name}
        any={it.any ?? field.name}
        value={value}
        onChange={choose}
        options={Object.fromEntries(options.map((option, at) => [String(at), option.name]))}
      />
    );
  });
}

function optionsOf(quick: QuickFilter, fields: Fields): QuickOption[] {
  const choices = (!quick.segments && fieldOf(fields, quick.field)?.choices) || [];
  return [
    ...choices.map(({ name, value }) => ({ name, operator: 'IS' as const, values: [value] })),
    ...(quick.options ?? []),
  ];
}

function chosenOption(quick: QuickFilter, fields: Fields, filter: Group): string | undefined {
  const test = testOn(filter, quick.field);
  const at = optionsOf(quick, fields).findIndex(
    (it) => it.operator === test?.operator && it.values.join() === test.values.join(),
  );
  return at === -1 ? undefined : String(at);
}

/** Which conditions the quick filters show by themselves. */
export function shownByQuick(quick: QuickFilter[], fields: Fields, filter: Group): Set<number> {
  const shown = quick
    .filter((it) => chosenOption(it, fields, filter) !== undefined)
    .map((it) => filter.of.findIndex((part) => isTest(part) && part.field === it.field));
  return new Set(shown);
}
