-- What somebody thinks of a customer's nature, on what grounds, and when. Append only: the latest row holds, and one
-- without a type takes the judgement back. No list, no order of work and no file may look here.
create table personality_judgement (
    id          uuid primary key,
    customer_id uuid        not null references customer (id),
    personality text check (personality in ('FRIENDLY', 'DECISIVE', 'ANALYTICAL', 'SELF_CENTRED')),
    signs       text[]      not null,
    evidence    text        not null check (evidence <> ''),
    judged_at   timestamptz not null,
    judged_by   uuid references employee (id)
);

create index personality_judgement_latest on personality_judgement (customer_id, judged_at desc, id desc);
