import { DeleteOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { type Hanging, type Kept, whatHangs } from '../api/history';

interface Props {
  type: Kept;
  id: string;
  remove: () => void;
}

/** Deletes at once what stands alone, which can be undone; says first what would go along. */
export function DeleteButton({ type, id, remove }: Props) {
  const t = useTexts();
  const words = t.history.remove;
  const toasts = useToasts();
  const [hanging, setHanging] = useState<Hanging | null>(null);
  const look = useMutation({
    mutationFn: () => whatHangs(type, id),
    onSuccess: (found) => {
      if (found.vehicles + found.workOrders + found.callsToCome > 0) setHanging(found);
      else remove();
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <Popconfirm
      open={hanging !== null}
      onOpenChange={(open) => !open && setHanging(null)}
      title={words.title}
      description={hanging && <Sentence hanging={hanging} />}
      okText={words.yes}
      okButtonProps={{ danger: true }}
      cancelText={words.no}
      onConfirm={() => {
        setHanging(null);
        remove();
      }}
    >
      <Button icon={<DeleteOutlined />} loading={look.isPending} onClick={() => look.mutate()}>
        {t.common.remove}
      </Button>
    </Popconfirm>
  );
}

function Sentence({ hanging }: { hanging: Hanging }) {
  const { history, common } = useTexts();
  const words = history.remove;
  const parts = (...counts: [number, (count: number) => string][]) =>
    counts
      .filter(([count]) => count > 0)
      .map(([count, say]) => say(count))
      .join(common.list);
  const goes = parts([hanging.vehicles, words.vehicles], [hanging.workOrders, words.workOrders]);
  const stays = parts([hanging.calls, words.calls], [hanging.complaints, words.complaints]);
  return (
    <div style={{ maxWidth: '36ch' }}>
      {goes && (
        <div>
          {words.goes(goes)}
          {words.back}
        </div>
      )}
      {hanging.callsToCome > 0 && <div>{words.cancels(hanging.callsToCome)}</div>}
      {stays && <div>{words.stays(stays)}</div>}
    </div>
  );
}
