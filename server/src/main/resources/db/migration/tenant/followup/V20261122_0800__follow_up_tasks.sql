-- One row: the rules of follow-up, changed by the administrator.
create table follow_up_settings (
    id                    smallint primary key default 1 check (id = 1),
    offset_days           integer not null default 3 check (offset_days between 0 and 60),
    late_working_days     integer not null default 7 check (late_working_days between 0 and 60),
    closing_working_days  integer not null default 15 check (closing_working_days between 1 and 250),
    max_attempts          integer not null default 5 check (max_attempts between 1 and 20),
    partial_percent       integer not null default 60 check (partial_percent between 1 and 100),
    absent_months         integer not null default 6 check (absent_months between 1 and 60),
    absent_pause_months   integer not null default 3 check (absent_pause_months between 0 and 60),
    absent_daily_limit    integer not null default 20 check (absent_daily_limit between 1 and 500),
    absent_automatic      boolean not null default true,
    call_windows          text    not null default '09:00-12:00,13:30-20:00',
    version               integer not null default 0
);

insert into follow_up_settings (id) values (1);

-- What the planner has done, so that a missed day or month is caught up and none is done twice.
create table planning_run (
    kind    text        not null check (kind in ('DAILY', 'LONG_ABSENT')),
    period  date        not null,
    ran_at  timestamptz not null,
    created integer     not null,
    primary key (kind, period)
);

create sequence follow_up_task_no;
create sequence follow_up_record_no;

create table follow_up_task (
    id               uuid primary key,
    task_no          text        not null unique,
    target_type      text        not null check (target_type in ('POST_SERVICE', 'LONG_ABSENT', 'COMPLAINT_CHECK')),
    customer_id      uuid        not null references customer,
    vehicle_id       uuid references vehicle,
    -- For a long-absent car its last order, whose advisor must not be the caller either.
    work_order_id    uuid references work_order,
    questionnaire_id uuid        not null references questionnaire,
    department_id    uuid        not null references department,
    caller_id        uuid references employee,
    planned_date     date        not null,
    next_attempt_at  timestamptz,
    landline         text,
    dead_numbers     text[]      not null default '{}',
    attempt_count    integer     not null default 0,
    status           text        not null check (status in ('PENDING', 'IN_PROGRESS', 'RESCHEDULED', 'SUCCESS', 'REFUSED', 'UNREACHABLE', 'CANCELLED', 'EXPIRED')),
    reason_cancelled text,
    parent_task_id   uuid references follow_up_task,
    complaint_id     uuid,
    closed_at        timestamptz,
    -- After the last attempt in vain: what was written instead, and when somebody had the right number again.
    message_channel  text check (message_channel in ('SMS', 'POST')),
    message_at       timestamptz,
    message_by       uuid references employee,
    phone_confirmed_at timestamptz,
    phone_confirmed_by uuid references employee,
    version          integer     not null default 0,
    created_at       timestamptz not null,
    created_by       uuid references employee,
    updated_at       timestamptz not null,
    check (target_type <> 'POST_SERVICE' or work_order_id is not null),
    check (target_type <> 'LONG_ABSENT' or vehicle_id is not null)
);

create unique index follow_up_task_one_root_per_order on follow_up_task (work_order_id)
    where target_type = 'POST_SERVICE' and parent_task_id is null;
create unique index follow_up_task_one_open_absence on follow_up_task (vehicle_id)
    where target_type = 'LONG_ABSENT' and parent_task_id is null and status in ('PENDING', 'IN_PROGRESS', 'RESCHEDULED');
create index follow_up_task_open_by_caller on follow_up_task (caller_id, planned_date)
    where status in ('PENDING', 'IN_PROGRESS', 'RESCHEDULED');
create index follow_up_task_by_customer on follow_up_task (customer_id);
create index follow_up_task_by_vehicle on follow_up_task (vehicle_id);
create index follow_up_task_by_planned_date on follow_up_task (planned_date, id);
create index follow_up_task_by_parent on follow_up_task (parent_task_id) where parent_task_id is not null;
create index follow_up_task_phone_to_confirm on follow_up_task (customer_id)
    where status = 'UNREACHABLE' and phone_confirmed_at is null;
create index follow_up_task_closed_at on follow_up_task (closed_at) where closed_at is not null;

create table call_attempt (
    id                  uuid primary key,
    task_id             uuid        not null references follow_up_task,
    seq                 integer     not null,
    at                  timestamptz not null,
    employee_id         uuid        not null references employee,
    number              text,
    number_type         text check (number_type in ('MOBILE', 'LANDLINE', 'SERVICE_NUMBER', 'OTHER')),
    outcome             text        not null check (outcome in ('COMPLETED', 'PARTIAL', 'INCONVENIENT', 'SWITCH_LANDLINE', 'REFUSED', 'NO_ANSWER', 'BUSY', 'POWER_OFF', 'SUSPENDED', 'EMPTY_NUMBER', 'WRONG_PERSON', 'UNREACHABLE')),
    duration_seconds    integer check (duration_seconds >= 0),
    rescheduled_to      timestamptz,
    note                text,
    -- Where the task stood, for taking the attempt back.
    status_before       text        not null,
    next_attempt_before timestamptz,
    unique (task_id, seq)
);

create index call_attempt_by_day on call_attempt (at);

-- Who is on the phone with whom right now; an entry that is not renewed runs out by itself.
create table call_presence (
    customer_id uuid primary key references customer,
    task_id     uuid        not null references follow_up_task,
    employee_id uuid        not null references employee,
    since       timestamptz not null,
    expires_at  timestamptz not null
);

create table call_draft (
    task_id     uuid primary key references follow_up_task,
    employee_id uuid        not null references employee,
    content     jsonb       not null,
    saved_at    timestamptz not null
);

create table follow_up_record (
    id                uuid primary key,
    record_no         text        not null unique,
    task_id           uuid        not null unique references follow_up_task,
    attempt_id        uuid        not null references call_attempt,
    recorded_by       uuid        not null references employee,
    at                timestamptz not null,
    interviewee_role  text        not null check (interviewee_role in ('OWNER', 'SENDER')),
    interviewee_name  text        not null,
    satisfied         text        not null check (satisfied in ('YES', 'NO', 'NOT_ANSWERED')),
    content           text,
    suggestion        text,
    own_words         text,
    severity          text check (severity in ('GRIEVANCE', 'GENERAL', 'ESCALATED', 'MAJOR')),
    category          text,
    wants_handling    boolean     not null default true,
    callback_person_id uuid references employee,
    callback_from     timestamptz,
    callback_until    timestamptz,
    needs_follow_up   boolean     not null default false,
    churn_reason      text check (churn_reason in ('SOLD', 'SCRAPPED', 'COMPETITOR', 'PRICE', 'DISTANCE', 'ATTITUDE', 'QUALITY', 'WAITING', 'WARRANTY_EXPIRED', 'LOW_MILEAGE', 'OTHER')),
    will_return       boolean,
    complaint_id      uuid,
    version           integer     not null default 0,
    corrected_at      timestamptz,
    corrected_by      uuid references employee,
    check ((severity is null) = (own_words is null))
);

create index follow_up_record_by_time on follow_up_record (at, id);

create table answer (
    record_id   uuid not null references follow_up_record,
    question_id uuid not null references question,
    value       text not null check (value in ('YES', 'NO', 'NOT_ANSWERED')),
    remark      text,
    cause_code  text,
    primary key (record_id, question_id)
);

create table other_issue (
    id             uuid primary key,
    record_id      uuid    not null references follow_up_record,
    seq            integer not null,
    text           text    not null,
    category       text    not null,
    needs_handling boolean not null default false,
    unique (record_id, seq)
);

create table call_script_step (
    id          uuid primary key,
    target_type text    not null check (target_type in ('POST_SERVICE', 'LONG_ABSENT', 'COMPLAINT_CHECK')),
    seq         integer not null,
    kind        text    not null check (kind in ('IDENTITY', 'REASON', 'LANDLINE', 'QUESTIONS', 'GRIEVANCE', 'CLOSING')),
    text_zh     text    not null,
    text_en     text    not null,
    hint_zh     text,
    hint_en     text,
    unique (target_type, seq)
);
