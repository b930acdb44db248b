import dayjs from 'dayjs';
import { recall, remember } from '../../../lib/preferences';
import { inZone, toInstant } from '../../../lib/time';
import type { Channel, Contact, ContactForm, ContactFunction, Learnt } from '../api/contacts';

export interface LearntValues {
  id?: string;
  type: Learnt['type'];
  text?: string;
  competitor?: string | null;
}

/** A contact as the form holds it; the time is the wall clock of the company. */
export interface ContactValues {
  customerId?: string;
  contactPersonId?: string | null;
  customerProblem?: string | null;
  functions?: ContactFunction[];
  channel?: Channel;
  content?: string | null;
  twoWay?: boolean;
  response?: Contact['response'];
  intelligence?: LearntValues[];
  nextStep?: string | null;
  nextOn?: string | null;
  nextBy?: Contact['nextBy'];
  at?: string;
  direction?: Contact['direction'];
  helped?: boolean;
  materials?: string | null;
}

const wall = 'YYYY-MM-DDTHH:mm';
const lastChannel = 'contact.channel';

/** Who visits all day does not choose it anew each time. */
export function blank(customerId: string | undefined): ContactValues {
  return {
    ...(customerId && { customerId }),
    channel: (recall(lastChannel) as Channel | null) ?? 'PHONE',
    twoWay: true,
    direction: 'OUT',
    nextBy: 'PHONE',
    functions: [],
  };
}

export function valuesOf(contact: Contact, zone: string): ContactValues {
  return { ...contact, at: inZone(contact.at, zone).format(wall), nextBy: contact.nextBy ?? 'PHONE' };
}

/** @param before of a contact that is changed: its time stays to the second unless somebody has chosen another */
export function formOf(values: ContactValues, zone: string, before?: Contact): ContactForm {
  const channel = values.channel ?? 'PHONE';
  remember(lastChannel, channel);
  const nextOn = values.nextOn ?? null;
  return {
    customerId: values.customerId ?? '',
    contactPersonId: values.contactPersonId ?? null,
    at: whenOf(values.at, zone, before),
    channel,
    direction: values.direction ?? 'OUT',
    twoWay: values.twoWay ?? true,
    functions: values.functions ?? [],
    customerProblem: values.customerProblem ?? null,
    content: values.content ?? null,
    response: values.response ?? null,
    helped: values.helped ?? false,
    materials: values.materials ?? null,
    nextStep: values.nextStep ?? null,
    nextOn,
    nextBy: nextOn ? (values.nextBy ?? 'PHONE') : null,
    intelligence: (values.intelligence ?? [])
      .filter((it) => it.text?.trim())
      .map((it) => ({
        id: it.id ?? null,
        type: it.type,
        text: it.text ?? '',
        competitor: it.competitor ?? null,
      })),
  };
}

function whenOf(at: string | undefined, zone: string, before?: Contact): string | null {
  if (!at) return null;
  return before && inZone(before.at, zone).format(wall) === at ? before.at : toInstant(dayjs(at), zone);
}

/** What is still to be passed on. */
export function waiting(contact: Contact): boolean {
  return (
    (Boolean(contact.customerProblem) && !contact.problemKind) ||
    contact.intelligence.some((it) => !it.followedKind)
  );
}
