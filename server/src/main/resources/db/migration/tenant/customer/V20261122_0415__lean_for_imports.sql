-- How long the list of new words may be is said by the connection: an import leaves the sorting to another one.
alter index customer_search reset (gin_pending_list_limit);

-- Most customers have neither of these numbers, and need not stand in their indexes.
drop index customer_external_no;
create unique index customer_external_no on customer (external_no) where deleted_at is null and external_no is not null;
drop index customer_uscc;
create unique index customer_uscc on customer (uscc) where deleted_at is null and uscc is not null;

-- Who entered it comes from the session and from nowhere else, and employees are never deleted: an import need not look them
-- up again, twice for every row.
alter table customer drop constraint customer_created_by_fkey, drop constraint customer_updated_by_fkey;
