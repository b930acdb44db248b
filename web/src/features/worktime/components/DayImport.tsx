import { UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { calendarsKey, importDays } from '../api/calendars';
import styles from './Panel.module.css';

/** Takes the announced days from a file. */
export function DayImport({ calendarId }: { calendarId: string }) {
  const t = useTexts();
  const words = t.worktime;
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const take = useMutation({
    mutationFn: (file: File) => importDays(calendarId, file),
    onSuccess: () => client.invalidateQueries({ queryKey: calendarsKey }),
  });
  return (
    <section className={styles.panel}>
      <h2>{words.import}</h2>
      <p className={styles.hint}>{words.importHint}</p>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label={words.chooseFile}
        tabIndex={-1}
        accept=".json,.csv,.txt,.xlsx"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) take.mutate(file);
          event.target.value = '';
        }}
      />
      <Button icon={<UploadOutlined />} loading={take.isPending} onClick={() => input.current?.click()}>
        {words.chooseFile}
      </Button>
      <div aria-live="polite">
        {take.error && <p className={styles.refused}>{sayProblem(take.error, t)}</p>}
        {take.error instanceof Problem &&
          take.error.errors.map((it) => (
            <p key={it.field} className={styles.refused}>
              {it.message}
            </p>
          ))}
        {take.data && (
          <>
            <p>{words.imported(take.data.added, take.data.changed, take.data.unchanged)}</p>
            {take.data.rejected.length > 0 && (
              <details>
                <summary>{words.rejected(take.data.rejected.length)}</summary>
                {take.data.rejected.map((it) => (
                  <p key={it.line} className={styles.hint}>
                    {words.rejectedLine(it.line, it.text)}
                  </p>
                ))}
              </details>
            )}
          </>
        )}
      </div>
    </section>
  );
}
