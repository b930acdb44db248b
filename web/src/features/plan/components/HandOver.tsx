import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { type CallerLoad, handOver, type MovedCalls } from '../api/load';

interface Props {
  caller: CallerLoad;
  callers: readonly { id: string; name: string }[];
  busy: boolean;
  send: (call: () => Promise<MovedCalls>) => Promise<void>;
  onClose: () => void;
}

/** All open calls of somebody who is away go to others, at first to whoever stands in. */
export function HandOver({ caller, callers, busy, send, onClose }: Props) {
  const { plan, common } = useTexts();
  const words = plan.load;
  const from = caller.callerId;
  const others = callers.filter((it) => it.id !== from);
  const [to, setTo] = useState<string[]>(
    others.some((it) => it.id === caller.delegateId) && caller.delegateId ? [caller.delegateId] : [],
  );
  if (!from) return null;
  return (
    <Modal
      open
      title={words.handOverTitle(caller.callerName ?? '')}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {common.cancel}
        </Button>,
        <Button
          key="go"
          type="primary"
          disabled={to.length === 0}
          loading={busy}
          onClick={async () => {
            await send(() => handOver(from, to));
            onClose();
          }}
        >
          {words.handOverAll(caller.open)}
        </Button>,
      ]}
    >
      <Select
        mode="multiple"
        aria-label={words.handOverTo}
        placeholder={words.handOverTo}
        value={to}
        onChange={setTo}
        optionFilterProp="label"
        options={others.map((it) => ({ value: it.id, label: it.name }))}
        style={{ width: '100%' }}
      />
      <p style={{ marginTop: 8, color: 'var(--zj-text-quiet)' }}>{words.handOverHint}</p>
    </Modal>
  );
}
