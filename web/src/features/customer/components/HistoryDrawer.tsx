import { Drawer } from 'antd';
import { usePages } from '../../../lib/pages';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useNarrow';
import { useTime } from '../../../lib/useTime';
import { tellingValues } from '../../../lib/values';
import { DataList } from '../../../ui/DataList';
import { EmptyState } from '../../../ui/EmptyState';
import { listHistory } from '../api/customers';

interface Props {
  customerId: string;
  open: boolean;
  onClose: () => void;
}

/** Field by field who changed what. */
export function HistoryDrawer({ customerId, open, onClose }: Props) {
  const { customer: words } = useTexts();
  const narrow = useNarrow();
  return (
    <Drawer open={open} onClose={onClose} title={words.history} size={narrow ? '100%' : 640} destroyOnHidden>
      <Changes customerId={customerId} />
    </Drawer>
  );
}

/** A stored value as one reads it; an object by what it holds. */
function useSaid() {
  const { common, customer: words } = useTexts();
  const time = useTime();
  const codes: Record<string, string> = {
    ...words.contactTypes,
    ...words.validities,
    ...words.channels,
    ...words.purposes,
    ...words.statuses,
    ...words.stages,
    ...words.genders,
    ...words.types,
    true: common.yes,
    false: common.no,
  };
  const say = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return common.none;
    if (Array.isArray(value)) return value.map(say).join(common.list) || common.none;
    if (typeof value === 'object') return tellingValues(value).map(say).join(' · ');
    const text = String(value);
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return time.when(text);
    return codes[text] ?? text;
  };
  return (stored: string | null | undefined) => say(unpacked(stored));
}

/** Lists and objects come as the text in which they are kept. */
function unpacked(stored: string | null | undefined): unknown {
  if (!stored || !/^[[{]/.test(stored)) return stored;
  try {
    return JSON.parse(stored);
  } catch {
    return stored;
  }
}

function Changes({ customerId }: { customerId: string }) {
  const { common, customer: words } = useTexts();
  const time = useTime();
  const say = useSaid();
  const { list } = usePages(['customers', 'history', customerId], (after, signal) =>
    listHistory(customerId, after, signal),
  );
  return (
    <DataList
      label={words.history}
      {...list}
      rowKey={(it) => it.id}
      columns={[
        { key: 'at', title: words.updated, width: 150, render: (it) => time.when(it.at) },
        {
          key: 'who',
          title: words.owner,
          width: 90,
          untitled: true,
          render: (it) => it.employeeName ?? common.none,
        },
        {
          key: 'what',
          title: words.fields.name ?? words.name,
          untitled: true,
          render: (it) => (
            <>
              <div>{words.actions[it.action] ?? it.action}</div>
              {it.action === 'UPDATED' &&
                it.fields.map((field) => (
                  <div key={field.field}>
                    {words.fields[field.field] ?? field.field}: {say(field.before)} → {say(field.after)}
                  </div>
                ))}
            </>
          ),
        },
      ]}
      empty={<EmptyState title={words.historyEmpty} />}
    />
  );
}
