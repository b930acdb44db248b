-- As for customers.
alter index vehicle_search reset (gin_pending_list_limit);
alter table vehicle drop constraint vehicle_created_by_fkey, drop constraint vehicle_updated_by_fkey;
