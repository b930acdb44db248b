-- What an import changed stands in the audit under its cause; here stands how far taking it back has come.
alter table data_import
    add column undo            text check (undo in ('TRYING', 'TRIED', 'RUNNING', 'DONE', 'FAILED')),
    -- one moment for all of it: what goes into the recycle bin together comes back together
    add column undo_at         timestamptz,
    add column undo_by         jsonb,
    add column undo_counts     jsonb,
    -- the kind of records that is worked on and the last one of it that is done
    add column undo_stage      text,
    add column undo_position   uuid,
    add column undo_failure    text,
    add column undone_at       timestamptz;

-- What was not taken back by itself, and what somebody has decided about it.
create table data_import_kept (
    import_id  uuid        not null references data_import (id) on delete cascade,
    type       text        not null,
    record_id  uuid        not null,
    created    boolean     not null,
    reason     text        not null check (reason in ('CHANGED', 'IN_USE', 'NOT_YOURS', 'REFUSED')),
    -- why a value cannot be put back: the code of the sentence and what fills it
    refusal    jsonb,
    decision   text check (decision in ('KEEP', 'UNDO')),
    decided_by uuid references employee (id),
    decided_at timestamptz,
    done_at    timestamptz,
    primary key (import_id, type, record_id)
);

create index data_import_kept_undecided on data_import_kept (import_id, type, record_id) where decision is null;
create index data_import_kept_waiting on data_import_kept (import_id, type, record_id) where decision = 'UNDO' and done_at is null;
