-- What one of us has promised a customer, always with a day (S1-75, S3-103, S3-104).
create table promise (
    id                uuid primary key,
    customer_id       uuid        not null references customer (id),
    contact_person_id uuid references contact_person (id),
    -- who has to keep it, and who gave it
    owner_id          uuid        not null references employee (id),
    given_by_id       uuid references employee (id),
    given_at          timestamptz not null,
    -- what the customer expects; asked first
    expectation       text check (length(expectation) <= 500),
    text              text        not null check (length(text) between 1 and 500),
    due_on            date        not null,
    due_time          time,
    -- the moment from which it is broken: that time, else the end of that day
    due_at            timestamptz not null,
    status            text        not null check (status in ('OPEN', 'KEPT', 'BROKEN', 'WITHDRAWN')),
    settled_at        timestamptz,
    -- a broken one that was done all the same; it stays broken in the figures
    made_good_at      timestamptz,
    -- what was done, why it could not be kept, why it is none any more
    outcome           text check (length(outcome) <= 500),
    -- in which note it was caught
    source_type       text check (length(source_type) <= 40),
    source_id         uuid,
    version           int         not null default 0,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    updated_by        uuid references employee (id),
    check ((status = 'OPEN') = (settled_at is null)),
    check (made_good_at is null or status = 'BROKEN')
);

create index promise_customer on promise (customer_id, due_at desc);
create index promise_owner on promise (owner_id, due_at);
create index promise_open on promise (due_at, id) where status = 'OPEN';
create index promise_due on promise (due_at desc, id desc);

-- Each time it was moved, and how the customer agreed.
create table promise_move (
    id         uuid primary key,
    promise_id uuid        not null references promise (id),
    from_on    date        not null,
    from_time  time,
    to_on      date        not null,
    to_time    time,
    agreed     text        not null check (length(agreed) between 1 and 500),
    at         timestamptz not null,
    by_id      uuid references employee (id)
);

create index promise_move_of on promise_move (promise_id, at desc);
