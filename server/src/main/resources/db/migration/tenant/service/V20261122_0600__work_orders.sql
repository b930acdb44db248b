-- Only for orders entered here without a number of the dealer's own system.
create sequence work_order_no_seq;

create table work_order (
    id                 uuid primary key,
    order_no           text        not null,
    vehicle_id         uuid        not null references vehicle (id),
    owner_id           uuid        not null references customer (id),
    sender_customer_id uuid references customer (id),
    sender_name        text,
    sender_phone       text,
    service_advisor_id uuid references employee (id),
    technician_id      uuid references employee (id),
    department_id      uuid        not null references department (id),
    received_at        timestamptz,
    completed_at       timestamptz,
    delivered_at       timestamptz,
    mileage            int check (mileage >= 0),
    mileage_confirmed  boolean     not null default false,
    repair_type        text        not null check (repair_type in ('FIRST_SERVICE', 'SCHEDULED', 'GENERAL', 'ACCIDENT',
                                                                   'WARRANTY', 'REWORK', 'RECALL', 'PDI')),
    items              text        not null default '',
    total_amount       numeric(14, 2),
    follow_up_consent  text        not null default 'NOT_ASKED' check (follow_up_consent in ('YES', 'NO', 'NOT_ASKED')),
    consent_evidence   text,
    follow_up_phone    text,
    follow_up_window   text,
    status             text        not null check (status in ('RECEIVED', 'IN_REPAIR', 'QUALITY_CHECK', 'COMPLETED',
                                                              'DELIVERED', 'CANCELLED')),
    search             tsvector    not null default '',
    deleted_at         timestamptz,
    deleted_by         uuid references employee (id),
    version            int         not null default 0,
    created_at         timestamptz not null,
    created_by         uuid references employee (id),
    updated_at         timestamptz not null,
    updated_by         uuid references employee (id),
    check (status <> 'DELIVERED' or delivered_at is not null),
    check (follow_up_consent = 'NOT_ASKED' or consent_evidence <> '')
);

create unique index work_order_no on work_order (order_no) where deleted_at is null;
create index work_order_vehicle on work_order (vehicle_id, delivered_at desc);
create index work_order_owner on work_order (owner_id, delivered_at desc);
create index work_order_sender on work_order (sender_customer_id) where sender_customer_id is not null;
create index work_order_advisor on work_order (service_advisor_id, delivered_at desc);
create index work_order_by_change on work_order (updated_at desc, id desc) where deleted_at is null;
create index work_order_by_delivery on work_order (coalesce(delivered_at, timestamptz '1970-01-01 00:00:00+00') desc, id desc)
    where deleted_at is null;
create index work_order_by_department on work_order (department_id, delivered_at desc, id desc) where deleted_at is null;
create index work_order_awaiting_consent on work_order (delivered_at desc, id desc)
    where deleted_at is null and status = 'DELIVERED' and follow_up_consent = 'NOT_ASKED';
create index work_order_search on work_order using gin (search);
