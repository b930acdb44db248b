import { useQueryClient } from '@tanstack/react-query';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useZone } from '../../../lib/useTime';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { type Complaint, complaintQuery, complaintsKey, type Step, takeStep } from '../api/complaints';
import { bodyOf, initialOf, type StepValues } from '../model/step';
import { StepFields } from './StepFields';

interface Props {
  complaint: Complaint;
  step: Step | null;
  onClose: () => void;
}

/** One step of a complaint: what it needs to know, and nothing else. */
export function StepDrawer({ complaint, step: asked, onClose }: Props) {
  const step = useKept(asked);
  const { complaint: words } = useTexts();
  const zone = useZone();
  const client = useQueryClient();
  const toasts = useToasts();
  if (!step) return null;

  const submit = async (values: StepValues, key: string) => {
    const moved = await takeStep(complaint, bodyOf(step, values, zone), key);
    // What was split off is another complaint.
    client.setQueryData(complaintQuery(moved.id).queryKey, moved);
    await client.invalidateQueries({ queryKey: complaintsKey });
    toasts.done(words.stepDone[step]);
  };

  return (
    <FormDrawer<StepValues>
      key={step}
      open={asked !== null}
      title={words.steps[step]}
      submitText={words.steps[step]}
      onClose={onClose}
      initial={initialOf(step, complaint)}
      onSubmit={submit}
      draft={`complaint.${complaint.id}.${step}`}
    >
      <StepFields complaint={complaint} step={step} />
    </FormDrawer>
  );
}
