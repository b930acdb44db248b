-- What the company decides about loyalty and the life cycle; one row. The defaults are those of the product (decision 32).
create table loyalty_settings (
    one                  boolean primary key default true check (one),
    weights              jsonb         not null default
        '{"REPEAT": 0.25, "RECENCY": 0.20, "GROWTH": 0.15, "LIKING": 0.15, "REFERRAL": 0.15, "PRICE": 0.10}',
    -- visits a year, where nothing better is known
    expected_visits      numeric(4, 1) not null default 2 check (expected_visits between 0.5 and 52),
    loyal_from           numeric(4, 1) not null default 70 check (loyal_from between 0 and 100),
    loyal_purchases      int           not null default 3 check (loyal_purchases between 1 and 100),
    loyal_within_months  int           not null default 24 check (loyal_within_months between 1 and 120),
    loyal_until          numeric(4, 1) not null default 60 check (loyal_until between 0 and 100),
    loyal_patience_months int          not null default 3 check (loyal_patience_months between 0 and 24),
    lost_months          int           not null default 12 check (lost_months between 3 and 60),
    lifelong_years       int           not null default 5 check (lifelong_years between 1 and 30),
    -- what a lost customer costs: share of profit, how many stay from year to year, discount, years
    margin_percent       numeric(4, 1) not null default 20 check (margin_percent between 0 and 100),
    retention            numeric(4, 2) not null default 0.70 check (retention between 0 and 1),
    discount             numeric(4, 2) not null default 0.08 check (discount between 0 and 1),
    loss_years           int           not null default 3 check (loss_years between 1 and 20),
    remedy_days          int           not null default 14 check (remedy_days between 1 and 180),
    wording              text          not null default 'STANDARD' check (wording in ('STANDARD', 'CAR_TRADE', 'B2B')),
    -- which customers a company wants first: many, or those who bring most (S3-84, S3-85)
    strategy             text          not null default 'SHARE' check (strategy in ('SHARE', 'PROFIT')),
    version              int           not null default 0,
    check (loyal_until <= loyal_from)
);
insert into loyalty_settings default values;

-- As of the last night or the last payment. The parts are points from 0 to 100, weights are not in them.
create table customer_loyalty (
    customer_id   uuid primary key references customer (id),
    repeat_part   numeric(5, 2) not null,
    recency_part  numeric(5, 2) not null,
    growth_part   numeric(5, 2) not null,
    liking_part   numeric(5, 2) not null,
    referral_part numeric(5, 2) not null,
    price_part    numeric(5, 2) not null,
    index         numeric(4, 1) not null,
    -- since when the index is too low for a loyal customer
    low_since     date,
    spent         numeric(14, 2) not null,
    -- who pays nothing until then is lost
    lost_on       date,
    as_of         date not null
);
create index customer_loyalty_by_index on customer_loyalty (index, customer_id);
create index customer_loyalty_by_loss on customer_loyalty (lost_on, customer_id);

-- Each day on which the index changed.
create table customer_loyalty_history (
    customer_id   uuid not null references customer (id),
    on_day        date not null,
    repeat_part   numeric(5, 2) not null,
    recency_part  numeric(5, 2) not null,
    growth_part   numeric(5, 2) not null,
    liking_part   numeric(5, 2) not null,
    referral_part numeric(5, 2) not null,
    price_part    numeric(5, 2) not null,
    index         numeric(4, 1) not null,
    primary key (customer_id, on_day)
);

-- Every move with its rule and what proves it.
create table lifecycle_move (
    id          uuid primary key,
    customer_id uuid        not null references customer (id),
    from_stage  text        not null,
    to_stage    text        not null,
    rule        text        not null,
    evidence    jsonb       not null default '{}',
    at          timestamptz not null,
    by_id       uuid references employee (id)
);
create index lifecycle_move_customer on lifecycle_move (customer_id, at desc, id desc);
create index lifecycle_move_time on lifecycle_move (at, from_stage, to_stage) include (customer_id);

-- How many stood where on a day; the last one and the first of each month are kept.
create table lifecycle_count (
    day           date not null,
    department_id uuid not null references department (id),
    owner_id      uuid references employee (id),
    stage         text not null,
    customers     int  not null,
    scored        int  not null,
    index_sum     numeric(14, 1) not null,
    devoted       int  not null,
    steady        int  not null,
    wavering      int  not null,
    endangered    int  not null,
    loyal_enough  int  not null,
    unique nulls not distinct (day, department_id, owner_id, stage)
);

-- Somebody is proposed for the last stage; the general manager decides.
create table lifelong_proposal (
    id          uuid primary key,
    customer_id uuid        not null references customer (id),
    reason      text        not null check (length(reason) between 1 and 500),
    proposed_by uuid        not null references employee (id),
    proposed_at timestamptz not null,
    decision    text check (decision in ('CONFIRMED', 'DECLINED')),
    answer      text check (length(answer) <= 500),
    decided_by  uuid references employee (id),
    decided_at  timestamptz,
    version     int not null default 0,
    check ((decision is null) = (decided_at is null))
);
create index lifelong_proposal_open on lifelong_proposal (proposed_at desc, id desc) where decision is null;
create index lifelong_proposal_customer on lifelong_proposal (customer_id, proposed_at desc);

create table churn_case (
    id             uuid primary key,
    customer_id    uuid        not null references customer (id),
    detected_at    timestamptz not null,
    rule           text        not null check (rule in ('ABSENT', 'CARS_GONE', 'SAID_SO')),
    from_stage     text        not null,
    last_paid_on   date,
    loss_value     numeric(14, 2),
    reason         text,
    reason_source  text check (reason_source in ('SURVEY', 'GUESS')),
    problem        text check (length(problem) <= 1000),
    remedy         text check (length(remedy) <= 1000),
    remedy_due     date,
    outcome        text        not null default 'OPEN' check (outcome in ('OPEN', 'REMEDIED', 'NO_ACTION', 'WON_BACK')),
    no_action_reason text check (length(no_action_reason) <= 500),
    due_on         date        not null,
    closed_at      timestamptz,
    closed_by      uuid references employee (id),
    won_back_at    timestamptz,
    version        int         not null default 0,
    updated_at     timestamptz not null,
    updated_by     uuid references employee (id),
    check ((outcome = 'OPEN') = (closed_at is null)),
    check ((reason is null) = (reason_source is null)),
    check (outcome <> 'NO_ACTION' or length(no_action_reason) > 0),
    check (outcome <> 'REMEDIED' or (reason is not null and length(remedy) > 0))
);
create index churn_case_newest on churn_case (detected_at desc, id desc);
create index churn_case_open on churn_case (due_on, id) where outcome = 'OPEN';
create index churn_case_customer on churn_case (customer_id, detected_at desc);
create index churn_case_by_loss on churn_case (loss_value, id);
