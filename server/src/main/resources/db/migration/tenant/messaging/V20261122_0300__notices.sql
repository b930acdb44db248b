-- One row per recipient: the row is the proof of who was told what and when, and when they read it.
CREATE TABLE notice (
    id uuid PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employee,
    -- set on the copy that a stand-in gets for somebody on leave
    instead_of_id uuid REFERENCES employee,
    kind text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    args jsonb NOT NULL DEFAULT '{}',
    dedupe_key text,
    at timestamptz NOT NULL,
    read_at timestamptz CHECK (read_at >= at)
);

CREATE UNIQUE INDEX notice_told_once ON notice (employee_id, dedupe_key);
CREATE INDEX notice_newest ON notice (employee_id, at desc, id desc);
CREATE INDEX notice_unread ON notice (employee_id, subject_type, subject_id) WHERE read_at IS NULL;
CREATE INDEX notice_of_subject ON notice (subject_type, subject_id, at);
