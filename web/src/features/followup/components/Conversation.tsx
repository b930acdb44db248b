import { ClockCircleOutlined, ExclamationCircleFilled, PhoneOutlined, StopOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Popconfirm, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { idempotencyKey } from '../../../lib/api';
import { useKeys } from '../../../lib/keys';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useNarrow';
import { useTime } from '../../../lib/useTime';
import { useToasts } from '../../../ui/Toasts';
import {
  type AttemptForm,
  type CallOutcome,
  type CallQuestion,
  type CallView,
  discardDraft,
  recordAttempt,
  saveRecord,
  stopCalling,
  takeBackAttempt,
} from '../api/call';
import {
  askedTasks,
  type DraftAnswer,
  type DraftSection,
  emptyDraft,
  missingReason,
  newGrievance,
  progress,
  sectionOf,
  stillAsked,
  toForm,
} from '../model/draft';
import { useDraft } from '../model/useDraft';
import { usePresence } from '../model/usePresence';
import { useSeconds } from '../model/useSeconds';
import styles from './Conversation.module.css';
import { needsTime, OutcomeBar, outcomeKeys } from './OutcomeBar';
import { QuestionPanel } from './QuestionPanel';
import { RecordFields, Verdict } from './RecordFields';
import { ScriptPanel } from './ScriptPanel';
import { SidePanel } from './SidePanel';
import { Strip } from './Strip';

interface Props {
  call: CallView;
  onLeave: () => void;
  onNext: () => void;
}

/** One call on one screen: what to say, what is answered, who it is; the keyboard alone suffices. */
export function Conversation({ call, onLeave, onNext }: Props) {
  const t = useTexts();
  const words = t.followup.call;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const narrow = useNarrow();
  const allowed = call.permission === 'ALLOWED';
  const { draft, change, flush, settle, state } = useDraft(call, time.today(), allowed);
  const { other, takeOver } = usePresence(call.id, allowed);
  const seconds = useSeconds(allowed);
  const [stranger, setStranger] = useState(false);
  const [asking, setAsking] = useState<CallOutcome>();
  const [strict, setStrict] = useState(false);
  const [fresh, setFresh] = useState(false);
  const [tab, setTab] = useState<'script' | 'questions' | 'customer'>('script');
  const [active, setActive] = useState<string>();
  const key = useRef(idempotencyKey());

  const tasks = askedTasks(call, draft);
  const questions = tasks.flatMap((task) => {
    const asked = stillAsked(task.questions, sectionOf(draft, task.id));
    return task.questions
      .filter((question) => asked.has(question.id))
      .map((question) => ({ task, question }));
  });
  const { answered, asked } = progress(tasks, draft);
  const enough = asked > 0 && answered * 100 >= asked * call.enoughPercent;
  const at = questions.findIndex((it) => it.question.id === active);
  const current = questions[at];
  const ready = allowed && draft.identified && !stranger;

  const refresh = () => client.invalidateQueries({ queryKey: ['follow-up'] });
  const undo = async (attemptId: string) => {
    try {
      await takeBackAttempt(attemptId);
      toasts.done(words.takenBack);
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
    await refresh();
  };

  const attempt = useMutation({
    mutationFn: (form: AttemptForm) => recordAttempt(call.id, form, idempotencyKey()),
    onSuccess: async (result, form) => {
      if (form.outcome === 'SWITCH_LANDLINE') {
        toasts.done(words.landlineSwitched(form.landline ?? ''));
        change({ number: undefined });
      } else if (form.outcome === 'WRONG_PERSON' || form.outcome === 'EMPTY_NUMBER') {
        settle();
        toasts.done(words.marked(t.followup.outcomes[form.outcome]));
        onNext();
      } else {
        toasts.undoable(words.marked(t.followup.outcomes[form.outcome]), () => void undo(result.attemptId));
        if (form.outcome !== 'PARTIAL') settle();
        onNext();
      }
      await refresh();
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });

  const save = useMutation({
    mutationFn: (brokenOff: boolean) =>
      saveRecord(call.id, toForm(tasks, draft, { brokenOff, durationSeconds: seconds }), key.current),
    onSuccess: async (result) => {
      settle();
      if (result.complaintNo && result.reportDueAt) {
        toasts.done(words.savedComplaint(result.complaintNo, time.when(result.reportDueAt)));
      } else {
        toasts.done(words.saved);
      }
      onNext();
      await refresh();
    },
    onError: (refused) => {
      key.current = idempotencyKey();
      setStrict(true);
      const field = refused instanceof Problem ? refused.errors[0]?.message : undefined;
      toasts.failed(field ?? sayProblem(refused, t));
    },
  });

  const stop = useMutation({
    mutationFn: () => stopCalling(call.customer.id, words.refuse),
    onSuccess: async () => {
      settle();
      toasts.done(words.doNotCallDone);
      onNext();
      await refresh();
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });

  const busy = attempt.isPending || save.isPending;
  const also = draft.carried;
  const outcome = (chosen: CallOutcome, newTime?: string) => {
    if (busy || !allowed) return;
    if (chosen === 'COMPLETED') complete(false);
    else
      attempt.mutate({
        outcome: chosen,
        number: draft.number ?? null,
        newTime: newTime ?? null,
        durationSeconds: seconds,
        alsoTaskIds: also,
      });
  };
  const press = (chosen: CallOutcome) => {
    if (!allowed) return;
    if (chosen === 'PARTIAL' && enough && ready) complete(true);
    else if (needsTime(chosen)) setAsking(chosen);
    else outcome(chosen);
  };
  const complete = (brokenOff: boolean) => {
    if (!ready || busy) return;
    const missing = missingReason(tasks, draft);
    setStrict(true);
    if (missing) {
      setActive(missing);
      setTab('questions');
      toasts.failed(words.reasonMissing);
      return;
    }
    if (!enough) {
      toasts.failed(words.tooLittle(call.enoughPercent, answered));
      return;
    }
    save.mutate(brokenOff);
  };
  const leave = async () => {
    await flush();
    onLeave();
  };

  const answer = (taskId: string, question: CallQuestion, given: DraftAnswer) =>
    change((before) => {
      const section = sectionOf(before, taskId);
      return {
        sections: {
          ...before.sections,
          [taskId]: { ...section, answers: { ...section.answers, [question.id]: given } },
        },
      };
    });
  const setSection = (taskId: string, changes: Partial<DraftSection>) =>
    change((before) => ({
      sections: { ...before.sections, [taskId]: { ...sectionOf(before, taskId), ...changes } },
    }));
  const move = (step: 1 | -1) => {
    const next = questions[at === -1 ? 0 : Math.max(0, Math.min(questions.length - 1, at + step))];
    if (next) setActive(next.question.id);
  };
  const next = (questionId: string) => {
    const index = questions.findIndex((it) => it.question.id === questionId);
    setActive(questions[index + 1]?.question.id ?? questionId);
  };
  const say = (value: DraftAnswer['value']) => {
    if (!ready) return;
    const target = current ?? questions[0];
    if (!target) return;
    const { task, question } = target;
    answer(task.id, question, { ...sectionOf(draft, task.id).answers[question.id], value });
    if (value === question.positive || value === 'NOT_ANSWERED') next(question.id);
    else setActive(question.id);
  };
  const identified = () => {
    change({ identified: true });
    setActive(call.questions[0]?.id);
    setTab('questions');
  };

  useKeys(
    {
      ...Object.fromEntries(outcomeKeys.map((it) => [it.key, () => press(it.outcome)])),
      y: () => (draft.identified ? say('YES') : identified()),
      n: () => (draft.identified ? say('NO') : setStranger(true)),
      u: () => say('NOT_ANSWERED'),
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      g: () => ready && change({ grievance: draft.grievance ?? newGrievance }),
      Enter: () =>
        stranger
          ? attempt.mutate({ outcome: 'WRONG_PERSON', number: draft.number ?? null })
          : complete(false),
      Escape: () => (asking ? setAsking(undefined) : stranger ? setStranger(false) : void leave()),
    },
    allowed,
  );

  if (stranger) {
    return (
      <section className={styles.stranger}>
        <h2>{words.stranger}</h2>
        <p className={styles.say}>“{words.strangerWords}”</p>
        <p>{words.strangerHint}</p>
        <div>
          <Button
            type="primary"
            danger
            loading={attempt.isPending}
            onClick={() => attempt.mutate({ outcome: 'WRONG_PERSON', number: draft.number ?? null })}
          >
            <kbd>↵</kbd> {words.strangerConfirm}
          </Button>
          <Button onClick={() => setStranger(false)}>
            <kbd>Esc</kbd> {words.strangerBack}
          </Button>
        </div>
      </section>
    );
  }

  const chosen = call.numbers.find((it) => it.value === draft.number) ?? call.numbers[0];
  const number = chosen?.value;
  const mobile = chosen?.mobile ?? false;
  const script = (
    <ScriptPanel
      call={call}
      identified={draft.identified}
      grievance={draft.grievance !== null}
      mobile={mobile}
      busy={attempt.isPending}
      onIdentified={identified}
      onStranger={() => setStranger(true)}
      onLandline={(landline) =>
        attempt.mutate({
          outcome: 'SWITCH_LANDLINE',
          landline,
          number: draft.number ?? null,
          alsoTaskIds: also,
        })
      }
    />
  );
  const sheet = draft.identified && (
    <>
      {call.others.length > 0 && (
        <Carried call={call} carried={also} onChange={(carried) => change({ carried })} />
      )}
      {tasks.map((task) => (
        <section key={task.id}>
          {tasks.length > 1 && <h3 className={styles.task}>{titleOf(task.id, call, t.followup)}</h3>}
          <QuestionPanel
            task={task}
            section={sectionOf(draft, task.id)}
            active={active}
            strict={strict}
            onActive={setActive}
            onAnswer={(question, given) => answer(task.id, question, given)}
            onNext={next}
          />
          <Verdict
            task={task}
            section={sectionOf(draft, task.id)}
            onChange={(changes) => setSection(task.id, changes)}
          />
        </section>
      ))}
      <RecordFields draft={draft} onChange={change} />
    </>
  );
  const side = (
    <SidePanel
      call={call}
      identified={draft.identified}
      number={draft.number}
      onNumber={(number) => change({ number })}
      foot={
        allowed && (
          <Popconfirm
            title={words.doNotCallConfirm}
            okText={words.doNotCall}
            okButtonProps={{ danger: true }}
            onConfirm={() => stop.mutate()}
          >
            <Button icon={<StopOutlined />}>{words.doNotCall}</Button>
          </Popconfirm>
        )
      }
    />
  );

  return (
    <div className={styles.conversation}>
      <div className={styles.bar}>
        {narrow && number && (
          <a className={styles.dial} href={`tel:${number}`}>
            <PhoneOutlined aria-hidden /> {words.dial} {number}
          </a>
        )}
        <span className={styles.timer} title={words.timer}>
          <ClockCircleOutlined /> {String(Math.floor(seconds / 60)).padStart(2, '0')}:
          {String(seconds % 60).padStart(2, '0')}
        </span>
        {allowed && <OutcomeBar busy={busy} asking={asking} onAsk={setAsking} onOutcome={outcome} />}
        <span className={styles.grow} />
        <Button onClick={() => void leave()}>
          {!narrow && <kbd>Esc</kbd>} {words.saveLeave}
        </Button>
      </div>
      <div className={styles.notes}>
        {other && (
          <Strip
            tone="due"
            action={
              <Button size="small" onClick={takeOver}>
                {words.takeOver}
              </Button>
            }
          >
            {words.busy(other.name)} · {words.busyHint}
          </Strip>
        )}
        {call.permission !== 'ALLOWED' && <Strip>{words.permission[call.permission]}</Strip>}
        {allowed && !call.advisorKnown && <Strip tone="due">{words.advisorUnknown}</Strip>}
        {allowed && !call.withinCallWindow && (
          <Strip tone="due">{words.outside(time.when(call.nextWindow))}</Strip>
        )}
        {call.draft && allowed && !fresh && (
          <Strip
            action={
              <Button
                size="small"
                onClick={() => {
                  change(emptyDraft(call, time.today()));
                  setFresh(true);
                  void discardDraft(call.id);
                }}
              >
                {words.draftDiscard}
              </Button>
            }
          >
            {words.draftFound(call.draft.savedBy, time.when(call.draft.savedAt))}
          </Strip>
        )}
      </div>
      {narrow ? (
        <>
          <Segmented
            block
            value={tab}
            onChange={setTab}
            options={[
              { value: 'script', label: words.script },
              { value: 'questions', label: words.questions, disabled: !draft.identified },
              { value: 'customer', label: words.customer },
            ]}
          />
          {tab === 'script' ? script : tab === 'questions' ? sheet : side}
        </>
      ) : (
        <div className={styles.columns}>
          <section className={styles.column} aria-label={words.script}>
            {script}
          </section>
          <section className={styles.middle} aria-label={words.questions}>
            {sheet || <p className={styles.waiting}>{words.identity}</p>}
          </section>
          <section className={styles.column} aria-label={words.customer}>
            {side}
          </section>
        </div>
      )}
      {ready && (
        <footer className={styles.foot}>
          <span className={styles.quiet}>
            {words.progress(answered, asked)}
            {state.failed ? (
              <span className={styles.failed}>
                <ExclamationCircleFilled /> {words.draftFailed}
              </span>
            ) : (
              state.at && ` · ${words.draftSaved(time.when(state.at.toISOString()))}`
            )}
          </span>
          {!narrow && (
            <span className={styles.keys}>
              {words.keys.answer} · {words.keys.move} · {words.keys.outcome} · {words.keys.leave}
            </span>
          )}
          <Button type="primary" loading={save.isPending} onClick={() => complete(false)}>
            {!narrow && <kbd>↵</kbd>} {words.saveNext}
          </Button>
        </footer>
      )}
    </div>
  );
}

function titleOf(taskId: string, call: CallView, words: ReturnType<typeof useTexts>['followup']): string {
  const other = call.others.find((it) => it.id === taskId);
  return other
    ? [words.types[other.targetType], other.vehicleName, other.items].filter(Boolean).join(' · ')
    : [words.types[call.targetType], call.vehicle?.plateNo, call.order?.items].filter(Boolean).join(' · ');
}

function Carried({
  call,
  carried,
  onChange,
}: {
  call: CallView;
  carried: string[];
  onChange: (carried: string[]) => void;
}) {
  const { followup } = useTexts();
  const words = followup.call;
  const time = useTime();
  return (
    <fieldset className={styles.carried} title={words.carriedHint}>
      <legend>{words.carried}</legend>
      {call.others.map((other) => (
        <Checkbox
          key={other.id}
          disabled={!other.carried}
          checked={carried.includes(other.id)}
          onChange={(event) =>
            onChange(event.target.checked ? [...carried, other.id] : carried.filter((id) => id !== other.id))
          }
        >
          {titleOf(other.id, call, followup)}
          <span className={styles.quiet}>
            {' '}
            {other.carried ? words.plannedFor(time.day(other.plannedDate)) : words.notCarried}
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
