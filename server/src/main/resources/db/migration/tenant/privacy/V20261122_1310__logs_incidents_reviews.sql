-- How many days a log is kept, where the officer has decided otherwise than the room that writes it.
create table log_retention (
    name    text primary key,
    days    int not null check (days between 1 and 36500),
    version int not null default 1
);

create sequence privacy_incident_number;

-- What happened to data of persons, and what was done about it: written down also where nobody had to be told.
create table privacy_incident (
    id                 uuid primary key,
    incident_no        text        not null unique,
    title              text        not null check (char_length(title) between 1 and 200),
    kind               text        not null check (kind in ('LEAK', 'TAMPERING', 'LOSS', 'MISUSE')),
    happened_on        date,
    noticed_at         timestamptz not null,
    noticed_how        text,
    data_kinds         text        not null check (data_kinds <> ''),
    persons            int check (persons >= 0),
    consequences       text,
    measures           text,
    authority_told_at  timestamptz,
    authority          text,
    persons_told_at    timestamptz,
    persons_told_how   text,
    -- the law excuses from telling the persons where the harm was averted
    persons_not_told   text,
    closed_at          timestamptz,
    created_at         timestamptz not null,
    created_by         uuid        not null references employee,
    updated_at         timestamptz not null,
    version            int         not null default 1,
    check (persons_told_at >= noticed_at),
    check (authority_told_at >= noticed_at)
);

create index privacy_incident_newest on privacy_incident (noticed_at desc, id desc);

-- What the officer has confirmed for a year, with what was found on that day; nobody changes it afterwards.
create table privacy_review (
    year        int primary key check (year between 2000 and 2999),
    points      jsonb       not null,
    findings    jsonb       not null,
    signed_by   uuid        not null references employee,
    signed_name text        not null,
    signed_at   timestamptz not null
);
