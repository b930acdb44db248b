import { EllipsisOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { idempotencyKey } from '../../../lib/api';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { type Capa, capaQuery, capasKey, moveCapa } from '../api/capas';
import type { Asked } from './MoveDrawer';

interface Props {
  capa: Capa;
  onAsk: (asked: Asked) => void;
  /** What is missing before it can be sent in. */
  onRefused: (missing: string[]) => void;
}

/** The next move as a button, what else is possible behind it. The server has said what that is. */
export function CapaSteps({ capa, onAsk, onRefused }: Props) {
  const t = useTexts();
  const words = t.capa;
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const key = useRef(idempotencyKey());
  const may = (step: Capa['steps'][number]) => capa.steps.includes(step);
  const more = (['REPORT', 'NOTE', 'CANCEL'] as const).filter(may);

  const submit = async () => {
    setBusy(true);
    onRefused([]);
    try {
      const moved = await moveCapa(capa, { kind: 'SUBMIT' }, key.current);
      client.setQueryData(capaQuery(capa.id).queryKey, moved);
      await client.invalidateQueries({ queryKey: capasKey });
      toasts.done(words.done.SUBMIT);
    } catch (refused) {
      key.current = idempotencyKey();
      const missing = refused instanceof Problem ? refused.errors.map((it) => it.message) : [];
      if (missing.length > 0) onRefused([...new Set(missing)]);
      else toasts.failed(sayProblem(refused, t));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map((it) => ({ key: it, label: words.moves[it] })),
            onClick: ({ key: chosen }) => {
              const kind = more.find((it) => it === chosen);
              if (kind) onAsk({ kind });
            },
          }}
        >
          <Button icon={<EllipsisOutlined />} aria-label={words.more} title={words.more} />
        </Dropdown>
      )}
      {may('EDIT') && <Button onClick={() => void navigate('edit')}>{words.edit}</Button>}
      {may('SUBMIT') && (
        <Button type="primary" loading={busy} onClick={() => void submit()}>
          {words.moves.SUBMIT}
        </Button>
      )}
      {may('VERIFY') && (
        <Button type="primary" onClick={() => onAsk({ kind: 'VERIFY' })}>
          {words.moves.VERIFY}
        </Button>
      )}
    </>
  );
}
