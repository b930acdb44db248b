create sequence personal_data_request_number;

-- What somebody wants of the data that we keep about that person, and what became of it.
create table personal_data_request (
    id             uuid primary key,
    request_no     text        not null unique,
    customer_id    uuid        not null references customer,
    kind           text        not null check (kind in ('COPY', 'CORRECTION', 'ERASURE', 'RESTRICTION')),
    received_on    date        not null,
    due_on         date        not null,
    channel        text        not null check (channel in ('PHONE', 'SMS', 'EMAIL', 'WECHAT', 'POST', 'VISIT')),
    identity_check text,
    note           text,
    status         text        not null check (status in ('OPEN', 'DONE', 'REFUSED')),
    result         text,
    created_at     timestamptz not null,
    created_by     uuid        not null references employee,
    closed_at      timestamptz,
    closed_by      uuid references employee,
    version        int         not null default 1,
    check ((status = 'OPEN') = (closed_at is null)),
    check (status <> 'DONE' or length(identity_check) > 0),
    check (status <> 'REFUSED' or length(result) > 0)
);

create index personal_data_request_open on personal_data_request (due_on, id) where status = 'OPEN';
create index personal_data_request_newest on personal_data_request (created_at desc, id desc);
create index personal_data_request_customer on personal_data_request (customer_id);

-- After how many years without any dealings persons are laid before the officer for erasure.
create table retention_rule (
    one     boolean primary key default true check (one),
    years   int not null check (years between 1 and 30),
    version int not null default 1
);
insert into retention_rule (years) values (5);
