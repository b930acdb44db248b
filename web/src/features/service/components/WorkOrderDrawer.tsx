import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { Problem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { inZone, toInstant } from '../../../lib/time';
import { useKept } from '../../../lib/useKept';
import { useZone } from '../../../lib/useTime';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import {
  addWorkOrder,
  changeWorkOrder,
  type WorkOrderForm,
  type WorkOrderView,
  workOrderQuery,
} from '../api/workOrders';
import { ConsentFields } from './ConsentFields';
import styles from './WorkOrderDrawer.module.css';

type Typed = Omit<WorkOrderForm, 'receivedAt' | 'completedAt' | 'deliveredAt'> & {
  receivedAt?: Dayjs | null;
  deliveredAt?: Dayjs | null;
};

interface Props {
  /** An order's id, or `new`. */
  id: string | null;
  vehicleId?: string | undefined;
  /** Chooses a vehicle; vehicles belong to another room. */
  vehicleField: ReactNode;
  onClose: () => void | Promise<void>;
  onSaved?: (order: WorkOrderView) => void;
}

export function WorkOrderDrawer({ id: asked, vehicleId, vehicleField, onClose, onSaved }: Props) {
  const id = useKept(asked);
  const t = useTexts();
  const words = t.service;
  const zone = useZone();
  const client = useQueryClient();
  const toasts = useToasts();
  const [lowMileage, setLowMileage] = useState(false);
  const isNew = id === 'new';
  const { data, error, refetch } = useQuery({ ...workOrderQuery(id ?? ''), enabled: id !== null && !isNew });

  const submit = async (typed: Typed, key: string) => {
    const body: WorkOrderForm = {
      ...typed,
      orderNo: typed.orderNo?.trim() || null,
      receivedAt: typed.receivedAt ? toInstant(typed.receivedAt, zone) : null,
      completedAt: data && !isNew ? (data.completedAt ?? null) : null,
      deliveredAt: typed.deliveredAt ? toInstant(typed.deliveredAt, zone) : null,
      mileage: typed.mileage ?? null,
      totalAmount: typed.totalAmount ?? null,
      followUp: isNew && typed.deliveredAt ? (typed.followUp ?? null) : null,
    };
    try {
      const saved = data && !isNew ? await changeWorkOrder(data, body) : await addWorkOrder(body, key);
      client.setQueryData(workOrderQuery(saved.order.id).queryKey, saved);
      await Promise.all(
        ['work-orders', 'vehicles', 'customers'].map((room) =>
          client.invalidateQueries({ queryKey: [room] }),
        ),
      );
      toasts.done(isNew ? words.added(saved.order.orderNo) : words.saved(saved.order.orderNo));
      setLowMileage(false);
      return saved;
    } catch (problem) {
      if (problem instanceof Problem && problem.errors.some((it) => it.code === 'service.confirm.mileage'))
        setLowMileage(true);
      throw problem;
    }
  };

  return (
    <FormDrawer<Typed, WorkOrderView>
      open={asked !== null}
      title={isNew ? words.add : words.edit}
      onClose={onClose}
      loading={!(isNew || data?.order.id === id)}
      error={isNew ? undefined : error}
      onRetry={refetch}
      initial={
        isNew ? { repairType: 'GENERAL', ...(vehicleId && { vehicleId }) } : data ? asForm(data, zone) : {}
      }
      onSubmit={submit}
      onSaved={onSaved}
      draft={`work-order.${id}`}
    >
      <Form.Item
        name="vehicleId"
        label={words.vehicle}
        rules={[{ required: true, message: t.common.required(words.vehicle) }]}
      >
        {vehicleField}
      </Form.Item>
      <Form.Item name="orderNo" label={words.orderNo} extra={words.orderNoHint}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <div className={styles.line}>
        <Form.Item name="repairType" label={words.repairType} rules={[{ required: true }]}>
          <Select options={Object.entries(words.repairTypes).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="mileage" label={words.mileage}>
          <InputNumber min={0} max={9999999} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      {lowMileage && (
        <Form.Item name="confirmMileage" valuePropName="checked">
          <Checkbox>{words.mileageChecked}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="items" label={words.items}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <div className={styles.line}>
        <Form.Item name="senderName" label={words.sender}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="senderPhone" label={words.senderPhone}>
          <Input inputMode="tel" maxLength={30} autoComplete="off" />
        </Form.Item>
      </div>
      <div className={styles.line}>
        <Form.Item name="serviceAdvisorId" label={words.advisor}>
          <EmployeeSelect allowClear />
        </Form.Item>
        <Form.Item name="technicianId" label={words.technician}>
          <EmployeeSelect allowClear />
        </Form.Item>
      </div>
      <div className={styles.line}>
        <Form.Item name="receivedAt" label={words.receivedAt}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="totalAmount" label={words.amount}>
          <InputNumber min={0} precision={2} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      {isNew && (
        <>
          <Form.Item name="deliveredAt" label={words.deliveredAt} extra={words.deliveredHint}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
          </Form.Item>
          <AskIfDelivered />
        </>
      )}
    </FormDrawer>
  );
}

function AskIfDelivered() {
  const deliveredAt = Form.useWatch('deliveredAt') as Dayjs | null | undefined;
  return deliveredAt ? <ConsentFields path={['followUp']} /> : null;
}

function asForm(view: WorkOrderView, zone: string): Typed {
  const { order } = view;
  return {
    vehicleId: order.vehicleId,
    orderNo: order.orderNo,
    repairType: order.repairType,
    mileage: order.mileage ?? null,
    items: order.items,
    senderCustomerId: view.senderCustomerId ?? null,
    senderName: order.senderName ?? null,
    senderPhone: view.senderPhone ?? null,
    serviceAdvisorId: order.serviceAdvisorId ?? null,
    technicianId: view.technicianId ?? null,
    departmentId: view.departmentId,
    receivedAt: order.receivedAt ? inZone(order.receivedAt, zone) : null,
    totalAmount: order.totalAmount ?? null,
  };
}
