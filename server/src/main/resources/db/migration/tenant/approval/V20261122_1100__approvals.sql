-- Who has to agree to what, made by the administrator; the first that fits counts.
create table approval_flow (
    id             uuid primary key,
    subject        text        not null,
    name           text        not null check (char_length(name) between 1 and 60),
    position       int         not null,
    active         boolean     not null,
    -- with the first, without the last: where one ends the next begins
    amount_from    numeric(16, 2),
    amount_to      numeric(16, 2),
    kinds          text[]      not null default '{}',
    -- of the applicant, with those below
    department_ids uuid[]      not null default '{}',
    steps          jsonb       not null,
    version        int         not null default 1,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    check (amount_to > amount_from)
);
create unique index approval_flow_name on approval_flow (subject, name);

create table approval_request (
    id              uuid primary key,
    subject         text        not null,
    subject_id      uuid        not null,
    -- as it was when it was sent in
    subject_version text        not null,
    amount          numeric(16, 2),
    kind            text,
    applicant_id    uuid        not null references employee (id),
    department_id   uuid        not null references department (id),
    flow_id         uuid references approval_flow (id) on delete set null,
    flow_name       text,
    status          text        not null check (status in ('PENDING', 'RETURNED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    -- grows each time it is sent in
    version         int         not null default 1,
    submitted_at    timestamptz not null,
    decided_at      timestamptz
);
create unique index approval_request_subject on approval_request (subject, subject_id)
    where status in ('PENDING', 'RETURNED');
create index approval_request_applicant on approval_request (applicant_id, submitted_at desc, id desc);
create index approval_request_list on approval_request (submitted_at desc, id desc);

create table approval_step (
    id         uuid primary key,
    request_id uuid not null references approval_request (id),
    position   int  not null,
    mode       text not null check (mode in ('ALL', 'ANY')),
    approvers  jsonb not null,
    hours      int check (hours between 1 and 2000),
    added_by   uuid references employee (id),
    state      text not null check (state in ('WAITING', 'OPEN', 'DONE')),
    opened_at  timestamptz,
    due_at     timestamptz
);
create index approval_step_request on approval_step (request_id, position);

create table approval_seat (
    id          uuid primary key,
    step_id     uuid not null references approval_step (id) on delete cascade,
    approver_id uuid not null references employee (id),
    reason      text not null check (reason in
                ('PERSON', 'ROLE', 'SUPERIOR', 'DEPARTMENT_HEAD', 'INSTEAD_OF_APPLICANT', 'INSTEAD_OF_LEAVER', 'NOBODY_ELSE',
                 'HANDED_ON')),
    state       text not null check (state in
                ('OPEN', 'AGREED', 'AGREED_BEFORE', 'REFUSED', 'RETURNED', 'NOT_NEEDED', 'HANDED_ON')),
    decided_by  uuid references employee (id),
    decided_at  timestamptz,
    opinion     text
);
create index approval_seat_step on approval_seat (step_id);
create index approval_seat_open on approval_seat (approver_id) where state = 'OPEN';

-- What happened, for those who may see the request; never changed.
create table approval_event (
    id            uuid primary key,
    request_id    uuid        not null references approval_request (id),
    version       int         not null,
    at            timestamptz not null,
    what          text        not null check (what in
                  ('SUBMITTED', 'AGREED', 'REFUSED', 'RETURNED', 'WITHDRAWN', 'SIGNER_ADDED', 'HANDED_ON', 'REMINDED')),
    employee_id   uuid references employee (id),
    instead_of_id uuid references employee (id),
    other_id      uuid references employee (id),
    text          text
);
create index approval_event_request on approval_event (request_id, at);
create index approval_event_person on approval_event (employee_id, request_id);
