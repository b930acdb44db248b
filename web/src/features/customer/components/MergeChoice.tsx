import { Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { CustomerSelect } from './CustomerSelect';

interface Props {
  id: string;
  onCompare: (other: string) => void;
  onClose: () => void;
}

/** Which other customer it is. */
export function MergeChoice({ id, onCompare, onClose }: Props) {
  const { common, duplicate: words } = useTexts();
  const [other, setOther] = useState<string | undefined>();
  return (
    <Modal
      open
      title={words.mergeWith}
      okText={words.compare}
      cancelText={common.cancel}
      okButtonProps={{ disabled: !other || other === id }}
      onOk={() => other && onCompare(other)}
      onCancel={onClose}
    >
      <CustomerSelect
        aria-label={words.other}
        placeholder={words.otherHint}
        value={other}
        onChange={setOther}
        style={{ width: '100%' }}
      />
    </Modal>
  );
}
