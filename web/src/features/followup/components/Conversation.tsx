import { ExclamationCircleFilled, PhoneOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useKeys } from '../../../lib/keys';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { useToasts } from '../../../ui/Toasts';
import { type CallOutcome, type CallView, discardDraft } from '../api/call';
import { emptyDraft, missingReason, newGrievance, sectionOf, toForm } from '../model/draft';
import { titleOf } from '../model/titleOf';
import { useAnswers } from '../model/useAnswers';
import { useCallEnd } from '../model/useCallEnd';
import { useDraft } from '../model/useDraft';
import { usePresence } from '../model/usePresence';
import { useTalk } from '../model/useTalk';
import { CallNotes } from './CallNotes';
import { Carried } from './Carried';
import styles from './Conversation.module.css';
import { needsTime, OutcomeBar, outcomeKeys } from './OutcomeBar';
import { QuestionPanel } from './QuestionPanel';
import { RecordFields } from './RecordFields';
import { ScriptPanel } from './ScriptPanel';
import { SidePanel } from './SidePanel';
import { Stranger } from './Stranger';
import { TalkTimer } from './TalkTimer';
import { Verdict } from './Verdict';

interface Props {
  call: CallView;
  onLeave: () => void;
  onNext: () => void;
  /** What stands above everything else. */
  notes?: ReactNode;
  /** Why it is this customer's turn. */
  why?: ReactNode;
  /** What another room knows of the customer, as soon as one knows who is speaking. */
  briefing?: (identified: boolean) => ReactNode;
  /** What another room makes of what is being typed. */
  heard?: (text: string) => ReactNode;
}

/** One call on one screen: what to say, what is answered, who it is; the keyboard alone suffices. */
export function Conversation({ call, onLeave, onNext, notes, why, briefing, heard }: Props) {
  const { followup } = useTexts();
  const words = followup.call;
  const time = useTime();
  const toasts = useToasts();
  const narrow = useNarrow();
  const allowed = call.permission === 'ALLOWED';
  const { draft, change, flush, settle, state } = useDraft(call, time.today(), allowed);
  const answers = useAnswers(call, draft, change);
  const { other, takeOver } = usePresence(call.id, allowed);
  const talk = useTalk(allowed);
  const [stranger, setStranger] = useState(false);
  const [asking, setAsking] = useState<CallOutcome>();
  const [rare, setRare] = useState(false);
  const [strict, setStrict] = useState(false);
  const [fresh, setFresh] = useState(false);
  const [tab, setTab] = useState<'script' | 'questions' | 'customer'>('script');
  const end = useCallEnd(call, {
    settle,
    onEnd: onNext,
    onNewNumber: () => change({ number: undefined }),
    onIncomplete: () => setStrict(true),
  });
  const ready = allowed && draft.identified && !stranger;
  const also = draft.carried;

  const outcome = (chosen: CallOutcome, newTime?: string) => {
    if (end.busy || !allowed) return;
    if (chosen === 'COMPLETED') complete(false);
    else
      end.attempt.mutate({
        outcome: chosen,
        number: draft.number ?? null,
        newTime: newTime ?? null,
        ...talk.measure(),
        alsoTaskIds: also,
      });
  };
  const press = (chosen: CallOutcome) => {
    if (!allowed) return;
    setRare(false);
    if (chosen === 'PARTIAL' && answers.enough && ready) complete(true);
    else if (needsTime(chosen)) setAsking(chosen);
    else outcome(chosen);
  };
  const complete = (brokenOff: boolean) => {
    if (!ready || end.busy) return;
    const missing = missingReason(answers.tasks, draft);
    setStrict(true);
    if (missing) {
      answers.setActive(missing);
      setTab('questions');
      toasts.failed(words.reasonMissing);
      return;
    }
    if (!answers.enough) {
      toasts.failed(words.tooLittle(call.enoughPercent, answers.answered));
      return;
    }
    end.save.mutate(toForm(answers.tasks, draft, { brokenOff, ...talk.measure() }));
  };
  const wrongPerson = () =>
    end.attempt.mutate({ outcome: 'WRONG_PERSON', number: draft.number ?? null, ...talk.measure() });
  const identified = () => {
    // Whoever is spoken with has been dialled, whatever telephone it was.
    talk.dial();
    change({ identified: true });
    answers.setActive(call.questions[0]?.id);
    setTab('questions');
  };
  const startAfresh = () => {
    change(emptyDraft(call, time.today()));
    setFresh(true);
    void discardDraft(call.id);
  };
  const leave = async () => {
    await flush();
    onLeave();
  };

  useKeys(
    {
      ...Object.fromEntries(outcomeKeys.map((it) => [it.key, () => press(it.outcome)])),
      0: () => setRare(!rare),
      ...(rare && {
        1: () => press('PARTIAL'),
        2: () => {
          setRare(false);
          setStranger(true);
        },
      }),
      d: () => talk.dial(),
      h: () => talk.hangUp(),
      y: () => (draft.identified ? ready && answers.say('YES') : identified()),
      n: () => (draft.identified ? ready && answers.say('NO') : setStranger(true)),
      u: () => ready && answers.say('NOT_ANSWERED'),
      j: () => answers.move(1),
      k: () => answers.move(-1),
      ArrowDown: () => answers.move(1),
      ArrowUp: () => answers.move(-1),
      g: () => ready && change({ grievance: draft.grievance ?? newGrievance }),
      Enter: () => (stranger ? wrongPerson() : complete(false)),
      Escape: () =>
        rare ? setRare(false) : asking ? setAsking(undefined) : stranger ? setStranger(false) : void leave(),
    },
    allowed,
  );

  if (stranger)
    return (
      <Stranger busy={end.attempt.isPending} onConfirm={wrongPerson} onBack={() => setStranger(false)} />
    );

  const chosen = call.numbers.find((it) => it.value === draft.number) ?? call.numbers[0];
  const number = chosen?.value;
  const mobile = chosen?.mobile ?? false;
  const script = (
    <ScriptPanel
      call={call}
      identified={draft.identified}
      grievance={draft.grievance !== null}
      mobile={mobile}
      busy={end.attempt.isPending}
      onIdentified={identified}
      onStranger={() => setStranger(true)}
      onLandline={(landline) =>
        end.attempt.mutate({
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
      {answers.tasks.map((task) => (
        <section key={task.id}>
          {answers.tasks.length > 1 && <h3 className={styles.task}>{titleOf(task.id, call, followup)}</h3>}
          <QuestionPanel
            task={task}
            section={sectionOf(draft, task.id)}
            active={answers.active}
            strict={strict}
            onActive={answers.setActive}
            onAnswer={(question, given) => answers.answer(task.id, question, given)}
            onNext={answers.next}
          />
          <Verdict
            task={task}
            section={sectionOf(draft, task.id)}
            onChange={(changes) => answers.setSection(task.id, changes)}
          />
        </section>
      ))}
      <RecordFields taskId={call.id} draft={draft} onChange={change} heard={heard} />
    </>
  );
  const side = (
    <SidePanel
      call={call}
      identified={draft.identified}
      number={draft.number}
      onNumber={(number) => {
        change({ number });
        talk.dial();
      }}
      briefing={briefing}
      foot={
        allowed && (
          <Popconfirm
            title={words.doNotCallConfirm}
            okText={words.doNotCall}
            okButtonProps={{ danger: true }}
            onConfirm={() => end.stop.mutate()}
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
          <a className={styles.dial} href={`tel:${number}`} onClick={talk.dial}>
            <PhoneOutlined aria-hidden /> {words.dial} {number}
          </a>
        )}
        {allowed && (
          <TalkTimer
            talking={talk.talking}
            talked={talk.talked}
            handled={talk.handled}
            onDial={talk.dial}
            onHangUp={talk.hangUp}
          />
        )}
        {allowed && (
          <OutcomeBar
            busy={end.busy}
            asking={asking}
            rare={rare}
            onRare={setRare}
            onAsk={setAsking}
            onOutcome={press}
            onTime={outcome}
            onStranger={() => setStranger(true)}
          />
        )}
        <span className={styles.grow} />
        <Button onClick={() => void leave()}>
          {!narrow && <kbd>Esc</kbd>} {words.saveLeave}
        </Button>
      </div>
      {why}
      {notes}
      <CallNotes
        call={call}
        other={other}
        onTakeOver={takeOver}
        onWritten={onNext}
        {...(!fresh && { onStartAfresh: startAfresh })}
      />
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
            {words.progress(answers.answered, answers.asked)}
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
          <Button type="primary" loading={end.save.isPending} onClick={() => complete(false)}>
            {!narrow && <kbd>↵</kbd>} {words.saveNext}
          </Button>
        </footer>
      )}
    </div>
  );
}
