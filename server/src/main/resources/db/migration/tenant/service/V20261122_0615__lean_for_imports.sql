-- As for customers.
alter index work_order_search reset (gin_pending_list_limit);
alter table work_order drop constraint work_order_created_by_fkey, drop constraint work_order_updated_by_fkey;
