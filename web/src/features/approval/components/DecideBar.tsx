import { MoreOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Input } from 'antd';
import { useRef, useState } from 'react';
import { idempotencyKey } from '../../../lib/api';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { type Approval, approvalsTopic } from '../api/approvals';
import { useMove } from '../model/useMove';
import styles from './DecideBar.module.css';
import { type Asking, MoveDrawer } from './MoveDrawer';

/** Agreeing takes one tap, with or without words; everything else asks for its reason first. */
export function DecideBar({ approval }: { approval: Approval }) {
  const t = useTexts();
  const words = t.approval;
  const toasts = useToasts();
  const client = useQueryClient();
  const move = useMove(approval);
  const [opinion, setOpinion] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const key = useRef(idempotencyKey());
  const agree = useMutation({
    mutationFn: () => move({ kind: 'agreement', body: { opinion } }, key.current),
    onError: async (refused) => {
      toasts.failed(sayProblem(refused, t));
      key.current = idempotencyKey();
      await client.invalidateQueries({ queryKey: [approvalsTopic] });
    },
  });
  return (
    <div className={styles.bar}>
      <Input.TextArea
        className={styles.opinion}
        aria-label={words.opinion}
        placeholder={words.opinionHint}
        value={opinion}
        onChange={(event) => setOpinion(event.target.value)}
        onKeyDown={(event) => {
          if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') agree.mutate();
        }}
        maxLength={500}
        autoSize={{ minRows: 1, maxRows: 4 }}
      />
      <div className={styles.buttons}>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'signers', label: words.moves.signers },
              { key: 'transfer', label: words.moves.transfer },
            ],
            onClick: (chosen) => setAsking(chosen.key as Asking),
          }}
        >
          <Button icon={<MoreOutlined />} aria-label={t.common.more} />
        </Dropdown>
        <Button onClick={() => setAsking('return')}>{words.moves.return}</Button>
        <Button danger onClick={() => setAsking('refusal')}>
          {words.moves.refusal}
        </Button>
        <Button
          type="primary"
          className={styles.agree}
          loading={agree.isPending}
          onClick={() => agree.mutate()}
        >
          {words.moves.agreement}
        </Button>
      </div>
      <MoveDrawer approval={approval} asking={asking} onClose={() => setAsking(null)} />
    </div>
  );
}
