-- The cause as the company's catalogue knows it, beside the words; and what a duplicate went into.
ALTER TABLE complaint
    ADD COLUMN cause_code text,
    ADD COLUMN merged_into uuid REFERENCES complaint,
    ADD COLUMN search tsvector NOT NULL DEFAULT '';

ALTER TABLE complaint DROP CONSTRAINT complaint_closing_reason_check;
ALTER TABLE complaint
    ADD CHECK (closing_reason IN ('CONFIRMED', 'NOT_JUSTIFIED', 'NOT_WANTED', 'UNREACHABLE', 'MERGED')),
    ADD CHECK ((merged_into IS NOT NULL) = (closing_reason IS NOT DISTINCT FROM 'MERGED'));

ALTER TABLE complaint_clock ADD COLUMN paused_minutes bigint NOT NULL DEFAULT 0 CHECK (paused_minutes >= 0);
ALTER TABLE complaint_clock DROP CONSTRAINT complaint_clock_stop_reason_check;
ALTER TABLE complaint_clock
    ADD CHECK (stop_reason IN ('MET', 'DELIVERED_AUTOMATICALLY', 'NOT_WANTED', 'UNREACHABLE', 'CLOSED', 'MERGED'));

CREATE INDEX complaint_closed ON complaint (closed_at DESC) WHERE status = 'CLOSED';
CREATE INDEX complaint_clock_due ON complaint_clock (kind, due_at) WHERE round = 0;
CREATE INDEX complaint_department ON complaint (department_id, registered_at DESC);
CREATE INDEX complaint_search ON complaint USING gin (search);

-- What belongs together: RELATED either way; SPLIT and MERGED from the complaint that goes on to the other one.
CREATE TABLE complaint_link (
    complaint_id uuid NOT NULL REFERENCES complaint,
    other_id uuid NOT NULL REFERENCES complaint,
    kind text NOT NULL CHECK (kind IN ('RELATED', 'SPLIT', 'MERGED')),
    linked_at timestamptz NOT NULL,
    linked_by uuid NOT NULL REFERENCES employee,
    PRIMARY KEY (complaint_id, other_id),
    CHECK (complaint_id <> other_id)
);

CREATE INDEX complaint_link_other ON complaint_link (other_id);

CREATE TABLE complaint_compensation (
    id uuid PRIMARY KEY,
    complaint_id uuid NOT NULL REFERENCES complaint,
    kind text NOT NULL,
    amount numeric(12, 2) NOT NULL CHECK (amount >= 0),
    note text NOT NULL,
    status text NOT NULL CHECK (status IN ('ASKED', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'AGREED')),
    request_id uuid,
    asked_by uuid NOT NULL REFERENCES employee,
    asked_at timestamptz NOT NULL,
    decided_at timestamptz
);

CREATE INDEX complaint_compensation_complaint ON complaint_compensation (complaint_id);

-- How many complaints have a pair of characters: what is rare says more about what two of them have in common.
CREATE TABLE complaint_word (
    word text PRIMARY KEY,
    found int NOT NULL CHECK (found > 0)
);

CREATE TEMPORARY TABLE pair_of_complaint ON COMMIT DROP AS
SELECT DISTINCT complaint.id, substr(complaint.description, at, 2) AS word
FROM complaint, generate_series(1, length(complaint.description) - 1) AS at
WHERE substr(complaint.description, at, 2) ~ '^[一-鿿]{2}$';

UPDATE complaint SET search = array_to_tsvector(found.words)
FROM (SELECT id, array_agg(word) AS words FROM pair_of_complaint GROUP BY id) AS found
WHERE found.id = complaint.id;

INSERT INTO complaint_word (word, found)
SELECT word, count(*) FROM pair_of_complaint GROUP BY word;

DROP TABLE pair_of_complaint;

INSERT INTO dictionary (name) VALUES ('complaint-cause'), ('compensation-kind');
INSERT INTO dictionary_word (dictionary, code, place)
VALUES ('complaint-cause', 'MISDIAGNOSED', 0),
       ('complaint-cause', 'WORKMANSHIP', 1),
       ('complaint-cause', 'NOT_CHECKED', 2),
       ('complaint-cause', 'PART_FAULTY', 3),
       ('complaint-cause', 'PART_LATE', 4),
       ('complaint-cause', 'PRODUCT_FAULT', 5),
       ('complaint-cause', 'PRICE_NOT_EXPLAINED', 6),
       ('complaint-cause', 'WORK_NOT_AGREED', 7),
       ('complaint-cause', 'TIME_NOT_KEPT', 8),
       ('complaint-cause', 'QUEUE', 9),
       ('complaint-cause', 'MANNER', 10),
       ('complaint-cause', 'NOT_INFORMED', 11),
       ('complaint-cause', 'PROMISE_BROKEN', 12),
       ('complaint-cause', 'NOT_CLEANED', 13),
       ('complaint-cause', 'PREMISES', 14),
       ('complaint-cause', 'DATA_HANDLING', 15),
       ('complaint-cause', 'MISUNDERSTANDING', 16),
       ('complaint-cause', 'OTHER', 17),
       ('compensation-kind', 'FREE_WORK', 0),
       ('compensation-kind', 'FREE_PARTS', 1),
       ('compensation-kind', 'DISCOUNT', 2),
       ('compensation-kind', 'REFUND', 3),
       ('compensation-kind', 'VOUCHER', 4),
       ('compensation-kind', 'CASH', 5),
       ('compensation-kind', 'OTHER', 6);
