-- By what one judges who may become a customer. A change is a new version: what was judged keeps the one it was judged by.
create table qualification_criteria (
    id         uuid primary key,
    version_no int         not null unique,
    -- of name, weight; the weights add up to a hundred
    items      jsonb       not null,
    threshold  numeric(4, 1) not null check (threshold between 0 and 100),
    created_at timestamptz not null,
    created_by uuid references employee (id)
);
insert into qualification_criteria (id, version_no, items, threshold, created_at)
values (gen_random_uuid(), 1,
        '[{"name": "需求匹配", "weight": 30}, {"name": "购买能力", "weight": 25}, {"name": "购买时间", "weight": 20}, {"name": "决策权", "weight": 15}, {"name": "关系、接触程度", "weight": 10}]',
        60, now());

create table prospect_register (
    id          uuid primary key,
    type        text        not null check (type in ('FAMILY_FRIENDS', 'INDIVIDUALS', 'GROUPS', 'INFLUENTIAL', 'PERIODICALS',
                                                     'LOST_CUSTOMERS', 'COMPETITOR_CUSTOMERS', 'PARTNER_UNITS', 'CUSTOM')),
    name        text        not null check (length(name) between 1 and 60),
    owner_id    uuid references employee (id),
    -- title and issue of a periodical; how one lawfully came to the customers of a competitor
    source_note text check (length(source_note) <= 500),
    -- customers whom we lose come in by themselves
    built_in    boolean     not null default false,
    version     int         not null default 0,
    created_at  timestamptz not null,
    created_by  uuid references employee (id),
    updated_at  timestamptz not null
);
create unique index prospect_register_name on prospect_register (lower(name));
insert into prospect_register (id, type, name, built_in, created_at, updated_at)
values (gen_random_uuid(), 'LOST_CUSTOMERS', '流失客户名册', true, now(), now());

create table prospect_entry (
    id              uuid primary key,
    register_id     uuid        not null references prospect_register (id),
    -- after a merge there may be two of one customer; while one is entered the code looks
    customer_id     uuid        not null references customer (id),
    added_at        timestamptz not null,
    added_by        uuid references employee (id),
    note            text check (length(note) <= 500),
    state           text        not null default 'NEW' check (state in ('NEW', 'FILTERED', 'CANDIDATE', 'QUALIFIED', 'REJECTED')),
    filter_reason   text check (length(filter_reason) <= 500),
    scores          int[],
    criteria_id     uuid references qualification_criteria (id),
    score           numeric(4, 1),
    decided_by      uuid references employee (id),
    decided_at      timestamptz,
    override_reason text check (length(override_reason) <= 500),
    contact_kind    text,
    contact_id      uuid,
    strategy        text check (length(strategy) <= 2000),
    psychology      text check (length(psychology) <= 1000),
    strategy_due    date,
    strategy_by     uuid references employee (id),
    strategy_at     timestamptz,
    converted_at    timestamptz,
    version         int         not null default 0,
    updated_at      timestamptz not null,
    updated_by      uuid references employee (id),
    check ((state = 'FILTERED') = (filter_reason is not null)),
    check ((scores is null) = (score is null))
);
create index prospect_entry_newest on prospect_entry (added_at desc, id desc);
create index prospect_entry_register on prospect_entry (register_id, added_at desc, id desc);
create index prospect_entry_customer on prospect_entry (customer_id);
create index prospect_entry_score on prospect_entry (score, id);
create index prospect_entry_due on prospect_entry (strategy_due, id) where strategy_due is not null and strategy is null;

create table prospect_opinion (
    id          uuid primary key,
    entry_id    uuid        not null references prospect_entry (id),
    employee_id uuid        not null references employee (id),
    text        text        not null check (length(text) between 1 and 1000),
    recommends  boolean     not null,
    at          timestamptz not null
);
create index prospect_opinion_entry on prospect_opinion (entry_id, at, id);

-- What today's customers are like, counted once a night.
create table customer_likeness (
    dimension text not null,
    value     text not null,
    customers int  not null,
    primary key (dimension, value)
);
