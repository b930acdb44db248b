import type { CustomerForm, CustomerView } from '../api/customers';
import { tidyBirthday } from './birthday';

export type ProfileForm = NonNullable<CustomerForm['profile']>;

/** A customer as it is, ready to be changed. */
export function asForm(customer: CustomerView): CustomerForm {
  return {
    type: customer.type,
    kind: customer.kind,
    name: customer.name,
    gender: customer.gender,
    honorific: customer.honorific ?? null,
    externalNo: customer.externalNo ?? null,
    uscc: customer.uscc ?? null,
    employer: customer.employer ?? null,
    address: customer.address ?? null,
    regionCode: customer.regionCode ?? null,
    note: customer.note ?? null,
    ownerId: customer.ownerId ?? null,
    departmentId: customer.departmentId,
    contactPoints: customer.contactPoints,
    contactPersons: customer.contactPersons,
    profile: asProfile(customer.profile),
  };
}

function asProfile({ referredByName: _, ...profile }: CustomerView['profile']): ProfileForm {
  return profile;
}

/** An emptied field means "none"; a line that was never filled in is no contact point. */
export function tidy(form: CustomerForm): CustomerForm {
  const filled = <P extends { value?: string }>(points: P[] | null | undefined) =>
    (points ?? []).filter((point) => point.value?.trim());
  const organization = form.type === 'ORGANIZATION';
  return {
    ...form,
    honorific: organization ? null : orNull(form.honorific),
    uscc: organization ? orNull(form.uscc) : null,
    employer: organization ? null : orNull(form.employer),
    externalNo: orNull(form.externalNo),
    address: orNull(form.address),
    note: orNull(form.note),
    ownerId: form.ownerId ?? null,
    contactPoints: filled(form.contactPoints),
    contactPersons: (form.contactPersons ?? []).map((person) => ({
      ...person,
      birthday: tidyBirthday(person.birthday),
      contactPoints: filled(person.contactPoints),
    })),
    ...(form.profile && { profile: tidyProfile(form.profile) }),
  };
}

export function tidyProfile(profile: ProfileForm): ProfileForm {
  return { ...profile, birthday: tidyBirthday(profile.birthday) };
}

const orNull = (text: string | null | undefined) => text?.trim() || null;
