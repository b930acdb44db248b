-- Who looks after a customer beside its owner, and as what. That somebody left the team is said by the customer's history.
create table customer_team (
    id          uuid        primary key,
    customer_id uuid        not null references customer (id),
    employee_id uuid        not null references employee (id),
    role        text        not null,
    may_edit    boolean     not null,
    since       timestamptz not null,
    by_id       uuid references employee (id)
);

create index customer_team_customer on customer_team (customer_id);
create index customer_team_employee on customer_team (employee_id, customer_id);

insert into dictionary (name) values ('team-role');
insert into dictionary_word (dictionary, code, place)
values ('team-role', 'SALES', 0),
       ('team-role', 'SERVICE', 1),
       ('team-role', 'TECHNICAL', 2),
       ('team-role', 'RELATIONS', 3),
       ('team-role', 'OTHER', 4);

-- Somebody is back and gets back what a stand-in had.
alter table ownership drop constraint ownership_how_check;
alter table ownership
    add check (how in ('GIVEN', 'CLAIMED', 'RETURNED', 'EXPIRED', 'HANDED_OVER', 'GIVEN_BACK'));
