import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { Strip } from '../../../ui/Strip';
import { useToasts } from '../../../ui/Toasts';
import { testMail } from '../api/outgoing';

/** Whether mail goes out at all, and by which server. */
export function MailChannel({ mail }: { mail: { server: string; from: string } | null }) {
  const t = useTexts();
  const words = t.outgoing;
  const toasts = useToasts();
  const test = useMutation({
    mutationFn: testMail,
    onSuccess: ({ address }) => toasts.done(words.testedMail(address)),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <section aria-labelledby="mail-channel">
      <h2 id="mail-channel">{words.mail}</h2>
      {mail ? (
        <Strip
          action={
            <Button loading={test.isPending} onClick={() => test.mutate()}>
              {words.testMail}
            </Button>
          }
        >
          {words.mailOn(mail.server, mail.from)}
        </Strip>
      ) : (
        <Strip tone="due">{words.mailOff}</Strip>
      )}
    </section>
  );
}
