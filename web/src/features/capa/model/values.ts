import { byHand, type Capa, type CapaForm } from '../api/capas';

/** As the form holds it. */
export type CapaValues = CapaForm;

export interface Origin {
  type: string;
  id: string | undefined;
  label: string;
}

/** A new action, from what it was opened from; its effect is compared with the month before. */
export function blank(today: string, department: string | undefined, origin: Origin | undefined): CapaValues {
  const [from, to] = monthBefore(today);
  return {
    type: 'CORRECTIVE',
    title: '',
    departmentId: department ?? null,
    sources: origin ? [{ type: origin.type, id: origin.id ?? null, label: origin.label }] : [],
    problem: origin?.label ?? null,
    extent: null,
    containment: null,
    causes: [],
    participants: [],
    supervisorId: null,
    measures: [{ id: null, text: '', ownerId: null, dueOn: null, cost: null }],
    effect: {
      kind: null,
      item: null,
      name: null,
      departmentId: department ?? null,
      target: null,
      lowerBetter: false,
      from,
      to,
      part: null,
      whole: null,
      waitingDays: 30,
    },
  };
}

export function valuesOf(capa: Capa): CapaValues {
  const { effect } = capa;
  const hand = effect.kind === byHand;
  return {
    type: capa.type,
    title: capa.title,
    departmentId: capa.department.id,
    sources: capa.sources,
    problem: capa.problem ?? null,
    extent: capa.extent ?? null,
    containment: capa.containment ?? null,
    causes: capa.causes,
    participants: capa.participants.map((it) => it.id),
    supervisorId: capa.supervisor?.id ?? null,
    measures: capa.measures
      .filter((it) => it.round === capa.round)
      .map((it) => ({
        id: it.id,
        text: it.text,
        ownerId: it.owner?.id ?? null,
        dueOn: it.dueOn ?? null,
        cost: it.cost ?? null,
      })),
    effect: {
      kind: effect.kind ?? null,
      item: effect.item ?? null,
      name: hand ? effect.name : null,
      departmentId: effect.department?.id ?? null,
      target: effect.target ?? null,
      lowerBetter: effect.lowerBetter,
      from: effect.beforeFrom ?? null,
      to: effect.beforeTo ?? null,
      part: hand ? (effect.before?.part ?? null) : null,
      whole: hand ? (effect.before?.whole ?? null) : null,
      waitingDays: effect.waitingDays,
    },
  };
}

/** A why that nobody has written yet is none. */
export function formOf(values: CapaValues): CapaForm {
  const { effect } = values;
  return {
    ...values,
    causes: values.causes.filter((it) => it.text.trim() !== ''),
    measures: values.measures.filter((it) => it.text.trim() !== ''),
    effect: { ...effect, item: effect.kind === byHand ? null : (effect.item ?? null) },
  };
}

/** Its first and last day. */
export function monthBefore(today: string): [string, string] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 2, 1));
  const last = new Date(Date.UTC(year, month - 1, 0));
  return [first.toISOString().slice(0, 10), last.toISOString().slice(0, 10)];
}
