-- What a customer wants of us; it changes, so it has a time and a day to look at it again.
create table customer_need (
    id              uuid primary key,
    customer_id     uuid        not null references customer (id),
    description     text        not null check (description <> ''),
    category        text,
    functional_need text check (functional_need in
                                ('SECURITY', 'ORDER', 'PROMPTNESS', 'RECOGNITION', 'WELCOME', 'COMFORT',
                                 'UNDERSTANDING', 'HELP', 'IMPORTANCE', 'PRAISE', 'RESPECT', 'TRUST')),
    status          text        not null check (status in ('NEW', 'STUDYING', 'ADOPTED', 'MET', 'REJECTED')),
    valid_from      date        not null,
    valid_until     date check (valid_until >= valid_from),
    review_on       date        not null,
    routed_to_id    uuid references department (id),
    answer          text,
    version         int         not null,
    created_at      timestamptz not null,
    created_by      uuid references employee (id),
    updated_at      timestamptz not null,
    updated_by      uuid references employee (id),
    deleted_at      timestamptz,
    deleted_by      uuid references employee (id)
);

create index customer_need_customer on customer_need (customer_id);
create index customer_need_review on customer_need (review_on)
    where deleted_at is null and status in ('NEW', 'STUDYING', 'ADOPTED');

-- What weighs on a customer, in the customer's own words, and who takes care of it.
create table customer_matter (
    id          uuid primary key,
    customer_id uuid        not null references customer (id),
    description text        not null check (description <> ''),
    status      text        not null check (status in ('OPEN', 'HELPING', 'SOLVED')),
    opened_on   date        not null,
    owner_id    uuid references employee (id),
    solution    text,
    solved_on   date,
    version     int         not null,
    created_at  timestamptz not null,
    created_by  uuid references employee (id),
    updated_at  timestamptz not null,
    updated_by  uuid references employee (id),
    deleted_at  timestamptz,
    deleted_by  uuid references employee (id)
);

create index customer_matter_customer on customer_matter (customer_id);
create index customer_matter_in_hand on customer_matter (owner_id) where deleted_at is null and status <> 'SOLVED';

create table life_event (
    id          uuid primary key,
    customer_id uuid        not null references customer (id),
    type        text        not null,
    whose       text,
    happens_on  date        not null,
    yearly      boolean     not null,
    remind_days int         not null check (remind_days between 0 and 365),
    note        text,
    version     int         not null,
    created_at  timestamptz not null,
    created_by  uuid references employee (id),
    updated_at  timestamptz not null,
    updated_by  uuid references employee (id),
    deleted_at  timestamptz,
    deleted_by  uuid references employee (id)
);

create index life_event_customer on life_event (customer_id);
create index life_event_day on life_event (happens_on) where deleted_at is null;

-- Of a minor there is a relation and a year of birth, never a name.
create table family_member (
    id           uuid primary key,
    customer_id  uuid        not null references customer (id),
    relation     text        not null check (relation in ('SPOUSE', 'SON', 'DAUGHTER', 'FATHER', 'MOTHER', 'SIBLING',
                                                          'GRANDCHILD', 'OTHER')),
    name         text,
    birth_year   int check (birth_year between 1900 and 2200),
    school_stage text check (school_stage in ('KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'UNIVERSITY')),
    note         text,
    version      int         not null,
    created_at   timestamptz not null,
    created_by   uuid references employee (id),
    updated_at   timestamptz not null,
    updated_by   uuid references employee (id),
    deleted_at   timestamptz,
    deleted_by   uuid references employee (id)
);

create index family_member_customer on family_member (customer_id);

insert into dictionary (name) values ('need-category'), ('life-event');

insert into dictionary_word (dictionary, code, place)
values ('need-category', 'SERVICE', 0),
       ('need-category', 'PRODUCT', 1),
       ('need-category', 'PRICE', 2),
       ('need-category', 'TIME', 3),
       ('need-category', 'NEW_MARKET', 4),
       ('need-category', 'NEW_CHANNEL', 5),
       ('life-event', 'WEDDING', 0),
       ('life-event', 'CHILD', 1),
       ('life-event', 'SCHOOL_EXAM', 2),
       ('life-event', 'UNIVERSITY_EXAM', 3),
       ('life-event', 'MOVING', 4),
       ('life-event', 'OPENING', 5),
       ('life-event', 'PURCHASE', 6);
