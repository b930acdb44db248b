-- Without a successor: customers go to the public pool, at once.
ALTER TABLE handover
    ALTER COLUMN to_id DROP NOT NULL,
    ADD COLUMN given_back_at timestamptz,
    ADD COLUMN given_back_by uuid REFERENCES employee,
    ADD CHECK (to_id IS NOT NULL OR status = 'CONFIRMED');

-- What really went over, so that exactly this comes back; and how much of it did.
ALTER TABLE handover_part
    ADD COLUMN passed_ids uuid[],
    ADD COLUMN given_back int;

CREATE INDEX handover_lent ON handover (from_id) WHERE reason = 'ABSENCE' AND status = 'CONFIRMED' AND given_back_at IS NULL;
