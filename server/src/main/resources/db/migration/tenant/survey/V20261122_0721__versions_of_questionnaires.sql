-- A row is one version; the versions of a questionnaire share its code. Only drafts change.
alter table questionnaire
    add column status        text        not null default 'PUBLISHED' check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    -- Of so many calls in a hundred, or until so many answers per branch and month; absent: always asked.
    add column share         integer check (share between 1 and 99),
    add column monthly_quota integer check (monthly_quota between 1 and 100000),
    add column published_at  timestamptz,
    add column published_by  uuid references employee,
    add column updated_at    timestamptz not null default now(),
    add column updated_by    uuid references employee,
    add column version       integer     not null default 0,
    -- The standard one of its purpose.
    add check (not active or status = 'PUBLISHED');

alter table questionnaire alter column status set default 'DRAFT';
alter table questionnaire alter column active set default false;

create unique index questionnaire_published on questionnaire (code) where status = 'PUBLISHED';
create unique index questionnaire_draft on questionnaire (code) where status = 'DRAFT';

-- The code is the question: in every version and questionnaire the same one, so that figures go on over versions.
alter table question alter column positive_answer drop not null;
alter table question drop constraint question_ends_on_check;
alter table question
    add column kind           text    not null default 'YES_NO'
                              check (kind in ('YES_NO', 'SINGLE', 'MULTIPLE', 'SCALE_0_10', 'SCALE_1_5', 'TEXT', 'DATE')),
    -- Offered beside cause_code, which is proposed.
    add column other_causes   text[]  not null default '{}',
    add column choices        jsonb   not null default '[]',
    add column wanted_from    integer check (wanted_from between 0 and 10),
    -- Earlier questions and the answers after which this one is asked; all must hold.
    add column show_when      jsonb   not null default '[]',
    -- Empty: whoever answers, whatever the customer and the car.
    add column interviewees   text[]  not null default '{}',
    add column customer_types text[]  not null default '{}',
    add column energies       text[]  not null default '{}',
    add column models         text[]  not null default '{}',
    add column personalities  text[]  not null default '{}',
    add column share          integer check (share between 1 and 99),
    add column monthly_quota  integer check (monthly_quota between 1 and 100000),
    -- Of what is not answered with yes or no "YES" says: as wanted. Absent: no answer is better than another.
    add check (positive_answer is distinct from 'NO' or kind = 'YES_NO');

create index question_by_code on question (code);
