alter table customer
    -- words of dictionaries
    add column category          text,
    add column category_reason   text,
    add column source            text,
    add column education         text,
    add column referred_by_id    uuid references customer (id),
    add column consumption_type  text check (consumption_type in ('RATIONAL', 'PERCEPTUAL', 'EMOTIONAL')),
    add column purchasing_power  text check (purchasing_power in ('HIGH', 'MEDIUM', 'LOW')),
    add column birth_year        int check (birth_year between 1900 and 2200),
    add column birth_month       int check (birth_month between 1 and 12),
    add column birth_day         int check (birth_day between 1 and 31),
    add column birth_calendar    text check (birth_calendar in ('SOLAR', 'LUNAR', 'LUNAR_LEAP_MONTH')),
    add column occupation        text,
    -- asked only with the customer's consent, shown to nobody without a reason
    add column ethnic_group      text,
    add column hobbies           text,
    add column preferences       text,
    add column taboos            text,
    -- a strategic partner: since when, and by which agreement
    add column partner_since     date,
    add column partner_agreement text,
    add check ((birth_month is null) = (birth_day is null));

-- Most have none: they cost an import nothing.
create index customer_by_category on customer (category, updated_at desc, id desc)
    where deleted_at is null and category is not null;
create index customer_by_referrer on customer (referred_by_id) where referred_by_id is not null;
create index customer_by_birthday on customer (birth_month, birth_day)
    where deleted_at is null and birth_month is not null;

alter table contact_person
    add column attitude       text check (attitude in ('SUPPORTER', 'NEUTRAL', 'OPPONENT')),
    add column since          date,
    add column until          date,
    add column successor_id   uuid references contact_person (id),
    add column birth_year     int check (birth_year between 1900 and 2200),
    add column birth_month    int check (birth_month between 1 and 12),
    add column birth_day      int check (birth_day between 1 and 31),
    add column birth_calendar text check (birth_calendar in ('SOLAR', 'LUNAR', 'LUNAR_LEAP_MONTH')),
    add check ((birth_month is null) = (birth_day is null)),
    add check (until >= since);

create index contact_person_successor on contact_person (successor_id) where successor_id is not null;

insert into dictionary (name) values ('customer-category'), ('customer-source'), ('education');

insert into dictionary_word (dictionary, code, place)
values ('customer-category', 'KEY', 0),
       ('customer-category', 'INTENT', 1),
       ('customer-category', 'ORDINARY', 2),
       ('customer-source', 'STORE', 0),
       ('customer-source', 'PHONE', 1),
       ('customer-source', 'WEBSITE', 2),
       ('customer-source', 'CAMPAIGN', 3),
       ('customer-source', 'REFERRAL', 4),
       ('customer-source', 'IM', 5),
       ('customer-source', 'EMAIL', 6),
       ('customer-source', 'FAX', 7),
       ('customer-source', 'IMPORT', 8),
       ('education', 'SECONDARY', 0),
       ('education', 'COLLEGE', 1),
       ('education', 'BACHELOR', 2),
       ('education', 'POSTGRADUATE', 3);
