-- Calls that somebody planned in one go, so that they can be looked at and taken back together.
create table call_plan (
    id            uuid primary key,
    source        text        not null check (source in ('ORDERS', 'ABSENT')),
    department_id uuid        not null references department,
    first_day     date        not null,
    last_day      date        not null,
    created_calls integer     not null,
    refused_calls integer     not null,
    created_at    timestamptz not null,
    created_by    uuid        not null references employee,
    undone_at     timestamptz,
    undone_by     uuid references employee,
    undone_calls  integer
);

create index call_plan_by_time on call_plan (created_at desc, id desc);

alter table follow_up_task add column plan_id uuid references call_plan;
alter table follow_up_task add column call_window text;
-- While the next attempt is still at this moment, it is a day that a planner chose and no time agreed with the customer.
alter table follow_up_task add column moved_to timestamptz;

create index follow_up_task_by_plan on follow_up_task (plan_id) where plan_id is not null;

-- What was planned and taken back at once is as if nobody had planned it.
drop index follow_up_task_one_root_per_order;
create unique index follow_up_task_one_root_per_order on follow_up_task (work_order_id)
    where target_type = 'POST_SERVICE' and parent_task_id is null and reason_cancelled is distinct from 'PLAN_UNDONE';
create index follow_up_task_by_order on follow_up_task (work_order_id) where work_order_id is not null;

alter table follow_up_settings add column service_automatic boolean not null default true;
alter table follow_up_settings add column daily_limit integer not null default 40 check (daily_limit between 1 and 500);
