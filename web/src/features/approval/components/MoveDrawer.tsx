import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { FormDrawer } from '../../../ui/FormDrawer';
import { EmployeeSelect } from '../../identity/components/EmployeeSelect';
import { type Approval, approvalsTopic, type Move } from '../api/approvals';
import { useMove } from '../model/useMove';

/** The moves that need a reason, some also a person. */
export type Asking = 'return' | 'refusal' | 'signers' | 'transfer';

interface Values {
  reason: string;
  employeeId?: string;
  place?: 'BEFORE' | 'AFTER';
}

interface Props {
  approval: Approval;
  asking: Asking | null;
  onClose: () => void;
}

export function MoveDrawer({ approval, asking: asked, onClose }: Props) {
  const asking = useKept(asked);
  const { approval: words, common } = useTexts();
  const client = useQueryClient();
  const move = useMove(approval);
  if (!asking) return null;
  const withPerson = asking === 'signers' || asking === 'transfer';
  return (
    <FormDrawer<Values>
      key={asking}
      open={asked !== null}
      title={`${words.moves[asking]} · ${approval.title}`}
      submitText={words.moves[asking]}
      initial={{ place: 'BEFORE' }}
      onClose={onClose}
      onSubmit={(values, key) => move(moveOf(asking, values), key)}
      onRetry={() => client.invalidateQueries({ queryKey: [approvalsTopic] })}
      draft={`approval.${approval.id}.${asking}`}
    >
      {withPerson && (
        <Form.Item
          name="employeeId"
          label={words.toWhom}
          rules={[{ required: true, message: common.required(words.toWhom) }]}
        >
          <EmployeeSelect except={approval.applicant.id} />
        </Form.Item>
      )}
      {asking === 'signers' && (
        <Form.Item name="place" label={words.place}>
          <Radio.Group
            options={[
              { value: 'BEFORE', label: words.places.BEFORE },
              { value: 'AFTER', label: words.places.AFTER },
            ]}
          />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={words.reason}
        extra={words.reasonHints[asking]}
        rules={[{ required: true, whitespace: true, message: common.required(words.reason) }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </FormDrawer>
  );
}

function moveOf(asking: Asking, { reason, employeeId = '', place = 'BEFORE' }: Values): Move {
  switch (asking) {
    case 'signers':
      return { kind: 'signers', body: { employeeId, place, reason } };
    case 'transfer':
      return { kind: 'transfer', body: { employeeId, reason } };
    default:
      return { kind: asking, body: { reason } };
  }
}
