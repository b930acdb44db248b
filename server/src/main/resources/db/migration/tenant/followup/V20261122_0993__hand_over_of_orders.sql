-- What a service advisor hands to the follow-up desk at the end of a day: the day's delivered orders, each once.
create table order_hand_over (
    id             uuid primary key,
    sheet_no       text        not null unique,
    advisor_id     uuid        not null references employee,
    department_id  uuid        not null references department,
    day            date        not null,
    handed_over_at timestamptz not null,
    handed_over_by uuid        not null references employee,
    received_at    timestamptz,
    received_by    uuid references employee,
    check ((received_at is null) = (received_by is null))
);

create index order_hand_over_by_day on order_hand_over (day desc, id desc);
create index order_hand_over_by_department on order_hand_over (department_id, day);

create sequence order_hand_over_no;

create table handed_over_order (
    work_order_id uuid primary key references work_order,
    hand_over_id  uuid not null references order_hand_over
);

create index handed_over_order_by_sheet on handed_over_order (hand_over_id);

-- What the desk found when it called: nothing wrong, or what. The latest check of an order stands.
create table order_data_check (
    work_order_id uuid primary key references work_order,
    wrong         text[]      not null default '{}',
    checked_at    timestamptz not null,
    checked_by    uuid        not null references employee
);
