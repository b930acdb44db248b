create table questionnaire (
    id         uuid primary key,
    code       text    not null,
    version_no integer not null,
    purpose    text    not null check (purpose in ('POST_SERVICE', 'LONG_ABSENT', 'COMPLAINT_CHECK')),
    name_zh    text    not null,
    name_en    text    not null,
    active     boolean not null default true,
    unique (code, version_no)
);

create unique index questionnaire_in_use on questionnaire (purpose) where active;

create table question (
    id               uuid primary key,
    questionnaire_id uuid    not null references questionnaire,
    seq              integer not null,
    code             text    not null,
    text_zh          text    not null,
    text_en          text    not null,
    dimension        text    not null,
    positive_answer  text    not null check (positive_answer in ('YES', 'NO')),
    -- The answer after which the remaining questions make no sense, such as "the car is sold".
    ends_on          text check (ends_on in ('YES', 'NO')),
    cause_code       text,
    -- Empty: asked after every kind of repair.
    repair_types     text[]  not null default '{}',
    retired_at       timestamptz,
    unique (questionnaire_id, code),
    unique (questionnaire_id, seq)
);
