-- The month before, as it stood beside the figures when they were handed in; absent in reports older than this column.
alter table follow_up_report add column previous jsonb;
