-- A contact is a record of its own with fields of the company's own, so it stays the same row when the customer is saved. One
-- that was taken out keeps what was filled in, and comes back with it when the customer is put back or taken apart again.
alter table contact_person
    add column version    int         not null default 0,
    add column updated_at timestamptz not null default now(),
    add column removed_at timestamptz;
alter table contact_person
    alter column updated_at drop default;

create index contact_person_newest on contact_person (created_at, id) where removed_at is null;
create index contact_person_removed on contact_person (name) where removed_at is not null;
