-- A contact that somebody made and wrote down: a visit, a talk in a messenger, at the door. Calls of follow-up tasks, calls that
-- came in and what files brought have tables of their own; together they are the customer's contacts.
create table contact_made (
    id                uuid primary key,
    customer_id       uuid        not null references customer (id),
    contact_person_id uuid references contact_person (id),
    employee_id       uuid        not null references employee (id),
    -- when it was, not when it was entered
    at                timestamptz not null,
    channel           text        not null check (channel in ('PHONE', 'VISIT', 'STORE', 'EMAIL', 'IM', 'SMS', 'FAX', 'POST',
                                                              'EVENT', 'OTHER')),
    direction         text        not null check (direction in ('OUT', 'IN')),
    -- both have spoken; only that moves the clock
    two_way           boolean     not null,
    functions         text[]      not null check (cardinality(functions) between 1 and 5 and
                                                  functions <@ array ['CARE', 'INFO', 'DEAL', 'SERVICE', 'INTEL']),
    customer_problem  text check (length(customer_problem) <= 500),
    content           text check (length(content) <= 4000),
    response          text check (response in ('WARM', 'NEUTRAL', 'COOL')),
    helped            boolean     not null default false,
    materials         text check (length(materials) <= 500),
    next_step         text check (length(next_step) <= 200),
    next_on           date,
    next_by           text check (next_by in ('PHONE', 'WECHAT', 'VISIT', 'EMAIL', 'SMS', 'POST')),
    -- of the next step
    task_id           uuid references follow_up_task (id),
    -- what became of the customer's problem
    problem_kind      text check (problem_kind in ('TASK', 'MATTER', 'NEED')),
    problem_record_id uuid,
    deleted_at        timestamptz,
    deleted_by        uuid references employee (id),
    version           int         not null default 0,
    created_at        timestamptz not null,
    created_by        uuid references employee (id),
    updated_at        timestamptz not null,
    updated_by        uuid references employee (id),
    check ((next_step is null) = (next_on is null)),
    check (response is null or two_way)
);

create index contact_made_newest on contact_made (at desc, id desc);
create index contact_made_customer on contact_made (customer_id, at desc);
create index contact_made_employee on contact_made (employee_id, at desc);
create index contact_made_recycled on contact_made (deleted_at desc, id desc) where deleted_at is not null;
create index contact_made_next on contact_made (next_on, id) where next_on is not null;
create index contact_made_created on contact_made (created_at desc, id desc);

-- What was learnt by the way, and what followed from it.
create table contact_intelligence (
    id             uuid primary key,
    contact_id     uuid        not null references contact_made (id),
    position       int         not null,
    type           text        not null check (type in ('FEEDBACK', 'NEED_CHANGE', 'ORG_CHANGE', 'PURCHASE_SIGNAL', 'COMPETITOR')),
    text           text        not null check (length(text) between 1 and 500),
    competitor     text check (length(competitor) <= 100),
    followed_kind  text check (followed_kind in ('TASK', 'MATTER', 'NEED')),
    -- the task, the matter or the need, in the tables of their rooms
    followed_id    uuid,
    followed_at    timestamptz,
    followed_by    uuid references employee (id),
    unique (contact_id, position)
);

create index contact_intelligence_competitor on contact_intelligence (competitor) where competitor is not null;

-- What the company decides about relationships; one row. The defaults are those of the product.
create table relationship_settings (
    one                  boolean primary key default true check (one),
    -- how soon one meets whoever has come new to a customer
    meet_successor_days  int     not null default 14 check (meet_successor_days between 1 and 90),
    version              int     not null default 0
);
insert into relationship_settings default values;
