-- So many in a hundred of those whom a rule would contact are left alone, so that it shows what the contact is worth.
alter table cadence_rule add column hold_out_percent integer not null default 0 check (hold_out_percent between 0 and 50);

-- Who was left alone for that reason, and on which day the contact would have been due.
create table cadence_hold_out (
    id          uuid primary key,
    rule_id     uuid        not null references cadence_rule,
    -- Of the rule's list, as with the tasks.
    subject_id  uuid        not null,
    occasion_on date        not null,
    customer_id uuid        not null references customer,
    target_type text        not null,
    due_on      date        not null,
    at          timestamptz not null,
    unique (rule_id, subject_id, occasion_on)
);

create index cadence_hold_out_by_day on cadence_hold_out (due_on, rule_id);
create index cadence_hold_out_by_customer on cadence_hold_out (customer_id, due_on);
