-- The advisor has gone through name, number and address with the customer at reception.
alter table work_order
    add column data_verified_at timestamptz,
    add column data_verified_by uuid references employee (id);
