-- The month's report counts deliveries and consents: with these columns it need not look at the orders themselves.
drop index work_order_by_department;
create index work_order_by_department on work_order (department_id, delivered_at desc, id desc)
    include (status, follow_up_consent, service_advisor_id) where deleted_at is null;
