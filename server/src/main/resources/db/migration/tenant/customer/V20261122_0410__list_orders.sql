-- Each order that a list offers goes by an index of its own, both ways; the id decides between equals.
create index customer_by_type on customer (type, id) where deleted_at is null;
create index customer_by_stage on customer (lifecycle_stage, id) where deleted_at is null;
create index customer_by_last_contact on customer (last_contact_at, id) where deleted_at is null;
create index customer_by_last_service on customer (last_service_at, id) where deleted_at is null;
create index customer_by_creation on customer (created_at, id) where deleted_at is null;
