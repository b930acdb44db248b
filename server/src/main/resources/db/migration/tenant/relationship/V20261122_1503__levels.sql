-- How near one of us stands to somebody at a customer; without a person, to the customer himself. After a merge there may be two
-- of one and the same: the nearer holds, and a merge that is undone parts them again.
create table relationship (
    id                uuid primary key,
    employee_id       uuid        not null references employee (id),
    customer_id       uuid        not null references customer (id),
    contact_person_id uuid references contact_person (id),
    level             text        not null check (level in ('PASSER_BY', 'ACQUAINTANCE', 'FRIEND', 'CONFIDANT')),
    rank              int         not null generated always as (case level
                                                                    when 'PASSER_BY' then 1
                                                                    when 'ACQUAINTANCE' then 2
                                                                    when 'FRIEND' then 3
                                                                    else 4 end) stored,
    -- the moment of the last change of level
    since             timestamptz not null,
    target_level      text check (target_level in ('ACQUAINTANCE', 'FRIEND', 'CONFIDANT')),
    target_on         date,
    -- for the one whose relationship it is, and the superior
    note              text check (length(note) <= 2000),
    version           int         not null default 0,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    updated_by        uuid references employee (id)
);

create index relationship_employee on relationship (employee_id, level);
create index relationship_customer on relationship (customer_id, employee_id);
create index relationship_newest on relationship (since desc, id desc);

-- Every change with what proves it.
create table relationship_change (
    id              uuid primary key,
    relationship_id uuid        not null references relationship (id),
    from_level      text check (from_level in ('PASSER_BY', 'ACQUAINTANCE', 'FRIEND', 'CONFIDANT')),
    to_level        text        not null check (to_level in ('PASSER_BY', 'ACQUAINTANCE', 'FRIEND', 'CONFIDANT')),
    rise            boolean     not null,
    at              timestamptz not null,
    by_id           uuid references employee (id),
    -- a contact after the change before, in whatever room it is kept
    evidence_kind   text,
    evidence_id     uuid,
    evidence_at     timestamptz,
    signs           text[]      not null default '{}',
    reason          text check (length(reason) <= 500)
);

create index relationship_change_of on relationship_change (relationship_id, at desc);
create index relationship_change_by_time on relationship_change (at desc, id desc);

-- Out of a hundred whom one knows; guidance, no quota (S0-43, S0-44).
alter table relationship_settings
    add column norm_acquaintance   numeric(4, 1) not null default 50 check (norm_acquaintance between 0 and 100),
    add column norm_friend         numeric(4, 1) not null default 10 check (norm_friend between 0 and 100),
    add column norm_confidant_from numeric(4, 1) not null default 3 check (norm_confidant_from between 0 and 100),
    add column norm_confidant_to   numeric(4, 1) not null default 5 check (norm_confidant_to between 0 and 100),
    add check (norm_confidant_to >= norm_confidant_from);
