import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api';

/** Just enough of customers to say who complains and about which visit. */
export const customerChoiceQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', 'choice', q],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/customers', { params: { query: { q, size: 20 } }, signal }))).items,
    enabled: q !== '',
  });

interface Visit {
  id: string;
  orderNo: string;
  deliveredAt?: string | null;
}

interface Car {
  id: string;
  plateNo?: string | null;
  vin?: string | null;
  brand?: string | null;
  model?: string | null;
}

interface Nature {
  current?: string | null;
}

export const belongingsQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', 'belongings', customerId],
    queryFn: async () => {
      const { parts } = await answer(
        api.GET('/api/customers/{id}/overview', { params: { path: { id: customerId } } }),
      );
      return {
        vehicles: (parts.vehicles ?? []) as Car[],
        workOrders: (parts.workOrders ?? []) as Visit[],
        /** Whoever checks everything is better answered in writing; absent where one may not know it. */
        analytical: ((parts.personality ?? []) as Nature[])[0]?.current === 'ANALYTICAL',
      };
    },
  });
