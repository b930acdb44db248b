-- The month's report goes through every answer and every last attempt of the month: it finds what it counts in the index.
alter table answer drop constraint answer_pkey, add primary key (record_id, question_id) include (value);

alter table call_attempt drop constraint call_attempt_task_id_seq_key;
alter table call_attempt add unique (task_id, seq) include (at, outcome);
