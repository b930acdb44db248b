import { sayMoney, sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { ListField, ListRow } from '../api/lists';
import { number, reference, text, texts } from '../model/cells';

/** What a field of a record says, by its type. */
export function CellValue({ field, row }: { field: ListField; row: ListRow }) {
  const { common } = useTexts();
  const time = useTime();
  const value = row.cells[field.key];
  if (value === null || value === undefined || value === '') return common.none;
  const named = (code: string) => field.choices.find((it) => it.value === code)?.name ?? code;
  switch (field.type) {
    case 'NUMBER':
      return sayNumber(number(row, field.key) ?? Number(value));
    case 'MONEY':
      return sayMoney(number(row, field.key) ?? Number(value));
    case 'DATE':
      return time.day(text(row, field.key));
    case 'INSTANT':
      return <span title={time.exactly(text(row, field.key))}>{time.when(text(row, field.key))}</span>;
    case 'CHOICE':
      return named(String(value));
    case 'MULTI_CHOICE':
      return texts(row, field.key).map((it) => <Tag key={it}>{named(it)}</Tag>);
    case 'YES_NO':
      return value === true ? common.yes : common.no;
    case 'PERSON':
    case 'DEPARTMENT':
    case 'RECORD':
      return reference(row, field.key)?.name || common.none;
    case 'LINK':
      return <WebLink address={String(value)} />;
    case 'TEXT':
      return String(value);
  }
}

/** Only what leads into the web: an address can be typed in by anybody. */
function WebLink({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return address;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {address.replace(/^https?:\/\//i, '')}
    </a>
  );
}
