import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, DatePicker, Drawer, Form, Input, InputNumber, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { idempotencyKey } from '../../../lib/api';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import { usePaused } from '../../../lib/usePaused';
import { useTime } from '../../../lib/useTime';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { useToasts } from '../../../ui/Toasts';
import { createPlan, type PlanForm, previewQuery, undoPlan } from '../api/plans';
import { Preview } from './Preview';

/** What is planned, without how: the chosen ones or the filter. */
export type What = Pick<PlanForm, 'source' | 'ids' | 'orders' | 'absent'>;

interface Props {
  what: What;
  callers: readonly { id: string; name: string; openTasks: number }[];
  usualLimit: number;
  onClose: () => void;
  onDone: () => void;
  /** Questionnaires belong to another feature; nothing chosen is the standard one. */
  questionnaire: (value: string | null, onChange: (code: string | null) => void) => ReactNode;
}

const iso = 'YYYY-MM-DD';

/** By whom and when, with what comes of it shown while one chooses; nothing is done before the button. */
export function PlanDrawer({ what, callers, usualLimit, onClose, onDone, questionnaire }: Props) {
  const t = useTexts();
  const words = t.plan;
  const narrow = useNarrow();
  const today = useTime().today();
  const toasts = useToasts();
  const client = useQueryClient();
  const [how, setHow] = useState<Omit<PlanForm, keyof What>>(() => ({
    callerIds: [],
    division: 'LEAST_LOADED',
    from: today,
    to: dayjs(today).add(4, 'day').format(iso),
    dailyLimit: usualLimit,
  }));
  const change = (part: Partial<typeof how>) => setHow({ ...how, ...part });
  const typed = usePaused(how.window ?? '');
  const form: PlanForm = { ...what, ...how, window: typed || null };
  const preview = useQuery(previewQuery(form));
  const key = useRef(idempotencyKey());
  const content = JSON.stringify(form);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content is another intent
  useEffect(() => {
    key.current = idempotencyKey();
  }, [content]);

  const refresh = () => client.invalidateQueries({ queryKey: ['follow-up'] });
  const undo = async (id: string) => {
    try {
      const result = await undoPlan(id);
      toasts.done(words.undone(result.undone, result.kept));
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
    await refresh();
  };
  const create = useMutation({
    mutationFn: () => createPlan(form, key.current),
    onSuccess: async ({ id, outcome }) => {
      const refused = outcome.refused.reduce((sum, it) => sum + it.count, 0);
      toasts.undoable(words.created(outcome.planned, refused), () => void undo(id));
      onDone();
      await refresh();
    },
    onError: (refused) => {
      toasts.failed(sayProblem(refused, t));
      void preview.refetch();
    },
  });
  const wrong = preview.error instanceof Problem ? preview.error.errors : [];
  const said = (field: string) => wrong.find((it) => it.field === field)?.message;
  const planned = preview.error ? 0 : (preview.data?.planned ?? 0);

  return (
    <Drawer
      open
      title={words.drawer}
      onClose={onClose}
      size={narrow ? '100%' : 720}
      footer={
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            type="primary"
            disabled={planned === 0 || preview.isPlaceholderData}
            loading={create.isPending}
            onClick={() => create.mutate()}
          >
            {words.create(planned)}
          </Button>
        </div>
      }
    >
      <Form layout="vertical">
        <Form.Item label={words.callers} extra={words.callersHint}>
          <Select
            mode="multiple"
            aria-label={words.callers}
            placeholder={words.ownCallers}
            value={how.callerIds ?? []}
            onChange={(callerIds) => change({ callerIds })}
            optionFilterProp="label"
            options={callers.map((it) => ({ value: it.id, label: it.name }))}
          />
        </Form.Item>
        <Form.Item label={words.division}>
          <Segmented
            value={how.division ?? 'LEAST_LOADED'}
            onChange={(division) => change({ division })}
            options={(['LEAST_LOADED', 'EVENLY'] as const).map((value) => ({
              value,
              label: words.divisions[value],
            }))}
          />
        </Form.Item>
        <Form.Item
          label={words.days}
          extra={words.daysHint}
          help={said('from') ?? said('to')}
          validateStatus={said('from') || said('to') ? 'error' : ''}
        >
          <DatePicker.RangePicker
            aria-label={words.days}
            allowClear={false}
            value={[dayjs(how.from), dayjs(how.to)]}
            minDate={dayjs(today)}
            onChange={(range) =>
              range?.[0] && range[1] && change({ from: range[0].format(iso), to: range[1].format(iso) })
            }
          />
        </Form.Item>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 24px' }}>
          <Form.Item label={words.dailyLimit} extra={words.dailyLimitHint}>
            <InputNumber
              aria-label={words.dailyLimit}
              min={1}
              max={500}
              precision={0}
              value={how.dailyLimit}
              onChange={(value) => value && change({ dailyLimit: value })}
            />
          </Form.Item>
          <Form.Item
            label={words.window}
            extra={words.windowHint}
            help={said('window')}
            validateStatus={said('window') ? 'error' : ''}
          >
            <Input
              aria-label={words.window}
              maxLength={100}
              allowClear
              placeholder={words.anyWindow}
              value={how.window ?? ''}
              onChange={(event) => change({ window: event.target.value })}
            />
          </Form.Item>
        </div>
        <Form.Item
          label={t.survey.choose}
          help={said('questionnaire')}
          validateStatus={said('questionnaire') ? 'error' : ''}
        >
          {questionnaire(how.questionnaire ?? null, (code) => change({ questionnaire: code }))}
        </Form.Item>
      </Form>
      {preview.error ? (
        wrong.length === 0 && <Alert type="error" showIcon title={sayProblem(preview.error, t)} />
      ) : preview.data ? (
        <Preview preview={preview.data} stale={preview.isPlaceholderData} />
      ) : (
        <RowsSkeleton />
      )}
    </Drawer>
  );
}
