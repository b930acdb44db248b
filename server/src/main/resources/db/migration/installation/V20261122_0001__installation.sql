-- What belongs to the installation and not to one tenant: who may sign in, running jobs, settings.
CREATE TABLE tenant (
    id          uuid PRIMARY KEY,
    schema_name text        NOT NULL UNIQUE CHECK (schema_name ~ '^org_[a-z0-9_]{1,40}$'),
    name        text        NOT NULL,
    zone        text        NOT NULL DEFAULT 'Asia/Shanghai',
    created_at  timestamptz NOT NULL
);

CREATE TABLE setting (
    name       text PRIMARY KEY,
    value      text        NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE TABLE account (
    id              uuid PRIMARY KEY,
    tenant_id       uuid        NOT NULL REFERENCES tenant,
    employee_id     uuid        NOT NULL UNIQUE,
    login_name      text        NOT NULL,
    password_hash   text,
    language        text        NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en')),
    failed_attempts int         NOT NULL DEFAULT 0,
    locked_until    timestamptz,
    disabled        boolean     NOT NULL DEFAULT false,
    created_at      timestamptz NOT NULL,
    last_sign_in_at timestamptz
);
CREATE UNIQUE INDEX account_login_name ON account (lower(login_name));

CREATE TABLE session (
    token_hash   bytea PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    address      text,
    user_agent   text
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE one_time_link (
    token_hash bytea PRIMARY KEY,
    purpose    text        NOT NULL CHECK (purpose IN ('SETUP', 'SIGN_IN', 'SET_PASSWORD')),
    account_id uuid REFERENCES account,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

CREATE TABLE api_token (
    id           uuid PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account,
    name         text        NOT NULL,
    token_hash   bytea       NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    expires_on   date,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX api_token_account ON api_token (account_id);

-- The shape is db-scheduler's own.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON scheduled_tasks (priority DESC, execution_time ASC);

CREATE TABLE job_run (
    job_name             text PRIMARY KEY,
    started_at           timestamptz NOT NULL,
    finished_at          timestamptz,
    last_success_at      timestamptz,
    last_error           text,
    consecutive_failures int NOT NULL DEFAULT 0
);
