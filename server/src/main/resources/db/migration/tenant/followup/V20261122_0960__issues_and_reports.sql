-- The caller ticks an unfavourable answer that somebody has to see to.
alter table answer add column needs_handling boolean not null default false;

create sequence issue_no;

-- What somebody has to see to after a call; a complaint has a form and clocks of its own.
create table issue (
    id             uuid primary key,
    issue_no       text        not null unique,
    record_id      uuid        not null references follow_up_record,
    -- Exactly one of the two: the answer it comes from, or the other problem (by its number in the record).
    question_id    uuid references question,
    other_issue_seq integer,
    text           text        not null,
    category       text        not null,
    department_id  uuid        not null references department,
    owner_id       uuid        not null references employee,
    due_at         timestamptz not null,
    status         text        not null check (status in ('OPEN', 'DONE', 'WITHDRAWN')),
    result         text,
    closed_at      timestamptz,
    closed_by      uuid references employee,
    version        integer     not null default 0,
    created_at     timestamptz not null,
    created_by     uuid references employee,
    updated_at     timestamptz not null,
    check ((question_id is null) <> (other_issue_seq is null)),
    check ((status = 'OPEN') = (closed_at is null)),
    check (status <> 'DONE' or length(result) > 0)
);

create unique index issue_of_answer on issue (record_id, question_id) where question_id is not null;
create unique index issue_of_other_problem on issue (record_id, other_issue_seq) where other_issue_seq is not null;
create index issue_by_due on issue (due_at, id);
create index issue_open_by_owner on issue (owner_id, due_at) where status = 'OPEN';
create index issue_by_record on issue (record_id);

-- A submitted report. Its figures never change; what has to be changed is submitted again as the next revision.
create table follow_up_report (
    id            uuid primary key,
    month         date        not null check (extract(day from month) = 1),
    department_id uuid        not null references department,
    revision      integer     not null check (revision >= 1),
    figures       jsonb       not null,
    comment       text,
    prepared_by   uuid        not null references employee,
    submitted_at  timestamptz not null,
    unique (month, department_id, revision)
);

create table follow_up_report_recipient (
    report_id   uuid not null references follow_up_report,
    employee_id uuid not null references employee,
    role        text not null check (role in ('TO', 'CC')),
    read_at     timestamptz,
    primary key (report_id, employee_id)
);

create index follow_up_report_recipient_by_employee on follow_up_report_recipient (employee_id);

create index follow_up_task_due_by_department on follow_up_task (department_id, planned_date)
    where parent_task_id is null;
