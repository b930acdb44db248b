-- Which contact each message of the ladder spoke of. What is done about the contact before act_by counts as its doing.
create table contact_reminder (
    task_id     uuid        not null references follow_up_task,
    employee_id uuid        not null references employee,
    day         date        not null,
    rung        text        not null check (rung in ('AHEAD', 'SAME_DAY', 'OVERDUE', 'ABOVE')),
    at          timestamptz not null,
    act_by      timestamptz not null,
    -- A repeated job tells nobody twice, and counts nothing twice.
    primary key (task_id, employee_id, day)
);

create index contact_reminder_by_time on contact_reminder (at);
