import { Alert, Button, Drawer, Form, type FormInstance } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { idempotencyKey } from '../lib/api';
import { modKey } from '../lib/keys';
import { type FieldProblem, Problem, sayProblem } from '../lib/problem';
import { useMaybeSession } from '../lib/session';
import { useTexts } from '../lib/texts';
import { useNarrow } from '../lib/useMedia';
import { ErrorState } from './ErrorState';
import styles from './FormDrawer.module.css';
import { RowsSkeleton } from './PageSkeleton';

interface Props<Values extends object, Saved> {
  open: boolean;
  title: string;
  /** A page that keeps the open drawer in its address answers when the address has changed. */
  onClose: () => void | Promise<void>;
  initial?: Partial<Values>;
  /** The key stays the same while the same content is sent again. */
  onSubmit: (values: Values, idempotencyKey: string) => Promise<Saved>;
  /** After the drawer has closed: two moves at once would end at either place. */
  onSaved?: ((saved: Saved) => void) | undefined;
  submitText?: string;
  /** Under this name unsaved input outlives the closed drawer. */
  draft?: string;
  /** Quiet actions at the left of the foot. */
  aside?: ReactNode;
  /** Beneath the form and not part of it. */
  after?: ReactNode;
  /** The record is still on its way; the form appears once it is here. */
  loading?: boolean;
  error?: unknown;
  /** Fetches the record again: when it did not come, and when somebody else has changed it meanwhile. */
  onRetry?: () => unknown;
  children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

const drafts = new Map<string, object>();

/** A form beside the list it belongs to. What was typed survives a refusal, a lost network and a closed drawer. */
export function FormDrawer<Values extends object, Saved = unknown>(props: Props<Values, Saved>) {
  const { open, title, onClose, submitText, aside, after, loading, error, onRetry } = props;
  const { common } = useTexts();
  const narrow = useNarrow();
  const formId = useId();
  const [busy, setBusy] = useState(false);
  useGivesFocusBack(open);
  return (
    <Drawer
      open={open}
      title={title}
      onClose={() => void onClose()}
      size={narrow ? '100%' : 520}
      destroyOnHidden
      footer={
        <div className={styles.foot}>
          <div className={styles.aside}>{aside}</div>
          <Button onClick={() => void onClose()}>{common.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={formId}
            loading={busy}
            disabled={loading ?? false}
            title={`${modKey} ↵`}
          >
            {submitText ?? common.save}
          </Button>
        </div>
      }
    >
      {error && loading ? (
        <ErrorState error={error} {...(onRetry && { onRetry: () => void onRetry() })} />
      ) : loading ? (
        <RowsSkeleton />
      ) : (
        <Fields {...props} formId={formId} busy={busy} onBusy={setBusy} />
      )}
      {!loading && after}
    </Drawer>
  );
}

/** Whoever opened the drawer by keyboard goes on from there, also when it closes before it has opened wholly. */
function useGivesFocusBack(open: boolean): void {
  const wasOpen = useRef(false);
  const opener = useRef<Element | null>(null);
  // Before a field of the drawer takes the focus.
  if (open && !wasOpen.current) opener.current = document.activeElement;
  wasOpen.current = open;
  useEffect(() => {
    if (open) return;
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    opener.current = null;
  }, [open]);
}

type FieldsProps<Values extends object, Saved> = Props<Values, Saved> & {
  formId: string;
  busy: boolean;
  onBusy: (busy: boolean) => void;
};

function Fields<Values extends object, Saved>(props: FieldsProps<Values, Saved>) {
  const { initial, onSubmit, onSaved, onClose, onRetry, children, formId, busy, onBusy } = props;
  // Whoever signs in next at this desk does not find the words of the person before.
  const person = useMaybeSession()?.employeeId;
  const draft = props.draft && `${person} ${props.draft}`;
  const t = useTexts();
  const [form] = Form.useForm<Values>();
  const [refused, setRefused] = useState<string>();
  const [restored, setRestored] = useState(() => (draft ? drafts.get(draft) : undefined));
  useEffect(() => {
    if (restored) form.setFieldsValue(restored as Parameters<typeof form.setFieldsValue>[0]);
  }, [form, restored]);
  const attempt = useRef({ content: '', key: '' });
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [refused]);
  const outdated = useRef<Partial<Values> | undefined>(undefined);
  useEffect(() => {
    if (!outdated.current || !initial || same(outdated.current, initial)) return;
    takeOver(form, outdated.current, initial);
    outdated.current = undefined;
  });

  const discard = () => {
    if (draft) drafts.delete(draft);
    setRestored(undefined);
    form.resetFields();
  };

  const submit = async (values: Values) => {
    const content = JSON.stringify(values);
    if (attempt.current.content !== content) attempt.current = { content, key: idempotencyKey() };
    onBusy(true);
    setRefused(undefined);
    try {
      const saved = await onSubmit(values, attempt.current.key);
      if (draft) drafts.delete(draft);
      await onClose();
      onSaved?.(saved);
    } catch (error) {
      const { shown, rest } = placeErrors(form, error instanceof Problem ? error.errors : []);
      const first = shown[0];
      if (first) form.scrollToField(first, { focus: true });
      if (rest.length > 0) setRefused(rest.map((it) => it.message).join(' '));
      else if (shown.length === 0) setRefused(sayProblem(error, t));
      if (error instanceof Problem && error.status === 412) {
        outdated.current = initial;
        await onRetry?.();
      }
    } finally {
      onBusy(false);
    }
  };

  return (
    <Form<Values>
      id={formId}
      // Its fields get ids of their own: a page already has a "content".
      name={formId}
      form={form}
      layout="vertical"
      {...(initial && { initialValues: initial })}
      disabled={busy}
      scrollToFirstError={{ focus: true }}
      onFinish={(values) => void submit(values)}
      onValuesChange={(_, values) => draft && drafts.set(draft, values)}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
          // One drawer may have been opened out of another's form.
          event.stopPropagation();
          form.submit();
        }
      }}
    >
      {restored && (
        <Alert
          className={styles.notice}
          type="info"
          title={t.common.draftRestored}
          action={
            <Button size="small" type="link" onClick={discard}>
              {t.common.draftDiscard}
            </Button>
          }
        />
      )}
      {refused && (
        <div ref={notice} className={styles.refused}>
          <Alert className={styles.notice} type="error" showIcon title={refused} />
        </div>
      )}
      {typeof children === 'function' ? children(form) : children}
    </Form>
  );
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What somebody else has changed meanwhile comes into the form, except where this person has typed. */
function takeOver<Values extends object>(
  form: FormInstance<Values>,
  before: Partial<Values>,
  now: Partial<Values>,
) {
  const untouched = Object.entries(now).filter(([name]) =>
    same(form.getFieldValue(name as never), before[name as keyof Values]),
  );
  form.setFieldsValue(Object.fromEntries(untouched) as Parameters<typeof form.setFieldsValue>[0]);
}

/** `contactPoints[0].value` → `['contactPoints', 0, 'value']` */
export function fieldPath(field: string): (string | number)[] {
  return [...field.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));
}

function placeErrors<Values extends object>(form: FormInstance<Values>, errors: readonly FieldProblem[]) {
  const known = errors.filter((it) => it.field !== '' && form.getFieldInstance(fieldPath(it.field) as never));
  const shown = known.map((it) => fieldPath(it.field));
  form.setFields(known.map((it) => ({ name: fieldPath(it.field) as never, errors: [it.message] })));
  return { shown: shown as never[], rest: errors.filter((it) => !known.includes(it)) };
}
