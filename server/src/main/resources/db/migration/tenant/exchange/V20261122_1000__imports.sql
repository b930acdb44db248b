-- "import" alone would be fine for PostgreSQL, but not as a word in the languages around it.
create table data_import (
    id              uuid primary key,
    file_name       text        not null,
    file_size       bigint      not null,
    file_hash       text        not null,
    status          text        not null check (status in ('READY', 'DRY_RUNNING', 'DRY_RUN', 'RUNNING', 'DONE', 'FAILED')),
    analysis        jsonb       not null,
    columns         jsonb       not null,
    options         jsonb       not null,
    row_count       bigint      not null,
    -- the last row whose batch is committed; a run that was cut off goes on behind it
    position        bigint      not null default 0,
    counts          jsonb,
    dry_run_counts  jsonb,
    failure         text,
    department_id   uuid        not null references department (id),
    actor           jsonb       not null,
    idempotency_key text,
    version         int         not null default 1,
    created_at      timestamptz not null,
    created_by      uuid references employee (id),
    started_at      timestamptz,
    finished_at     timestamptz,
    file_removed_at timestamptz,
    unique nulls distinct (created_by, idempotency_key)
);

create index data_import_recent on data_import (created_at desc, id desc);

-- In the database and not in a folder, so that whichever node takes the job has the file.
create table data_import_chunk (
    import_id uuid  not null references data_import (id) on delete cascade,
    seq       int   not null,
    content   bytea not null,
    primary key (import_id, seq)
);

create table data_import_issue (
    import_id uuid    not null references data_import (id) on delete cascade,
    dry_run   boolean not null,
    row_no    bigint  not null,
    error     boolean not null,
    issues    jsonb   not null,
    primary key (import_id, dry_run, row_no)
);

create index data_import_issue_error on data_import_issue (import_id, dry_run, row_no) where error;

-- How the columns of a table with exactly these headers were mapped the last time.
create table data_import_mapping (
    header_hash text primary key,
    columns     jsonb       not null,
    options     jsonb       not null,
    used_at     timestamptz not null,
    used_by     uuid references employee (id)
);
