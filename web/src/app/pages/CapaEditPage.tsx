import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { type Capa, capaQuery, capasKey, changeCapa, drawUp, moveCapa } from '../../features/capa/api/capas';
import styles from '../../features/capa/components/capa.module.css';
import { blank, type CapaValues, formOf, type Origin, valuesOf } from '../../features/capa/model/values';
import { departmentsQuery } from '../../features/identity/api/departments';
import { DepartmentSelect } from '../../features/identity/components/DepartmentSelect';
import { branchOf } from '../../features/identity/model/departmentTree';
import { idempotencyKey } from '../../lib/api';
import { Problem, sayProblem } from '../../lib/problem';
import { useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useTime } from '../../lib/useTime';
import { ErrorState } from '../../ui/ErrorState';
import { fieldPath } from '../../ui/FormDrawer';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton, RowsSkeleton } from '../../ui/PageSkeleton';
import { Tag } from '../../ui/Tag';
import { useToasts } from '../../ui/Toasts';

// With its calendars and choices it is the larger half of the page.
const CapaFields = lazy(async () => ({
  default: (await import('../../features/capa/components/CapaFields')).CapaFields,
}));

/** A new action, perhaps opened from a complaint or a figure; or one that is still a draft. */
export default function CapaEditPage() {
  const { id } = useParams();
  const [search] = useSearchParams();
  const session = useSession();
  const time = useTime();
  const known = useQuery({ ...capaQuery(id ?? ''), enabled: id !== undefined });
  const departments = useQuery(departmentsQuery);
  if (known.error) return <ErrorState error={known.error} onRetry={() => void known.refetch()} />;
  if ((id && !known.data) || !departments.isFetched) return <PageSkeleton />;
  const source = search.get('source');
  const origin: Origin | undefined = source
    ? { type: source, id: search.get('sourceId') ?? undefined, label: search.get('title') ?? source }
    : undefined;
  const initial = known.data
    ? valuesOf(known.data)
    : blank(time.today(), branchOf(departments.data ?? [], session.departmentId), origin);
  return <Editor key={id ?? 'new'} capa={known.data} initial={initial} />;
}

function Editor({ capa, initial }: { capa: Capa | undefined; initial: CapaValues }) {
  const t = useTexts();
  const words = t.capa;
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const [form] = Form.useForm<CapaValues>();
  const [busy, setBusy] = useState<'save' | 'submit'>();
  const [rest, setRest] = useState<string[]>([]);
  // Saved, but refused when it was sent in: it is not drawn up a second time.
  const saved = useRef(capa);
  const key = useRef(idempotencyKey());

  const refuse = (refused: unknown) => {
    key.current = idempotencyKey();
    const errors = refused instanceof Problem ? refused.errors : [];
    if (errors.length === 0) {
      toasts.failed(sayProblem(refused, t));
      return;
    }
    form.setFields(errors.map((it) => ({ name: fieldPath(it.field) as never, errors: [it.message] })));
    setRest([...new Set(errors.map((it) => it.message))]);
    window.scrollTo({ top: 0 });
  };

  const send = async (submit: boolean) => {
    if (!(await form.validateFields().catch(() => undefined))) return;
    setBusy(submit ? 'submit' : 'save');
    setRest([]);
    try {
      const body = formOf({ ...initial, ...form.getFieldsValue(true) });
      const now = saved.current ? await changeCapa(saved.current, body) : await drawUp(body, key.current);
      saved.current = now;
      client.setQueryData(capaQuery(now.id).queryKey, now);
      if (submit) {
        client.setQueryData(
          capaQuery(now.id).queryKey,
          await moveCapa(now, { kind: 'SUBMIT' }, idempotencyKey()),
        );
      }
      toasts.done(submit ? words.done.SUBMIT : words.saved(now.capaNo));
      await client.invalidateQueries({ queryKey: capasKey });
      await client.invalidateQueries({ queryKey: ['lists'] });
      await navigate(`/capas/${now.id}`, { replace: true });
    } catch (refused) {
      refuse(refused);
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <>
      <PageHeader
        back={{
          to: capa ? `/capas/${capa.id}` : '/capas',
          label: capa?.capaNo ?? words.title,
        }}
        title={capa ? capa.title : words.add}
        note={
          initial.sources.length > 0 &&
          initial.sources.map((it) => (
            <Tag key={`${it.type}${it.label}`}>
              {words.sources[it.type] ?? words.source} {it.label}
            </Tag>
          ))
        }
        actions={
          <>
            <Button loading={busy === 'save'} disabled={busy === 'submit'} onClick={() => void send(false)}>
              {words.save}
            </Button>
            <Button
              type="primary"
              loading={busy === 'submit'}
              disabled={busy === 'save'}
              onClick={() => void send(true)}
            >
              {words.submit}
            </Button>
          </>
        }
      />
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        className={styles.form ?? ''}
        scrollToFirstError
      >
        {rest.length > 0 && (
          <Alert
            type="error"
            showIcon
            style={{ marginBottom: 16 }}
            title={words.incomplete}
            description={rest.join('；')}
          />
        )}
        <Suspense fallback={<RowsSkeleton />}>
          <CapaFields
            department={<DepartmentSelect />}
            effectDepartment={<DepartmentSelect allowClear placeholder={words.wholeCompany} />}
          />
        </Suspense>
      </Form>
    </>
  );
}
