-- Whoever deletes an order, or undoes an import of a hundred thousand, asks for the calls about it.
create index follow_up_task_by_work_order on follow_up_task (work_order_id) where work_order_id is not null;
