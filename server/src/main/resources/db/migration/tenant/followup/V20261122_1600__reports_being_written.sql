-- What the preparer wants to say about a period, kept until the report is handed in.
create table follow_up_report_draft (
    department_id uuid not null references department (id),
    starts_on date not null,
    ends_on date not null,
    comment text not null check (length(comment) <= 4000),
    version integer not null default 0,
    updated_at timestamptz not null,
    updated_by uuid not null references employee (id),
    primary key (department_id, starts_on, ends_on)
);

create index follow_up_record_with_suggestion on follow_up_record (task_id) where suggestion is not null;
