import dayjs from 'dayjs';
import { toInstant } from '../../../lib/time';
import type { Complaint, ComplaintForm, Step, StepBody, severities } from '../api/complaints';

export interface StepValues {
  cc?: string[];
  employeeId?: string;
  channel?: 'PHONE' | 'VISIT' | 'ON_SITE' | 'EMAIL' | 'IM' | 'SMS' | 'LETTER';
  content?: string;
  customerAccepts?: boolean;
  at?: string;
  cause?: string;
  solution?: string;
  causeCode?: string;
  kind?: string;
  amount?: number;
  legalRisk?: boolean;
  otherId?: string;
  category?: ComplaintForm['category'];
  description?: string;
  customerDemand?: string;
  result?: 'SATISFIED' | 'ACCEPTED' | 'DISSATISFIED';
  note?: string;
  text?: string;
  investigation?: string;
  directResponsibleId?: string;
  secondaryResponsibleId?: string;
  severity?: (typeof severities)[number];
  level?: number;
  reason?: string;
}

export function initialOf(step: Step, { handling, matter }: Complaint): Partial<StepValues> {
  switch (step) {
    case 'REPLY':
    case 'ATTEMPT':
      return { channel: step === 'REPLY' && matter.legalRisk ? 'LETTER' : 'PHONE' };
    case 'ASSIGN':
      return handling.handler ? { employeeId: handling.handler.id } : {};
    case 'RESOLVE':
      return {
        ...(handling.causeCode && { causeCode: handling.causeCode }),
        ...(handling.cause && { cause: handling.cause }),
      };
    case 'INVESTIGATE':
      return {
        ...(handling.investigation && { investigation: handling.investigation }),
        ...(handling.causeCode && { causeCode: handling.causeCode }),
        ...(handling.cause && { cause: handling.cause }),
        ...(handling.directResponsible && { directResponsibleId: handling.directResponsible.id }),
        ...(handling.secondaryResponsible && { secondaryResponsibleId: handling.secondaryResponsible.id }),
      };
    case 'CHANGE_SEVERITY':
      return { severity: matter.severity };
    case 'CHANGE_LEGAL_RISK':
      return { legalRisk: matter.legalRisk || matter.inWriting };
    case 'SPLIT':
      return { severity: matter.severity };
    default:
      return {};
  }
}

/** The form has made sure that what a step needs is there; an empty text only keeps the types content. */
export function bodyOf(step: Step, values: StepValues, zone: string): StepBody {
  const at = values.at ? toInstant(dayjs(values.at), zone) : null;
  const channel = values.channel ?? 'PHONE';
  const note = values.note?.trim() || null;
  const text = values.text ?? '';
  switch (step) {
    case 'REPORT':
      return { step, body: { cc: values.cc ?? null } };
    case 'ASSIGN':
      return { step, body: { employeeId: values.employeeId ?? '' } };
    case 'REPLY':
      return {
        step,
        body: { channel, content: values.content ?? '', customerAccepts: values.customerAccepts ?? null, at },
      };
    case 'RESOLVE':
      return {
        step,
        body: {
          causeCode: values.causeCode ?? null,
          cause: values.cause ?? null,
          solution: values.solution ?? '',
          at,
        },
      };
    case 'VERIFY':
      return { step, body: { result: values.result ?? 'SATISFIED', note, at } };
    case 'CLOSE_NOT_JUSTIFIED':
      return { step: 'CLOSE', body: { reason: 'NOT_JUSTIFIED', note: note ?? '' } };
    case 'CLOSE_NOT_WANTED':
      return { step: 'CLOSE', body: { reason: 'NOT_WANTED', note: note ?? '' } };
    case 'CLOSE_UNREACHABLE':
      return { step: 'CLOSE', body: { reason: 'UNREACHABLE', note: note ?? '' } };
    case 'REOPEN':
    case 'NOTE':
    case 'SHARE':
    case 'DECLINE_HANDLING':
      return { step, body: { text } };
    case 'INVESTIGATE':
      return {
        step,
        body: {
          investigation: values.investigation ?? null,
          causeCode: values.causeCode ?? null,
          cause: values.cause ?? null,
          directResponsibleId: values.directResponsibleId ?? null,
          secondaryResponsibleId: values.secondaryResponsibleId ?? null,
        },
      };
    case 'ATTEMPT':
      return { step, body: { channel, note, at } };
    case 'SET_UNREACHABLE':
      return { step };
    case 'CHANGE_SEVERITY':
      return { step, body: { severity: values.severity ?? 'GENERAL' } };
    case 'ESCALATE':
      return { step, body: { level: values.level ?? 1, reason: values.reason ?? '' } };
    case 'CHANGE_LEGAL_RISK':
      return { step, body: { legalRisk: values.legalRisk ?? false } };
    case 'ASK_COMPENSATION':
      return { step, body: { kind: values.kind ?? '', amount: values.amount ?? 0, note: note ?? '' } };
    case 'LINK':
      return { step, body: { otherId: values.otherId ?? '' } };
    case 'MERGE':
      return { step, body: { intoId: values.otherId ?? '', note: note ?? '' } };
    case 'SPLIT':
      return {
        step,
        body: {
          severity: values.severity ?? 'GENERAL',
          category: values.category ?? 'OTHER',
          description: values.description ?? '',
          customerDemand: values.customerDemand ?? null,
        },
      };
  }
}
