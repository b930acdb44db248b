-- What was or is to be taken out of the house, small or large.
create table list_export (
    id            uuid primary key,
    list          text        not null,
    q             text,
    filter        text,
    sort          text,
    columns       text[]      not null,
    format        text        not null check (format in ('XLSX', 'CSV')),
    -- with telephone numbers, plates and the like in full
    whole         boolean     not null,
    language      text        not null,
    purpose       text,
    employee_id   uuid        not null references employee (id),
    department_id uuid        not null references department (id),
    asked_at      timestamptz not null,
    status        text        not null check (status in
                  ('ASKED', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'MAKING', 'READY', 'FAILED', 'TAKEN')),
    -- how many there were when it was asked for
    asked_rows    int         not null,
    -- how many stand in the file
    rows          int,
    failure       text check (failure in ('RIGHTS', 'GROWN', 'GONE')),
    made_at       timestamptz,
    kept_until    timestamptz,
    downloads     int         not null default 0,
    approval_id   uuid,
    version       int         not null default 1
);
create index list_export_log on list_export (asked_at desc, id desc);
create index list_export_person on list_export (employee_id, asked_at desc, id desc);
create index list_export_kept on list_export (kept_until) where kept_until is not null;

create table list_export_chunk (
    export_id uuid  not null references list_export (id),
    seq       int   not null,
    content   bytea not null,
    primary key (export_id, seq)
);

create table export_rule (
    one        boolean primary key default true check (one),
    -- above so many rows somebody has to agree
    row_limit  int not null check (row_limit between 0 and 100000),
    -- above so many rows of one person in a day the administrators are told
    daily_rows int not null check (daily_rows between 1 and 10000000),
    version    int not null default 1
);
insert into export_rule (row_limit, daily_rows) values (1000, 20000);
