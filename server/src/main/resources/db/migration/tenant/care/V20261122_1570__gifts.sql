-- What the company has decided about care and gifts; one row. The defaults are those of the product (S0-23, S0-24).
create table care_settings (
    one       boolean primary key default true check (one),
    piece_cap numeric(10, 2) not null default 100 check (piece_cap >= 0),
    year_cap  numeric(10, 2) not null default 300 check (year_cap >= 0),
    -- a key customer without care for so long is neglected
    care_days int            not null default 90 check (care_days between 7 and 730),
    version   int            not null default 0
);
insert into care_settings default values;

-- Small gifts and favours. What is above a cap waits until somebody has agreed; to staff of an organisation the compliance approver.
create table gift (
    id                uuid primary key,
    customer_id       uuid           not null references customer (id),
    contact_person_id uuid references contact_person (id),
    recipient         text           not null check (recipient in ('CONSUMER', 'STAFF_OF_ORG')),
    item              text           not null check (length(item) between 1 and 200),
    -- a favour costs nothing
    amount            numeric(10, 2) not null check (amount >= 0),
    occasion          text           not null check (length(occasion) between 1 and 100),
    -- on which it was given, or is to be
    day               date           not null,
    giver_id          uuid           not null references employee (id),
    -- why it may cost more
    reason            text check (length(reason) <= 500),
    liked             text check (length(liked) <= 500),
    status            text           not null check (status in ('ASKED', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'AGREED', 'GIVEN', 'DECLINED')),
    version           int            not null default 0,
    created_at        timestamptz    not null,
    updated_at        timestamptz    not null,
    updated_by        uuid references employee (id),
    check (recipient = 'CONSUMER' or contact_person_id is not null)
);

create index gift_customer on gift (customer_id, day desc);
create index gift_day on gift (day desc, id desc);
create index gift_giver on gift (giver_id, day desc);
