import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Progress, Upload } from 'antd';
import { useState } from 'react';
import { idempotencyKey } from '../../../lib/api';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { upload } from '../api/imports';
import { type ImportView, saySize } from '../model/import';
import styles from './exchange.module.css';

const largest = 200 * 1024 * 1024;

export function FileDrop({ onUploaded }: { onUploaded: (view: ImportView) => void }) {
  const t = useTexts();
  const words = t.exchange.drop;
  const [share, setShare] = useState(0);
  const [tooLarge, setTooLarge] = useState<string>();
  const sending = useMutation({
    mutationFn: (file: File) => upload(file, idempotencyKey(), setShare),
    onSuccess: onUploaded,
  });

  const take = (file: File) => {
    setShare(0);
    setTooLarge(file.size > largest ? words.tooLarge(saySize(file.size)) : undefined);
    if (file.size <= largest) sending.mutate(file);
    // The component's own request would not carry our headers.
    return false;
  };
  const refusal = tooLarge ?? (sending.isError ? sayProblem(sending.error, t) : undefined);

  return (
    <div className={styles.drop}>
      <Upload.Dragger
        beforeUpload={take}
        showUploadList={false}
        disabled={sending.isPending}
        accept=".xlsx,.csv,.tsv,.txt,.vcf"
      >
        <p className={styles.dropIcon}>
          <InboxOutlined />
        </p>
        <p className={styles.dropTitle}>
          {sending.isPending
            ? share < 1
              ? words.uploading(Math.round(share * 100))
              : words.reading
            : words.title}
        </p>
        <p className={styles.quiet}>{words.hint}</p>
        {sending.isPending && <Progress percent={Math.round(share * 100)} showInfo={false} />}
      </Upload.Dragger>
      {refusal && <Alert type="error" showIcon title={refusal} />}
    </div>
  );
}
