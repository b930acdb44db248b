import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import {
  type CadenceRule,
  cadenceKey,
  changeRule,
  createRule,
  type RuleForm,
  ruleQuery,
  rulesQuery,
  type Trigger,
  triggersQuery,
} from '../../features/cadence/api/rules';
import { RuleFields } from '../../features/cadence/components/RuleFields';
import { RulePreviewPanel } from '../../features/cadence/components/RulePreviewPanel';
import { callersQuery } from '../../features/followup/api/tasks';
import { AudienceField } from '../../features/list/components/AudienceField';
import { questionnairesQuery } from '../../features/survey/api/questionnaires';
import { QuestionnaireSelect } from '../../features/survey/components/QuestionnaireSelect';
import { idempotencyKey } from '../../lib/api';
import { Problem, sayProblem } from '../../lib/problem';
import { useSpoken, useTexts } from '../../lib/texts';
import { usePaused } from '../../lib/usePaused';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useToasts } from '../../ui/Toasts';
import { useUnsaved } from '../../ui/useUnsaved';
import styles from './CadenceRulePage.module.css';

const blank: Omit<RuleForm, 'name'> = {
  active: true,
  place: 10,
  list: 'customers',
  filter: null,
  triggerKind: 'INTERVAL',
  number: 1,
  unit: 'MONTH',
  field: null,
  yearly: true,
  channel: 'PHONE',
  purpose: 'SERVICE_FOLLOW_UP',
  questionnaire: 'REVISIT',
  assignee: 'OWNER',
  people: [],
  openDays: 5,
  holdOutPercent: 0,
  track: 'MAINTENANCE',
  withinPause: false,
  ladder: [
    { days: -1, to: 'OWNER' },
    { days: 0, to: 'OWNER' },
    { days: 1, to: 'OWNER' },
    { days: 1, to: 'SUPERIOR' },
  ],
};

export default function CadenceRulePage() {
  const { id = 'new' } = useParams();
  const [search] = useSearchParams();
  const { language } = useSpoken();
  const words = useTexts().cadence;
  const source = id === 'new' ? search.get('from') : id;
  const rule = useQuery({ ...ruleQuery(source ?? ''), enabled: source !== null });
  const rules = useQuery(rulesQuery);
  const triggers = useQuery(triggersQuery(language));
  const failed = rule.error ?? triggers.error ?? rules.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void rule.refetch()} />;
  if ((source !== null && !rule.data) || !triggers.data || !rules.data) return <PageSkeleton />;
  const last = Math.max(0, ...rules.data.map((it) => it.rule.place));
  const initial: Partial<RuleForm> =
    id !== 'new' && rule.data
      ? rule.data.rule
      : rule.data
        ? { ...rule.data.rule, name: words.copyOf(rule.data.rule.name), active: false, place: last + 1 }
        : { ...blank, place: last + 1 };
  return (
    <Editor
      key={source ?? 'new'}
      rule={id === 'new' ? undefined : rule.data}
      initial={initial}
      triggers={triggers.data}
      language={language}
    />
  );
}

interface Props {
  rule: CadenceRule | undefined;
  initial: Partial<RuleForm>;
  triggers: Trigger[];
  language: string;
}

function Editor({ rule, initial, triggers, language }: Props) {
  const t = useTexts();
  const words = t.cadence;
  const navigate = useNavigate();
  const client = useQueryClient();
  const toasts = useToasts();
  const [form] = Form.useForm<RuleForm>();
  const [written, setWritten] = useState<RuleForm>(initial as RuleForm);
  const [busy, setBusy] = useState(false);
  const [changed, setChanged] = useState(false);
  const [unsaved, letGo] = useUnsaved(changed);
  const key = useRef(idempotencyKey());
  const paused = usePaused(written, 500);
  const callers = useQuery(callersQuery);
  const questionnaires = useQuery(questionnairesQuery);
  // The name has no consequences.
  const asked = isWhole(paused) ? { ...paused, name: '—', active: true } : undefined;

  const save = async (active: boolean) => {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    setBusy(true);
    const body = { ...written, ...values, active };
    try {
      const saved = rule ? await changeRule(rule, body) : await createRule(body, key.current);
      toasts.done(active ? words.savedActive(saved.rule.name) : words.saved(saved.rule.name));
      await client.invalidateQueries({ queryKey: cadenceKey });
      letGo();
      await navigate('/follow-up/rules');
    } catch (refused) {
      key.current = idempotencyKey();
      if (refused instanceof Problem && refused.errors.length > 0) {
        form.setFields(
          refused.errors.map((it) => ({
            name: it.field.split('.')[0] as keyof RuleForm,
            errors: [it.message],
          })),
        );
      } else {
        toasts.failed(sayProblem(refused, t));
      }
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {unsaved}
      <PageHeader
        title={rule ? rule.rule.name : words.add}
        back={{ to: '/follow-up/rules', label: words.title }}
        actions={
          <>
            <Button loading={busy} onClick={() => void save(false)}>
              {words.saveOff}
            </Button>
            <Button type="primary" loading={busy} onClick={() => void save(true)}>
              {words.saveOn}
            </Button>
          </>
        }
      />
      <div className={styles.columns}>
        <Form
          form={form}
          layout="vertical"
          initialValues={initial}
          className={styles.form}
          // What the fields of the form set by themselves counts too.
          onValuesChange={() => {
            setWritten((it) => ({ ...it, ...form.getFieldsValue(true) }));
            setChanged(true);
          }}
        >
          <RuleFields
            triggers={triggers}
            language={language}
            audience={(list) => (
              <AudienceField
                key={list}
                list={list}
                title={(words.lists as Record<string, string>)[list] ?? list}
              />
            )}
            questionnaire={<QuestionnaireSelect />}
            usualQuestionnaire={(purpose) =>
              questionnaires.data?.find((it) => it.standard && it.purpose === purpose)?.code ?? purpose
            }
            people={
              <Select
                mode="multiple"
                showSearch={{ optionFilterProp: 'label' }}
                options={(callers.data ?? []).map((it) => ({ value: it.id, label: it.name }))}
                placeholder={words.peoplePlaceholder}
              />
            }
          />
        </Form>
        <RulePreviewPanel form={asked} rule={rule?.id} />
      </div>
    </>
  );
}

const isWhole = (form: RuleForm) =>
  form.number !== null &&
  form.number !== undefined &&
  form.openDays !== null &&
  form.openDays !== undefined &&
  !!form.place &&
  (!['DATE', 'FESTIVAL'].includes(form.triggerKind) || !!form.field);
