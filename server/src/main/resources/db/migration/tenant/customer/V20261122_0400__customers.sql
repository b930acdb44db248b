-- C202611 + a running number. A sequence leaves gaps and never waits; the month only tells when the customer was met.
create sequence customer_no_seq;

create table customer (
    id              uuid primary key,
    customer_no     text        not null unique,
    type            text        not null check (type in ('PERSON', 'ORGANIZATION')),
    kind            text        not null default 'END_CUSTOMER'
                                check (kind in ('END_CUSTOMER', 'KEY_ACCOUNT', 'CHANNEL_PARTNER', 'PARTNER_UNIT')),
    name            text        not null check (char_length(name) between 1 and 100),
    pinyin          text        not null default '',
    gender          text        not null default 'UNKNOWN' check (gender in ('MALE', 'FEMALE', 'UNKNOWN')),
    honorific       text,
    external_no     text,
    uscc            text,
    employer        text,
    address         text,
    region_code     text check (region_code ~ '^\d{6}$'),
    note            text,
    owner_id        uuid references employee (id),
    department_id   uuid        not null references department (id),
    lifecycle_stage text        not null default 'POTENTIAL'
                                check (lifecycle_stage in
                                       ('POTENTIAL', 'DISQUALIFIED', 'PROSPECT', 'FIRST_TIME', 'REPEAT', 'LOYAL',
                                        'LIFELONG', 'LOST')),
    last_contact_at timestamptz,
    last_service_at timestamptz,
    search          tsvector    not null default '',
    status          text        not null default 'ACTIVE' check (status in ('ACTIVE', 'MERGED', 'ARCHIVED', 'ERASED')),
    deleted_at      timestamptz,
    deleted_by      uuid references employee (id),
    version         int         not null default 0,
    created_at      timestamptz not null,
    created_by      uuid references employee (id),
    updated_at      timestamptz not null,
    updated_by      uuid references employee (id)
);

create unique index customer_external_no on customer (external_no) where deleted_at is null;
create unique index customer_uscc on customer (uscc) where deleted_at is null;
create index customer_by_change on customer (updated_at desc, id desc) where deleted_at is null;
create index customer_by_name on customer (pinyin collate "C", id) where deleted_at is null;
create index customer_by_service on customer (coalesce(last_service_at, timestamptz '1970-01-01 00:00:00+00') desc, id desc)
    where deleted_at is null;
create index customer_by_owner on customer (owner_id, updated_at desc, id desc) where deleted_at is null;
create index customer_by_department on customer (department_id, updated_at desc, id desc) where deleted_at is null;
create index customer_name on customer (name) where deleted_at is null;
create index customer_recycled on customer (deleted_at desc) where deleted_at is not null;
create index customer_search on customer using gin (search);

create table contact_person (
    id              uuid primary key,
    customer_id     uuid        not null references customer (id),
    name            text        not null check (char_length(name) between 1 and 100),
    gender          text        not null default 'UNKNOWN' check (gender in ('MALE', 'FEMALE', 'UNKNOWN')),
    position        text,
    department_name text,
    buying_role     text check (buying_role in ('DECISION_MAKER', 'PURCHASER', 'USER', 'INFLUENCER', 'GATEKEEPER')),
    is_primary      boolean     not null default false,
    sort            int         not null default 0,
    created_at      timestamptz not null
);

create index contact_person_customer on contact_person (customer_id);

create table contact_point (
    id                uuid primary key,
    customer_id       uuid        not null references customer (id),
    contact_person_id uuid references contact_person (id),
    type              text        not null check (type in ('MOBILE', 'LANDLINE', 'SERVICE_NUMBER', 'EMAIL', 'WECHAT',
                                                           'QQ', 'OTHER_IM', 'WECOM', 'FAX', 'POSTAL')),
    value             text        not null,
    normalized        text        not null,
    preferred         boolean     not null default false,
    validity          text        not null default 'UNVERIFIED' check (validity in ('UNVERIFIED', 'VALID', 'INVALID')),
    invalid_reason    text check (invalid_reason in ('EMPTY', 'SUSPENDED', 'WRONG')),
    time_window       text,
    sort              int         not null default 0,
    created_at        timestamptz not null,
    unique nulls not distinct (customer_id, contact_person_id, type, normalized)
);

-- Not unique: a couple shares a phone.
create index contact_point_normalized on contact_point (normalized);
create index contact_point_person on contact_point (contact_person_id) where contact_person_id is not null;

-- Append only: the latest row of a customer, purpose and channel is the valid one.
create table consent_record (
    id          uuid primary key,
    customer_id uuid        not null references customer (id),
    purpose     text        not null check (purpose in ('SERVICE_FOLLOW_UP', 'MARKETING', 'PROFILING', 'SHARE_OEM',
                                                        'SENSITIVE', 'CASE_REFERENCE')),
    channel     text        not null check (channel in ('PHONE', 'SMS', 'EMAIL', 'WECHAT', 'POST', 'ANY')),
    status      text        not null check (status in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
    at          timestamptz not null,
    evidence    text        not null check (evidence <> ''),
    operator_id uuid references employee (id),
    recorded_at timestamptz not null
);

create index consent_record_latest on consent_record (customer_id, purpose, channel, at desc, id desc);

create table do_not_contact (
    id          uuid primary key,
    customer_id uuid        not null references customer (id),
    channel     text        not null check (channel in ('PHONE', 'SMS', 'EMAIL', 'WECHAT', 'POST', 'ANY')),
    reason      text,
    from_at     timestamptz not null,
    until       timestamptz,
    created_by  uuid references employee (id)
);

create index do_not_contact_customer on do_not_contact (customer_id);

create table reveal_log (
    id           uuid primary key,
    employee_id  uuid        not null references employee (id),
    at           timestamptz not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    field        text        not null,
    purpose      text        not null check (purpose <> '')
);

create index reveal_log_employee on reveal_log (employee_id, at desc);
create index reveal_log_subject on reveal_log (subject_id, at desc);
