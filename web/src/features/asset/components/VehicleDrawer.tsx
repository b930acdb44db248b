import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { Problem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { DepartmentSelect } from '../../identity/components/DepartmentSelect';
import { addVehicle, changeVehicle, type VehicleForm, type VehicleView, vehicleQuery } from '../api/vehicles';
import styles from './VehicleDrawer.module.css';

type Day = 'saleDate' | 'insuranceUntil' | 'inspectionUntil' | 'warrantyUntil';
type Typed = Omit<VehicleForm, Day> & { [day in Day]?: Dayjs | null };

interface Props {
  /** A vehicle's id, or `new`. */
  id: string | null;
  /** Whose vehicle a new one is. */
  customerId?: string | undefined;
  /** Chooses a customer; owners belong to another room. */
  customerField: ReactNode;
  onClose: () => void | Promise<void>;
  onSaved?: (vehicle: VehicleView) => void;
}

export function VehicleDrawer({ id: asked, customerId, customerField, onClose, onSaved }: Props) {
  const id = useKept(asked);
  const t = useTexts();
  const words = t.asset;
  const client = useQueryClient();
  const toasts = useToasts();
  const [doubts, setDoubts] = useState({ vin: false, plate: false });
  const isNew = id === 'new';
  const { data, error, refetch } = useQuery({ ...vehicleQuery(id ?? ''), enabled: id !== null && !isNew });

  const submit = async (typed: Typed, key: string) => {
    const body = tidy(typed);
    try {
      const saved = data && !isNew ? await changeVehicle(data, body) : await addVehicle(body, key);
      client.setQueryData(vehicleQuery(saved.id).queryKey, saved);
      await Promise.all([
        client.invalidateQueries({ queryKey: ['vehicles'] }),
        client.invalidateQueries({ queryKey: ['customers'] }),
      ]);
      toasts.done(isNew ? words.added : words.saved);
      setDoubts({ vin: false, plate: false });
      return saved;
    } catch (problem) {
      if (problem instanceof Problem) {
        setDoubts((before) => ({
          vin: before.vin || problem.errors.some((it) => it.code === 'asset.confirm.vin-check'),
          plate: before.plate || problem.code === 'asset.plate-taken',
        }));
      }
      throw problem;
    }
  };

  return (
    <FormDrawer<Typed, VehicleView>
      open={asked !== null}
      title={isNew ? words.add : words.edit}
      onClose={onClose}
      loading={!(isNew || data?.id === id)}
      error={isNew ? undefined : error}
      onRetry={refetch}
      initial={isNew ? { status: 'IN_USE', ...(customerId && { customerId }) } : data ? asForm(data) : {}}
      onSubmit={submit}
      onSaved={onSaved}
      draft={`vehicle.${id}`}
    >
      <Form.Item
        name="customerId"
        label={words.owner}
        rules={[{ required: true, message: t.common.required(words.owner) }]}
      >
        {customerField}
      </Form.Item>
      <Form.Item name="plateNo" label={words.plate} extra={words.plateHint}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      {doubts.plate && (
        <Form.Item name="confirmPlateMove" valuePropName="checked">
          <Checkbox>{words.confirmPlateMove}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="vin" label={words.vin}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      {doubts.vin && (
        <Form.Item name="confirmVinCheck" valuePropName="checked">
          <Checkbox>{words.confirmVinCheck}</Checkbox>
        </Form.Item>
      )}
      <div className={styles.line}>
        <Form.Item name="brand" label={words.brand}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="series" label={words.series}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
      </div>
      <div className={styles.line}>
        <Form.Item name="model" label={words.model}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="colour" label={words.colour}>
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
      </div>
      <div className={styles.line}>
        <Form.Item name="saleDate" label={words.saleDate}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="mileage" label={words.mileage}>
          <InputNumber min={0} max={9999999} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <div className={styles.line}>
        <Form.Item name="insuranceUntil" label={words.insuranceUntil}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="inspectionUntil" label={words.inspectionUntil}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <div className={styles.line}>
        <Form.Item name="warrantyUntil" label={words.warrantyUntil}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="engineNo" label={words.engineNo}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
      </div>
      <Parties customerField={customerField} />
      <Form.Item name="status" label={words.status}>
        <Radio.Group
          optionType="button"
          options={(['IN_USE', 'SOLD', 'SCRAPPED'] as const).map((value) => ({
            value,
            label: words.statuses[value],
          }))}
        />
      </Form.Item>
      <Form.Item name="departmentId" label={words.department}>
        <DepartmentSelect />
      </Form.Item>
      <Form.Item name="note" label={words.note}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDrawer>
  );
}

function Parties({ customerField }: { customerField: ReactNode }) {
  const { asset: words } = useTexts();
  return (
    <Form.Item label={words.otherParties}>
      <Form.List name="parties">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className={styles.party}>
                <Form.Item name={[field.name, 'role']}>
                  <Select
                    aria-label={words.role}
                    style={{ width: 110 }}
                    options={(['SENDER', 'DRIVER', 'PAYER'] as const).map((value) => ({
                      value,
                      label: words.roles[value],
                    }))}
                  />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'customerId']}
                  rules={[{ required: true, message: '' }]}
                  className={styles.wide}
                >
                  {customerField}
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={words.removeParty}
                  title={words.removeParty}
                  onClick={() => remove(field.name)}
                />
              </div>
            ))}
            <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add({ role: 'SENDER' })}>
              {words.addParty}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

function asForm(vehicle: VehicleView): Typed {
  return {
    customerId: vehicle.customerId,
    plateNo: vehicle.plateNo ?? null,
    vin: vehicle.vin ?? null,
    brand: vehicle.brand ?? null,
    series: vehicle.series ?? null,
    model: vehicle.model ?? null,
    colour: vehicle.colour ?? null,
    engineNo: vehicle.engineNo ?? null,
    ...asDays((day) => (vehicle[day] ? dayjs(vehicle[day]) : null)),
    mileage: vehicle.lastMileage ?? null,
    status: vehicle.status,
    departmentId: vehicle.departmentId,
    note: vehicle.note ?? null,
    parties: vehicle.parties
      .filter((party) => party.role !== 'OWNER' && !party.to)
      .map(({ role, customerId }) => ({ role, customerId })),
  };
}

function tidy(typed: Typed): VehicleForm {
  return {
    ...typed,
    ...asDays((day) => typed[day]?.format('YYYY-MM-DD') ?? null),
    mileage: typed.mileage ?? null,
    parties: typed.parties ?? [],
  };
}

function asDays<T>(of: (day: Day) => T): Record<Day, T> {
  return {
    saleDate: of('saleDate'),
    insuranceUntil: of('insuranceUntil'),
    inspectionUntil: of('inspectionUntil'),
    warrantyUntil: of('warrantyUntil'),
  };
}
