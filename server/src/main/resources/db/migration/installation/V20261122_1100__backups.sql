-- What was backed up where, and whether it can be restored. The files outlive the data: a restore keeps these rows.
CREATE TABLE backup (
    id              uuid PRIMARY KEY,
    occasion        text        NOT NULL CHECK (occasion IN ('NIGHTLY', 'MANUAL', 'UPGRADE')),
    status          text        NOT NULL CHECK (status IN ('RUNNING', 'DONE', 'FAILED')),
    started_at      timestamptz NOT NULL,
    finished_at     timestamptz,
    node            text        NOT NULL,
    file            text        NOT NULL,
    percent         int         NOT NULL DEFAULT 0,
    bytes           bigint,
    row_count       bigint,
    product_version text        NOT NULL,
    locked          boolean     NOT NULL,
    -- Names the sentence that says what went wrong, with its details.
    error           text,
    error_details   text[]      NOT NULL DEFAULT '{}',
    proof           text        NOT NULL DEFAULT 'WAITING' CHECK (proof IN ('WAITING', 'PASSED', 'FAILED')),
    proved_at       timestamptz
);
CREATE INDEX backup_started ON backup (started_at DESC);
