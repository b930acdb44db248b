-- Whose customer somebody was, and when. A row with nobody in it is the time in the pool. One who has been with the first
-- owner ever since the day of entry has no row: the customer's own row says it all, and an import writes nothing twice.
create table ownership (
    id          uuid primary key,
    customer_id uuid not null references customer (id),
    employee_id uuid references employee (id),
    -- absent where the owner had changed before this was written down
    from_at     timestamptz,
    until_at    timestamptz,
    how         text not null check (how in ('GIVEN', 'CLAIMED', 'RETURNED', 'EXPIRED', 'HANDED_OVER')),
    reason      text,
    by_id       uuid references employee (id),
    check (until_at >= from_at)
);

create unique index ownership_now on ownership (customer_id) where until_at is null;
create index ownership_of_customer on ownership (customer_id, from_at desc);
create index ownership_claimed on ownership (employee_id, from_at) where how = 'CLAIMED';

insert into ownership (id, customer_id, employee_id, how)
select gen_random_uuid(), id, owner_id, 'GIVEN'
from customer
where owner_id is not null and version > 0;

create table customer_pool_rule (
    kind         text primary key check (kind in ('END_CUSTOMER', 'KEY_ACCOUNT', 'CHANNEL_PARTNER', 'PARTNER_UNIT')),
    -- since when the pool works for the kind; nobody's days begin before
    active_since timestamptz,
    daily_claims int not null check (daily_claims between 1 and 1000),
    capacity     int not null check (capacity between 1 and 100000),
    idle_days    int not null check (idle_days between 1 and 3650),
    warning_days int not null check (warning_days >= 0 and warning_days < idle_days),
    barred_days  int not null check (barred_days between 0 and 3650),
    version      int not null default 0
);

insert into customer_pool_rule (kind, daily_claims, capacity, idle_days, warning_days, barred_days)
values ('END_CUSTOMER', 20, 500, 90, 7, 30),
       ('KEY_ACCOUNT', 3, 30, 180, 14, 90),
       ('CHANNEL_PARTNER', 5, 50, 180, 14, 90),
       ('PARTNER_UNIT', 5, 50, 180, 14, 90);

-- Who was warned that a customer goes back, and of which day: nobody loses one without a word.
create table customer_pool_warning (
    customer_id uuid primary key references customer (id),
    returns_on  date not null,
    warned_on   date not null
);
