-- What was written lately stands in a list that every search reads: a short one costs writers little and readers less.
alter index customer_search set (gin_pending_list_limit = 512);

-- Room for the next version of a row beside the old one, so that a new stage of the life-cycle touches no index.
alter table customer set (fillfactor = 85);
