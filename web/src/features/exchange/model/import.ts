import type { Schemas } from '../../../api/paths';

export type ImportView = Schemas['ImportView'];
export type ImportSummary = Schemas['ImportSummary'];
export type ImportResult = Schemas['ImportResult'];
export type ImportKindResult = Schemas['ImportKindResult'];
export type ImportColumn = Schemas['ImportColumn'];
export type ImportOptions = Schemas['ImportOptions'];
export type ImportForm = Schemas['ImportSettingsForm'];
export type UndoView = Schemas['UndoView'];
export type KeptRow = Schemas['KeptRow'];
export type KeptDecision = NonNullable<KeptRow['decision']>;
export type ImportStatus = ImportView['status'];
export type DateOrder = NonNullable<ImportOptions['dateOrder']>;
export type CompanyMeaning = ImportOptions['company'];
export type Consent = ImportOptions['consent'];
export type Existing = ImportOptions['existing'];
export type CustomerKey = ImportOptions['matchCustomersBy'][number];
export type VehicleKey = ImportOptions['matchVehiclesBy'][number];
export type Kind = ImportView['possibleKinds'][number];
export type Field = NonNullable<ImportColumn['field']>;
/** A field of the company's own, behind a word that no field of ours begins with. */
type ColumnForm = NonNullable<ImportForm['columns']>[number];
export type Own = `own:${string}`;
export type Target = Field | Own;

export function targetOf({ field, own }: ImportColumn): Target | null {
  return field ?? (own ? `own:${own}` : null);
}

/** What the columns fill, as the server takes it. */
export function columnsOf(targets: (Target | null)[]): ColumnForm[] {
  return targets.flatMap((target, column): ColumnForm[] => {
    if (!target) return [];
    return isOwn(target) ? [{ column, own: target.slice('own:'.length) }] : [{ column, field: target }];
  });
}

function isOwn(target: Target): target is Own {
  return target.startsWith('own:');
}

/** In the order of the choice; the kind heads each group. */
export const fieldsByKind: Record<Kind, Field[]> = {
  CUSTOMER: [
    'NAME',
    'EXTERNAL_NO',
    'MOBILE',
    'OTHER_PHONE',
    'COMPANY',
    'CUSTOMER_TYPE',
    'GENDER',
    'POSITION',
    'USCC',
    'EMAIL',
    'WECHAT',
    'QQ',
    'PROVINCE',
    'CITY',
    'DISTRICT',
    'ADDRESS',
    'BIRTHDAY',
    'OWNER',
    'LAST_VISIT',
    'NOTE',
  ],
  VEHICLE: [
    'VIN',
    'PLATE',
    'BRAND',
    'SERIES',
    'MODEL',
    'SALE_DATE',
    'INSURANCE_UNTIL',
    'INSPECTION_UNTIL',
    'WARRANTY_UNTIL',
    'MILEAGE',
  ],
  WORK_ORDER: [
    'ORDER_NO',
    'DELIVERED_AT',
    'RECEIVED_AT',
    'COMPLETED_AT',
    'REPAIR_TYPE',
    'ITEMS',
    'TOTAL_AMOUNT',
    'ADVISOR',
    'ADVISOR_NO',
    'TECHNICIAN',
    'TECHNICIAN_NO',
    'SENDER_NAME',
    'SENDER_PHONE',
    'CONSENT',
    'FOLLOW_UP_PHONE',
    'FOLLOW_UP_WINDOW',
    'BRANCH',
  ],
  CONTACT: [
    'CONTACT_AT',
    'CONTACT_BY',
    'CONTACT_BY_NO',
    'CONTACT_CHANNEL',
    'CONTACT_OUTCOME',
    'CONTACT_TEXT',
  ],
};

export const kinds = ['CUSTOMER', 'VEHICLE', 'WORK_ORDER', 'CONTACT'] as const satisfies readonly Kind[];
export const encodings = ['UTF-8', 'GB18030', 'UTF-16LE', 'UTF-16BE', 'Big5', 'windows-1252'] as const;
export const delimiters = [',', ';', '\t', '|'] as const;

export function isWorking(status: ImportStatus): boolean {
  return status === 'RUNNING' || status === 'DRY_RUNNING';
}

/** Then somebody looks whether they are there twice. */
export function broughtCustomers({ status, result }: ImportView): boolean {
  return status === 'DONE' && (result?.customers?.created ?? 0) > 0;
}

/** The figures still move. */
export function isUndoing({ state, waiting }: UndoView): boolean {
  return state === 'TRYING' || state === 'RUNNING' || waiting > 0;
}

/** All types together. */
export function undoSum({ kinds }: UndoView) {
  const sum = { discarded: 0, putBack: 0, kept: 0, gone: 0 };
  for (const kind of kinds) {
    sum.discarded += kind.discarded;
    sum.putBack += kind.putBack;
    sum.kept += kind.kept;
    sum.gone += kind.gone;
  }
  return sum;
}

/** What the mapping allows to be taken, as the server judges it; shown before the choice is saved. */
export function kindsOf(fields: (Target | null)[]): Kind[] {
  const has = (field: Field) => fields.includes(field);
  const possible: Kind[] = [];
  if (has('NAME') || has('EXTERNAL_NO') || has('COMPANY')) possible.push('CUSTOMER');
  if (has('VIN') || has('PLATE')) possible.push('VEHICLE');
  if ((has('VIN') || has('PLATE')) && has('ORDER_NO')) possible.push('WORK_ORDER');
  if (has('CONTACT_AT') && leadsToCustomers.some(has)) possible.push('CONTACT');
  return possible;
}

const leadsToCustomers: Field[] = ['EXTERNAL_NO', 'MOBILE', 'OTHER_PHONE', 'VIN', 'PLATE'];

/** What is taken unless somebody chooses: a table of contacts speaks of customers who are there already. */
export function usualKinds(possible: Kind[]): Kind[] {
  if (!possible.includes('CONTACT')) return possible;
  return possible.includes('WORK_ORDER') ? possible.filter((kind) => kind !== 'CONTACT') : ['CONTACT'];
}

/** 1.2 MB */
export function saySize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
