-- A share of each caller's calls of a week is drawn by lot and looked at by who leads the team.
create table call_sample (
    id            uuid primary key,
    record_id     uuid        not null unique references follow_up_record,
    caller_id     uuid        not null references employee,
    department_id uuid        not null references department,
    -- the Monday of the week in which the call was made
    week          date        not null check (extract(isodow from week) = 1),
    drawn_at      timestamptz not null,
    -- the five points, all of them or none
    identity_first   boolean,
    reason_said      boolean,
    no_defence       boolean,
    own_words        boolean,
    agreed_and_closed boolean,
    note          text,
    checked_by    uuid references employee,
    checked_at    timestamptz,
    version       int         not null default 0,
    check (num_nonnulls(identity_first, reason_said, no_defence, own_words, agreed_and_closed) = case when checked_at is null then 0 else 5 end)
);

create index call_sample_by_week on call_sample (week, caller_id);

alter table follow_up_settings
    add column sample_percent integer not null default 5 check (sample_percent between 0 and 100);
