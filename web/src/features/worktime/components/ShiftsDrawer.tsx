import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input } from 'antd';
import { useTexts } from '../../../lib/texts';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { type Calendar, calendarsKey, changeCalendar, setDepartments } from '../api/calendars';
import { readShifts, sayShifts } from '../model/shiftText';
import { DepartmentsSelect } from './DepartmentsSelect';

interface Values {
  name: string;
  zone: string;
  followsNational: boolean;
  shifts: string[];
  departmentIds: string[];
}

interface Props {
  calendar: Calendar;
  open: boolean;
  onClose: () => void;
}

export function ShiftsDrawer({ calendar, open, onClose }: Props) {
  const { common, worktime: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();

  const submit = async (values: Values) => {
    await changeCalendar(calendar, {
      name: values.name,
      zone: values.zone,
      followsNational: values.followsNational,
      week: values.shifts.map((text, index) => ({
        weekday: index + 1,
        shifts: readShifts(text ?? '') ?? [],
      })),
    });
    if (!calendar.isDefault) await setDepartments(calendar.id, values.departmentIds);
    await client.invalidateQueries({ queryKey: calendarsKey });
    toasts.done(words.shiftsSaved);
  };

  return (
    <FormDrawer<Values>
      open={open}
      title={words.edit}
      onClose={onClose}
      initial={{
        name: calendar.name,
        zone: calendar.zone,
        followsNational: calendar.followsNational,
        shifts: words.weekdays.map((_, index) =>
          sayShifts(calendar.week.find((day) => day.weekday === index + 1)?.shifts ?? []),
        ),
        departmentIds: calendar.departments.map((it) => it.id),
      }}
      onSubmit={submit}
    >
      <Form.Item
        name="name"
        label={words.name}
        rules={[{ required: true, whitespace: true, message: common.required(words.name) }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <p style={{ marginBottom: 12, color: 'var(--zj-text-quiet)' }}>{words.shiftsHint}</p>
      {words.weekdays.map((weekday, index) => (
        <Form.Item
          key={weekday}
          name={['shifts', index]}
          label={weekday}
          rules={[
            {
              validator: (_, text: string | undefined) =>
                readShifts(text ?? '') ? Promise.resolve() : Promise.reject(new Error(words.shiftsHint)),
            },
          ]}
        >
          <Input placeholder={words.noWork} autoComplete="off" />
        </Form.Item>
      ))}
      {!calendar.isDefault && (
        <Form.Item name="departmentIds" label={words.departments} extra={words.departmentsHint}>
          <DepartmentsSelect />
        </Form.Item>
      )}
      <Form.Item name="zone" label={words.zone}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="followsNational" valuePropName="checked">
        <Checkbox>{words.followsNational}</Checkbox>
      </Form.Item>
    </FormDrawer>
  );
}
