import { MergeCellsOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../lib/texts';

const MergeChoice = lazy(async () => ({ default: (await import('./MergeChoice')).MergeChoice }));
const MergeDrawer = lazy(async () => ({ default: (await import('./MergeDrawer')).MergeDrawer }));

/** Makes one of this customer and another that the person names. */
export function MergeButton({ id }: { id: string }) {
  const { duplicate: words } = useTexts();
  const [choosing, setChoosing] = useState(false);
  const [other, setOther] = useState<string | null>(null);
  return (
    <>
      <Button icon={<MergeCellsOutlined />} onClick={() => setChoosing(true)}>
        {words.merge}
      </Button>
      <Suspense>
        {choosing && (
          <MergeChoice
            id={id}
            onCompare={(chosen) => {
              setChoosing(false);
              setOther(chosen);
            }}
            onClose={() => setChoosing(false)}
          />
        )}
        <MergeDrawer one={other && id} other={other} onClose={() => setOther(null)} />
      </Suspense>
    </>
  );
}
