CREATE TABLE audit_entry (
    id           uuid        NOT NULL,
    at           timestamptz NOT NULL,
    actor_id     uuid        NOT NULL,
    action       text        NOT NULL,
    subject_type text        NOT NULL,
    subject_id   uuid        NOT NULL,
    changes      jsonb       NOT NULL,
    request_id   text,
    PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);
CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, at DESC);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, at DESC);
-- Months get partitions of their own ahead of time by a job; what no month claims is still kept.
CREATE TABLE audit_entry_other PARTITION OF audit_entry DEFAULT;

CREATE TABLE idempotency_key (
    actor_id     uuid        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       int,
    headers      jsonb,
    body         bytea,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (actor_id, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
