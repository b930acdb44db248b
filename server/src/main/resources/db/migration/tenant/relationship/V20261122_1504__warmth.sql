-- How warm a relationship is: contacts weigh by channel, purpose and response, and cool by the half-life of the level.
-- The defaults are those of the product; what they mean stands in decision 30.
alter table relationship_settings
    add column half_life_days   jsonb not null default '{"PASSER_BY": 30, "ACQUAINTANCE": 60, "FRIEND": 90, "CONFIDANT": 180}',
    add column channel_weights  jsonb not null default
        '{"VISIT": 10, "STORE": 8, "EVENT": 6, "PHONE": 5, "IM": 3, "EMAIL": 2, "POST": 2, "OTHER": 2, "SMS": 1, "FAX": 1}',
    add column function_factors jsonb not null default '{"CARE": 1.3, "SERVICE": 1.2, "INFO": 1.0, "INTEL": 1.0, "DEAL": 0.7}',
    add column response_factors jsonb not null default '{"WARM": 1.3, "NEUTRAL": 1.0, "COOL": 0.5}',
    add column warm_from        numeric(5, 1) not null default 5 check (warm_from > 0);

-- As of the last night; on the page of one it is worked out anew.
alter table relationship
    add column warmth   numeric(9, 2),
    add column cools_on date;
create index relationship_coolest on relationship (warmth, id);
