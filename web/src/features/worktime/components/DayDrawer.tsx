import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { type CalendarDay, calendarsKey, putDay, removeDay } from '../api/calendars';

interface Values {
  type: 'OFF' | 'WORK' | 'USUAL';
  name?: string;
}

interface Props {
  calendarId: string;
  date: string | null;
  days: CalendarDay[];
  onClose: () => void;
}

export function DayDrawer({ calendarId, date: asked, days, onClose }: Props) {
  const date = useKept(asked);
  const { common, worktime: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  const known = days.find((day) => day.date === date);
  if (!date) return null;

  const submit = async ({ type, name }: Values) => {
    if (type !== 'USUAL') await putDay(calendarId, date, { type, name: name?.trim() ?? '' });
    else if (known) await removeDay(calendarId, date);
    await client.invalidateQueries({ queryKey: calendarsKey });
    toasts.done(type === 'USUAL' ? words.dayRemoved : words.daySaved);
  };

  return (
    <FormDrawer<Values>
      key={date}
      open={asked !== null}
      title={words.day(date)}
      onClose={onClose}
      initial={known ? { type: known.type, name: known.name } : { type: 'OFF' }}
      onSubmit={submit}
    >
      {(form) => (
        <>
          <Form.Item name="type" label={words.dayType}>
            <Radio.Group
              optionType="button"
              options={[
                { value: 'USUAL', label: words.dayUsual },
                { value: 'OFF', label: words.offLong },
                { value: 'WORK', label: words.workLong },
              ]}
            />
          </Form.Item>
          <Form.Item
            name="name"
            label={words.dayName}
            extra={words.dayNameHint}
            dependencies={['type']}
            rules={[
              {
                validator: (_, value: string | undefined) =>
                  form.getFieldValue('type') === 'USUAL' || value?.trim()
                    ? Promise.resolve()
                    : Promise.reject(new Error(common.required(words.dayName))),
              },
            ]}
          >
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
