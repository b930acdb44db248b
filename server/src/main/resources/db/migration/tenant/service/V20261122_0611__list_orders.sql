-- Each order that a list offers goes by an index of its own, both ways; the id decides between equals.
create index work_order_by_amount on work_order (total_amount, id) where deleted_at is null;
create index work_order_by_receipt on work_order (received_at, id) where deleted_at is null;
create index work_order_by_hand_over on work_order (delivered_at, id) where deleted_at is null;
create index work_order_by_creation on work_order (created_at, id) where deleted_at is null;
