import { MergeCellsOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { CustomerSelect } from './CustomerSelect';

const MergeDrawer = lazy(async () => ({ default: (await import('./MergeDrawer')).MergeDrawer }));

/** Makes one of this customer and another that the person names. */
export function MergeButton({ id }: { id: string }) {
  const { common, duplicate: words } = useTexts();
  const [choosing, setChoosing] = useState(false);
  const [other, setOther] = useState<string | undefined>();
  const [comparing, setComparing] = useState(false);
  const compare = () => {
    setChoosing(false);
    setComparing(true);
  };
  return (
    <>
      <Button icon={<MergeCellsOutlined />} onClick={() => setChoosing(true)}>
        {words.merge}
      </Button>
      <Modal
        open={choosing}
        title={words.mergeWith}
        okText={words.compare}
        cancelText={common.cancel}
        okButtonProps={{ disabled: !other || other === id }}
        onOk={compare}
        onCancel={() => setChoosing(false)}
        destroyOnHidden
      >
        <CustomerSelect
          aria-label={words.other}
          placeholder={words.otherHint}
          value={other}
          onChange={setOther}
          style={{ width: '100%' }}
        />
      </Modal>
      <Suspense>
        <MergeDrawer
          one={comparing ? id : null}
          other={comparing ? (other ?? null) : null}
          onClose={() => setComparing(false)}
        />
      </Suspense>
    </>
  );
}
