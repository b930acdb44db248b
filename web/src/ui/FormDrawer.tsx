import { Alert, Button, Drawer, Form, type FormInstance } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { idempotencyKey } from '../lib/api';
import { modKey } from '../lib/keys';
import { type FieldProblem, Problem, sayProblem } from '../lib/problem';
import { useMaybeSession } from '../lib/session';
import { useTexts } from '../lib/texts';
import { useNarrow } from '../lib/useNarrow';
import { ErrorState } from './ErrorState';
import styles from './FormDrawer.module.css';
import { RowsSkeleton } from './PageSkeleton';

interface Props<Values extends object> {
  open: boolean;
  title: string;
  onClose: () => void;
  initial?: Partial<Values>;
  /** The key stays the same while the same content is sent again. */
  onSubmit: (values: Values, idempotencyKey: string) => Promise<unknown>;
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
  onRetry?: () => void;
  children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

const drafts = new Map<string, object>();

/** A form beside the list it belongs to. What was typed survives a refusal, a lost network and a closed drawer. */
export function FormDrawer<Values extends object>(props: Props<Values>) {
  const { open, title, onClose, submitText, aside, after, loading, error, onRetry } = props;
  const { common } = useTexts();
  const narrow = useNarrow();
  const formId = useId();
  const [busy, setBusy] = useState(false);
  return (
    <Drawer
      open={open}
      title={title}
      onClose={onClose}
      size={narrow ? '100%' : 520}
      destroyOnHidden
      footer={
        <div className={styles.foot}>
          <div className={styles.aside}>{aside}</div>
          <Button onClick={onClose}>{common.cancel}</Button>
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
        <ErrorState error={error} {...(onRetry && { onRetry })} />
      ) : loading ? (
        <RowsSkeleton />
      ) : (
        <Fields {...props} formId={formId} busy={busy} onBusy={setBusy} />
      )}
      {!loading && after}
    </Drawer>
  );
}

type FieldsProps<Values extends object> = Props<Values> & {
  formId: string;
  busy: boolean;
  onBusy: (busy: boolean) => void;
};

function Fields<Values extends object>(props: FieldsProps<Values>) {
  const { initial, onSubmit, onClose, children, formId, busy, onBusy } = props;
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
      await onSubmit(values, attempt.current.key);
      if (draft) drafts.delete(draft);
      onClose();
    } catch (error) {
      const { shown, rest } = placeErrors(form, error instanceof Problem ? error.errors : []);
      const first = shown[0];
      if (first) form.scrollToField(first, { focus: true });
      if (rest.length > 0) setRefused(rest.map((it) => it.message).join(' '));
      else if (shown.length === 0) setRefused(sayProblem(error, t));
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
        if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') form.submit();
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
      {refused && <Alert className={styles.notice} type="error" showIcon title={refused} />}
      {typeof children === 'function' ? children(form) : children}
    </Form>
  );
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
