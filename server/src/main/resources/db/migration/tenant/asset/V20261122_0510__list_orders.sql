-- Each order that a list offers goes by an index of its own, both ways; the id decides between equals.
create index vehicle_by_sale on vehicle (sale_date, id) where deleted_at is null;
create index vehicle_by_mileage on vehicle (last_mileage, id) where deleted_at is null;
create index vehicle_by_last_visit on vehicle (last_visit_on, id) where deleted_at is null;
create index vehicle_by_status on vehicle (status, id) where deleted_at is null;
create index vehicle_by_creation on vehicle (created_at, id) where deleted_at is null;
