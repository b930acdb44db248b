-- How a key customer is kept (S0-31, S0-69): one plan per customer and year.
create table account_plan (
    id           uuid primary key,
    customer_id  uuid        not null references customer (id),
    year         int         not null check (year between 2000 and 2200),
    -- whom we know, whom we have still to meet
    scope        text check (length(scope) <= 2000),
    strategy     text check (length(strategy) <= 2000),
    -- what the customer gains by us
    goals        text check (length(goals) <= 2000),
    reviewed_on  date,
    review       text check (length(review) <= 2000),
    -- a row for each of the five variables that are looked at: state, when, what was found
    variables    jsonb       not null default '[]',
    version      int         not null default 0,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    updated_by   uuid references employee (id)
);

-- Not unique: when two customers become one, two plans of a year may meet; the one that was changed last holds.
create index account_plan_customer on account_plan (customer_id, year desc, updated_at desc);

create table account_action (
    id            uuid primary key,
    plan_id       uuid    not null references account_plan (id) on delete cascade,
    position      int     not null,
    text          text    not null check (length(text) between 1 and 300),
    owner_id      uuid    not null references employee (id),
    due_on        date    not null,
    -- the customer is told a month and again fifteen days ahead
    tell_customer boolean not null default false,
    done_on       date
);

create index account_action_plan on account_action (plan_id, position);
create index account_action_open on account_action (owner_id, due_on) where done_on is null;

-- Key customers that had no plan when they were first seen, and until when they should have one.
create table account_plan_due (
    customer_id uuid primary key references customer (id),
    due_on      date not null
);
