-- What a change belongs to when no person at a form made it: an import, its undoing, a restoration.
ALTER TABLE audit_entry
    ADD COLUMN cause_kind text,
    ADD COLUMN cause_id   uuid;
CREATE INDEX audit_entry_cause ON audit_entry (cause_id, subject_type, subject_id) WHERE cause_id IS NOT NULL;
