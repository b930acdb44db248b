create index complaint_by_work_order on complaint (work_order_id) where work_order_id is not null;
