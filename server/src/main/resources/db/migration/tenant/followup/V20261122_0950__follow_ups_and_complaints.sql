-- After the complaint room's own migration: the two point at each other.
alter table follow_up_task add foreign key (complaint_id) references complaint;
alter table follow_up_record add foreign key (complaint_id) references complaint;
create unique index follow_up_task_one_check_per_complaint on follow_up_task (complaint_id)
    where target_type = 'COMPLAINT_CHECK' and status in ('PENDING', 'IN_PROGRESS', 'RESCHEDULED');
