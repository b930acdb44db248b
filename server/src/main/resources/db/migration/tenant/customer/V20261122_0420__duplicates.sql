-- The same one twice: found, judged, united, and taken apart again.
alter table customer add column merged_into_id uuid references customer (id);
create index customer_merged_into on customer (merged_into_id) where merged_into_id is not null;

create table duplicate_pair (
    id           uuid primary key,
    one_id       uuid        not null references customer (id),
    other_id     uuid        not null references customer (id),
    score        int         not null,
    reasons      text[]      not null,
    state        text        not null default 'OPEN' check (state in ('OPEN', 'DISMISSED', 'MERGED')),
    found_at     timestamptz not null,
    decided_by   uuid references employee (id),
    decided_at   timestamptz,
    check (one_id < other_id),
    unique (one_id, other_id)
);

create index duplicate_pair_open on duplicate_pair (score desc, id) where state = 'OPEN';
create index duplicate_pair_other on duplicate_pair (other_id);

create table customer_merge (
    id          uuid primary key,
    survivor_id uuid        not null references customer (id),
    loser_id    uuid        not null references customer (id),
    merged_by   uuid        not null references employee (id),
    merged_at   timestamptz not null,
    -- Of the survivor before: they move with every visit and stand in no form.
    last_service_before timestamptz,
    last_contact_before timestamptz,
    undone_at   timestamptz
);

create index customer_merge_survivor on customer_merge (survivor_id, merged_at desc);
create index customer_merge_loser on customer_merge (loser_id);

-- What hung on the one and hangs on the other now.
create table merged_child (
    merge_id    uuid not null references customer_merge (id),
    table_name  text not null,
    column_name text not null,
    row_id      uuid not null,
    primary key (merge_id, table_name, column_name, row_id)
);
