-- Fields of the company's own; each is a column of its list's table, named by the key.
create table custom_field (
    id         uuid primary key,
    list       text        not null,
    key        text        not null unique check (key ~ '^x_[0-9a-z]{4,20}$'),
    name       text        not null check (char_length(name) between 1 and 40),
    type       text        not null check (type in ('TEXT', 'NUMBER', 'MONEY', 'DATE', 'CHOICE', 'MULTI_CHOICE', 'YES_NO',
                                                    'PERSON', 'LINK')),
    hint       text,
    sortable   boolean     not null,
    choices    jsonb       not null,
    place      int         not null,
    retired    boolean     not null,
    version    int         not null,
    created_at timestamptz not null,
    created_by uuid references employee (id),
    updated_at timestamptz not null
);

create unique index custom_field_name on custom_field (list, name) where not retired;
