-- What the service manager makes of a month's report: problems, their causes, what is done about them, and what came of it.
create table quality_analysis (
    id            uuid primary key,
    report_id     uuid        not null references follow_up_report,
    department_id uuid        not null references department,
    starts_on     date        not null,
    ends_on       date        not null,
    analyst_id    uuid        not null references employee,
    due_on        date        not null,
    conclusion    text,
    submitted_at  timestamptz,
    version       integer     not null default 1,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    updated_by    uuid references employee,
    unique (department_id, starts_on, ends_on)
);

create index quality_analysis_latest on quality_analysis (ends_on desc, id desc);
create index quality_analysis_open_by_analyst on quality_analysis (analyst_id, due_on) where submitted_at is null;
create index quality_analysis_by_report on quality_analysis (report_id);

create table quality_analysis_problem (
    analysis_id uuid     not null references quality_analysis,
    position    smallint not null,
    -- Of the questionnaire; a problem of another kind has none.
    code        text,
    text        text     not null,
    cases       integer,
    answered    integer,
    cause       text,
    measure     text,
    capa_id     uuid references capa,
    primary key (analysis_id, position)
);

create index quality_analysis_problem_by_capa on quality_analysis_problem (capa_id) where capa_id is not null;
