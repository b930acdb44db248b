-- As for customers: a short list for every search to read.
alter index vehicle_search set (gin_pending_list_limit = 512);
