-- How somebody wants to see a list, under a name.
create table saved_view (
    id            uuid primary key,
    list          text        not null,
    name          text        not null check (char_length(name) between 1 and 60),
    owner_id      uuid        not null references employee (id),
    shared_with   text        not null check (shared_with in ('NOBODY', 'DEPARTMENT', 'COMPANY')),
    -- Of the owner when it was shared: with those in it and below.
    department_id uuid        not null references department (id),
    q             text,
    filter        jsonb       not null,
    sort          text,
    columns       text[]      not null,
    version       int         not null default 0,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);

create unique index saved_view_name on saved_view (list, owner_id, name);

create table pinned_view (
    employee_id uuid not null references employee (id),
    view_id     uuid not null references saved_view (id) on delete cascade,
    primary key (employee_id, view_id)
);

create index pinned_view_view on pinned_view (view_id);
