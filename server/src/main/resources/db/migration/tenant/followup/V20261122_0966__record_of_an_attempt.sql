-- Taking an attempt back asks whether a record hangs on it.
create index follow_up_record_by_attempt on follow_up_record (attempt_id);
