-- When somebody picked up, and at which other telephones the same call rings.
alter table incoming_call
    add column answered_at timestamptz,
    add column also_at     text[] not null default '{}';
