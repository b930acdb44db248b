-- Who spoke with a customer, when and about what, before the company worked with us; brought in from files. No task, no
-- questionnaire and no clock belongs to them.
create table past_contact (
    id            uuid primary key,
    customer_id   uuid        not null references customer (id),
    vehicle_id    uuid references vehicle (id),
    at            timestamptz not null,
    -- absent where the file does not say who it was
    employee_id   uuid references employee (id),
    department_id uuid        not null references department (id),
    channel       text        not null check (channel in ('PHONE', 'VISIT', 'STORE', 'EMAIL', 'IM', 'SMS', 'FAX', 'POST',
                                                          'EVENT', 'OTHER')),
    outcome       text        not null check (outcome in ('REACHED', 'REFUSED', 'NOT_REACHED', 'UNKNOWN')),
    content       text,
    deleted_at    timestamptz,
    deleted_by    uuid references employee (id),
    version       int         not null default 0,
    created_at    timestamptz not null,
    created_by    uuid references employee (id),
    updated_at    timestamptz not null
);

create index past_contact_customer on past_contact (customer_id, at desc);
create index past_contact_vehicle on past_contact (vehicle_id) where vehicle_id is not null;
create index past_contact_recycled on past_contact (deleted_at desc, id desc) where deleted_at is not null;
