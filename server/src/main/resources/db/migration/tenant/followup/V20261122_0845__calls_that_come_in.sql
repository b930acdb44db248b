-- At which telephone somebody sits, so that a call is shown to whom it rings.
create table telephone_extension (
    employee_id uuid primary key references employee,
    extension   text not null unique check (extension ~ '^[0-9]{1,10}$')
);

-- Customers who ring us. A missed call is to be returned on its own day.
create table incoming_call (
    id               uuid primary key,
    -- digits only
    number           text        not null,
    status           text        not null check (status in ('RINGING', 'ANSWERED', 'MISSED', 'RETURNED')),
    at               timestamptz not null,
    extension        text,
    -- who took it, or has to call back; absent while anybody may
    employee_id      uuid references employee,
    department_id    uuid        not null references department,
    customer_id      uuid references customer,
    -- told by the telephone system, and under which name of its own
    by_system        boolean     not null,
    external_id      text unique,
    duration_seconds integer check (duration_seconds >= 0),
    note             text,
    due_on           date,
    -- calls back in vain
    tries            integer     not null default 0,
    returned_at      timestamptz,
    returned_by      uuid references employee,
    check ((status in ('MISSED', 'RETURNED')) = (due_on is not null)),
    check ((status = 'RETURNED') = (returned_at is not null))
);

create index incoming_call_missed on incoming_call (due_on) where status = 'MISSED';
create index incoming_call_of_employee on incoming_call (employee_id, at desc);
create index incoming_call_by_customer on incoming_call (customer_id, at desc) where customer_id is not null;
create index incoming_call_by_number on incoming_call (number, at desc);
create index incoming_call_by_time on incoming_call (at);
