-- How something worked out, told so that a colleague or another customer can do the same.
create table success_story (
    id          uuid primary key,
    title       text        not null check (length(title) between 1 and 200),
    situation   text check (length(situation) <= 2000),
    method      text        not null check (length(method) between 1 and 4000),
    result      text check (length(result) <= 2000),
    -- whose success it was, where it was a customer's; and the contact in which it was told
    customer_id uuid references customer (id),
    contact_id  uuid references contact_made (id),
    tags        text[]      not null default '{}',
    author_id   uuid        not null references employee (id),
    deleted_at  timestamptz,
    deleted_by  uuid references employee (id),
    version     int         not null default 0,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    updated_by  uuid references employee (id)
);

create index success_story_newest on success_story (created_at desc, id desc);
create index success_story_customer on success_story (customer_id) where customer_id is not null;
create index success_story_contact on success_story (contact_id) where contact_id is not null;
