import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { settingsQuery } from '../../features/followup/api/settings';
import { callersQuery } from '../../features/followup/api/tasks';
import { AbsentChoice } from '../../features/plan/components/AbsentChoice';
import { OrderChoice } from '../../features/plan/components/OrderChoice';
import type { What } from '../../features/plan/components/PlanDrawer';
import { QuestionnaireSelect } from '../../features/survey/components/QuestionnaireSelect';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';

const PlanDrawer = lazy(async () => ({
  default: (await import('../../features/plan/components/PlanDrawer')).PlanDrawer,
}));
const PlanHistory = lazy(async () => ({
  default: (await import('../../features/plan/components/PlanHistory')).PlanHistory,
}));

const sources = ['ORDERS', 'ABSENT'] as const;

export default function CallPlanPage() {
  const { plan: words, service, followup } = useTexts();
  const mayPlan = [useCan('FOLLOW_UP_CALL'), useCan('FOLLOW_UP_MANAGE')].includes(true);
  const [{ source, show }, change] = useFilters('source', 'show');
  const [what, plan] = useState<What>();
  // Another list, or the same one after planning, begins with nobody chosen.
  const [round, nextRound] = useState(0);
  const settings = useQuery(settingsQuery);
  const callers = useQuery({ ...callersQuery, enabled: what !== undefined });
  const rules = settings.data?.settings;
  const choice = {
    mayPlan,
    onPlan: plan,
    usualMonths: rules?.absentMonths ?? 6,
    automatic: rules?.serviceAutomatic ?? false,
    sourceChoice: (
      <Segmented
        aria-label={words.source}
        value={source === 'ABSENT' ? 'ABSENT' : 'ORDERS'}
        onChange={(value) => void change({ source: value === 'ORDERS' ? null : value })}
        options={sources.map((value) => ({ value, label: words.sources[value] }))}
      />
    ),
    history: <Button onClick={() => void change({ show: 'plans' })}>{words.history}</Button>,
  };
  return (
    <>
      {source === 'ABSENT' ? (
        <AbsentChoice key={`absent ${round}`} {...choice} />
      ) : (
        <OrderChoice
          key={`orders ${round}`}
          {...choice}
          repairTypes={service.repairTypes}
          consents={service.consents}
          statuses={followup.status}
        />
      )}
      <Suspense>
        {what && rules && (
          <PlanDrawer
            what={what}
            callers={callers.data ?? []}
            usualLimit={rules.dailyLimit}
            questionnaire={(value, onChange) => (
              <QuestionnaireSelect
                purpose={what.source === 'ORDERS' ? 'POST_SERVICE' : 'LONG_ABSENT'}
                value={value}
                onChange={onChange}
              />
            )}
            onClose={() => plan(undefined)}
            onDone={() => {
              plan(undefined);
              nextRound(round + 1);
            }}
          />
        )}
        {show === 'plans' && <PlanHistory onClose={() => void change({ show: null })} />}
      </Suspense>
    </>
  );
}
