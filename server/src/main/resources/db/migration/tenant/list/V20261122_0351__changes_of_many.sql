-- What was changed stands in the audit under its cause; here stands that it was one change, and whose.
create table bulk_change (
    id          uuid primary key,
    list        text        not null,
    field       text        not null,
    changed     int         not null,
    employee_id uuid        not null references employee (id),
    at          timestamptz not null,
    undone_at   timestamptz
);
