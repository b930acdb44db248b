CREATE TABLE work_calendar (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    zone text NOT NULL,
    is_default boolean NOT NULL DEFAULT false,
    -- false where a branch names only its own closing days: then a year without days is no reason for a warning
    follows_national boolean NOT NULL DEFAULT true,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE UNIQUE INDEX work_calendar_name ON work_calendar (lower(name));
CREATE UNIQUE INDEX work_calendar_only_one_default ON work_calendar (is_default) WHERE is_default;

CREATE TABLE work_shift (
    calendar_id uuid NOT NULL REFERENCES work_calendar ON DELETE CASCADE,
    weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute smallint NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute smallint NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
    PRIMARY KEY (calendar_id, weekday, from_minute),
    CHECK (from_minute < to_minute)
);

CREATE TABLE work_day (
    calendar_id uuid NOT NULL REFERENCES work_calendar ON DELETE CASCADE,
    date date NOT NULL,
    name text NOT NULL,
    type text NOT NULL CHECK (type IN ('OFF', 'WORK')),
    PRIMARY KEY (calendar_id, date)
);

-- A branch or department with other hours; those without a row work like the department above them.
CREATE TABLE department_calendar (
    department_id uuid PRIMARY KEY REFERENCES department ON DELETE CASCADE,
    calendar_id uuid NOT NULL REFERENCES work_calendar
);

CREATE INDEX department_calendar_calendar ON department_calendar (calendar_id);
