import { CloseOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { type Complaint, complaintsKey, unlinkComplaint } from '../api/complaints';
import styles from './ComplaintStory.module.css';

/** Complaints that belong together with this one. */
export function Linked({ complaint }: { complaint: Complaint }) {
  const t = useTexts();
  const words = t.complaint;
  const client = useQueryClient();
  const toasts = useToasts();
  const unlink = useMutation({
    mutationFn: (other: string) => unlinkComplaint(complaint.id, other),
    onSuccess: () => client.invalidateQueries({ queryKey: complaintsKey }),
    onError: (error) => toasts.failed(sayProblem(error, t)),
  });
  if (complaint.links.length === 0) return null;
  const may = complaint.steps.includes('LINK');
  return (
    <section>
      <h2>{words.links}</h2>
      <ul className={styles.people}>
        {complaint.links.map((it) => (
          <li key={it.id}>
            <span style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
              <span className={styles.quiet}>{words.linkKinds[it.kind]}</span>
              <Link to={`/complaints/${it.id}`}>{it.complaintNo}</Link>
              <span className={styles.quiet}>{words.statuses[it.status]}</span>
              {may && it.kind === 'RELATED' && (
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined />}
                  aria-label={words.unlink(it.complaintNo)}
                  title={words.unlink(it.complaintNo)}
                  loading={unlink.isPending}
                  onClick={() => unlink.mutate(it.id)}
                />
              )}
            </span>
            <span className={styles.clipped}>{it.description}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
