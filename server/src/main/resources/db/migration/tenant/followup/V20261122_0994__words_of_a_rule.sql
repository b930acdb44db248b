-- What a rule proposes to write; fields in braces as in scripts.
alter table cadence_rule add column message text check (length(message) <= 500);
