create table vehicle (
    id            uuid primary key,
    customer_id   uuid        not null references customer (id),
    vin           text,
    vin_check     text        not null check (vin_check in ('VALID', 'CHECK_DIGIT_FAILED', 'NONE')),
    plate_no      text,
    plate_type    text        not null default 'NONE'
                              check (plate_type in ('ORDINARY', 'NEW_ENERGY_SMALL', 'NEW_ENERGY_LARGE', 'EMBASSY',
                                                    'OTHER', 'NONE')),
    brand         text,
    series        text,
    model         text,
    colour        text,
    engine_no     text,
    sale_date     date,
    last_mileage  int check (last_mileage >= 0),
    last_visit_on date,
    status        text        not null default 'IN_USE' check (status in ('IN_USE', 'SOLD', 'SCRAPPED')),
    department_id uuid        not null references department (id),
    note          text,
    search        tsvector    not null default '',
    deleted_at    timestamptz,
    deleted_by    uuid references employee (id),
    version       int         not null default 0,
    created_at    timestamptz not null,
    created_by    uuid references employee (id),
    updated_at    timestamptz not null,
    updated_by    uuid references employee (id)
);

create unique index vehicle_vin on vehicle (vin) where deleted_at is null;
-- A plate may pass from one car to the next, but hangs on one at a time; what is not a known kind of plate may repeat.
create unique index vehicle_plate on vehicle (plate_no)
    where deleted_at is null and status = 'IN_USE' and plate_type not in ('OTHER', 'NONE');
create index vehicle_plate_no on vehicle (plate_no) where deleted_at is null;
create index vehicle_owner on vehicle (customer_id);
create index vehicle_by_change on vehicle (updated_at desc, id desc) where deleted_at is null;
create index vehicle_by_visit on vehicle (coalesce(last_visit_on, date '1970-01-01') desc, id desc) where deleted_at is null;
create index vehicle_by_department on vehicle (department_id, updated_at desc, id desc) where deleted_at is null;
create index vehicle_search on vehicle using gin (search);

create table vehicle_party (
    id          uuid primary key,
    vehicle_id  uuid not null references vehicle (id),
    customer_id uuid not null references customer (id),
    role        text not null check (role in ('OWNER', 'SENDER', 'DRIVER', 'PAYER')),
    from_on     date not null,
    to_on       date check (to_on >= from_on)
);

create unique index vehicle_party_one_owner on vehicle_party (vehicle_id) where role = 'OWNER' and to_on is null;
create index vehicle_party_vehicle on vehicle_party (vehicle_id);
create index vehicle_party_customer on vehicle_party (customer_id);

create table plate_history (
    id         uuid primary key,
    vehicle_id uuid not null references vehicle (id),
    plate_no   text not null,
    from_on    date not null,
    to_on      date check (to_on >= from_on)
);

create unique index plate_history_current on plate_history (vehicle_id) where to_on is null;
create index plate_history_vehicle on plate_history (vehicle_id);
create index plate_history_plate on plate_history (plate_no);
