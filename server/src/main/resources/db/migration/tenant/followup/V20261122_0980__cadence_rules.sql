-- Whom to contact when: made in the browser, carried out each working day.
create table cadence_rule (
    id               uuid primary key,
    name             text        not null check (char_length(name) between 1 and 60),
    -- Of several intervals that a customer falls under, the first one holds.
    place            int         not null,
    active_since     date,
    list             text        not null,
    filter           jsonb       not null,
    trigger_kind     text        not null,
    number           int         not null check (number between 0 and 1000),
    unit             text        not null check (unit in ('DAY', 'WEEK', 'MONTH')),
    field            text,
    yearly           boolean     not null default false,
    channel          text        not null check (channel in ('PHONE', 'WECHAT', 'VISIT', 'EMAIL', 'SMS', 'POST')),
    purpose          text        not null check (purpose in ('SERVICE_FOLLOW_UP', 'MARKETING')),
    questionnaire    text        not null,
    assignee         text        not null check (assignee in ('OWNER', 'LEAST_LOADED', 'ROUND_ROBIN')),
    people           uuid[]      not null default '{}',
    open_days        int         not null check (open_days between 0 and 120),
    -- Who is told before, on and after the day; the reminders of later rooms go by it.
    ladder           jsonb       not null default '[]',
    turn             int         not null default 0,
    planned_at       timestamptz,
    planned_contacts int         not null default 0,
    waiting_contacts int         not null default 0,
    deleted_at       timestamptz,
    version          int         not null default 0,
    created_at       timestamptz not null,
    created_by       uuid references employee,
    updated_at       timestamptz not null
);

create unique index cadence_rule_name on cadence_rule (lower(name)) where deleted_at is null;

-- One customer is seen more often, less often or not at all, whatever the rules say. The latest one counts.
create table cadence_override (
    id          uuid primary key,
    customer_id uuid        not null references customer,
    -- absent: nobody goes by an interval any more
    number      int check (number between 1 and 1000),
    unit        text check (unit in ('DAY', 'WEEK', 'MONTH')),
    -- taken back: the rules hold again
    ended       boolean     not null default false,
    reason      text        not null check (reason <> ''),
    at          timestamptz not null,
    by_id       uuid references employee,
    check ((number is null) = (unit is null))
);

create index cadence_override_latest on cadence_override (customer_id, at desc, id desc);

alter table follow_up_task drop constraint follow_up_task_target_type_check;
alter table follow_up_task add constraint follow_up_task_target_type_check check
    (target_type in ('POST_SERVICE', 'LONG_ABSENT', 'COMPLAINT_CHECK', 'REVISIT', 'NEW_CUSTOMER', 'CARE', 'WIN_BACK'));
alter table follow_up_task
    add column rule_id     uuid references cadence_rule,
    add column subject_id  uuid,
    -- What the rule contacts the customer about: the delivery, the birthday, the last contact.
    add column occasion_on date,
    add column closing_on  date,
    add column channel     text not null default 'PHONE'
                           check (channel in ('PHONE', 'WECHAT', 'VISIT', 'EMAIL', 'SMS', 'POST')),
    add check ((rule_id is null) = (occasion_on is null));

-- What was taken back before anybody called is as if the rule had never wanted it.
create unique index follow_up_task_one_per_occasion on follow_up_task (rule_id, subject_id, occasion_on)
    where rule_id is not null and reason_cancelled is distinct from 'RULE_CHANGED'
      and reason_cancelled is distinct from 'CONTACTED';
create index follow_up_task_revisits on follow_up_task (customer_id, planned_date) where target_type = 'REVISIT';
create index follow_up_task_closing on follow_up_task (closing_on)
    where closing_on is not null and status in ('PENDING', 'IN_PROGRESS', 'RESCHEDULED');

alter table follow_up_settings
    add column contact_pause_days integer not null default 7 check (contact_pause_days between 0 and 90);

alter table call_script_step drop constraint call_script_step_target_type_check;
alter table call_script_step add constraint call_script_step_target_type_check check
    (target_type in ('POST_SERVICE', 'LONG_ABSENT', 'COMPLAINT_CHECK', 'REVISIT', 'NEW_CUSTOMER', 'CARE', 'WIN_BACK'));

insert into call_script_step (id, target_type, seq, kind, text_zh, text_en, hint_zh, hint_en)
select gen_random_uuid(), v.target_type, v.seq, v.kind, v.text_zh, v.text_en, v.hint_zh, v.hint_en
from (values
    ('REVISIT', 2, 'REASON',
     '有一阵没跟您联系了，打电话问候一下，也想听听您最近有没有什么事需要我们。现在方便说几句吗？',
     'It has been a while since we spoke. I am calling to ask how you are and whether there is anything you need from us. Is this a good moment?',
     '先听客户说，再说事；先办上次答应的事。', 'Let the customer speak first. Begin with what was promised last time.'),
    ('NEW_CUSTOMER', 2, 'REASON',
     '谢谢您选择我们{station}。您是第一次来，我想问问您的感受，以后有事也可以直接找我。现在方便吗？',
     'Thank you for choosing our {station}. It was your first visit, so I would like to hear how it went, and from now on you can turn to me. Is this a good moment?',
     '说清楚以后找谁、怎么找。', 'Make clear whom to ask for and how.'),
    ('CARE', 2, 'REASON',
     '有一个日子快到了，我先跟您打个招呼，看看需不需要我帮您安排。现在方便吗？',
     'A date is coming up, and I am calling ahead to see whether I can arrange anything for you. Is this a good moment?',
     '看准是什么日子再拨；不推销。', 'Know which date it is before you call. Do not sell.'),
    ('WIN_BACK', 2, 'REASON',
     '好久没见到您了，我们很想知道您过得怎么样，车怎么样。耽误您两分钟，可以吗？',
     'We have not seen you for a long time and would like to know how you and the car are doing. May I have two minutes?',
     '先问原因，不辩解；能补救的当场约定。', 'Ask for the reason, do not argue. What can be put right, arrange at once.')
) as v (target_type, seq, kind, text_zh, text_en, hint_zh, hint_en);

insert into call_script_step (id, target_type, seq, kind, text_zh, text_en, hint_zh, hint_en)
select gen_random_uuid(), t.target_type, s.seq, s.kind, s.text_zh, s.text_en, s.hint_zh, s.hint_en
from call_script_step s
cross join (values ('REVISIT'), ('NEW_CUSTOMER'), ('CARE'), ('WIN_BACK')) as t (target_type)
where s.target_type = 'LONG_ABSENT' and s.kind in ('IDENTITY', 'LANDLINE', 'GRIEVANCE', 'CLOSING');

insert into call_script_step (id, target_type, seq, kind, text_zh, text_en)
select gen_random_uuid(), t.target_type, 4, 'QUESTIONS', '有几个简单的问题，您回答「是」或者「不是」就可以。',
       'A few short questions; a simple yes or no will do.'
from (values ('REVISIT'), ('NEW_CUSTOMER'), ('CARE'), ('WIN_BACK')) as t (target_type);

-- The three intervals that every company knows; they begin when somebody switches them on.
insert into cadence_rule (id, name, place, list, filter, trigger_kind, number, unit, channel, purpose, questionnaire, assignee,
                          open_days, ladder, created_at, updated_at)
select gen_random_uuid(), v.name, v.place, 'customers',
       jsonb_build_object('field', 'category', 'operator', 'IS', 'values', jsonb_build_array(v.category)),
       'INTERVAL', v.number, v.unit, 'PHONE', 'SERVICE_FOLLOW_UP', 'REVISIT', 'OWNER', v.open_days,
       '[{"days": -1, "to": "OWNER"}, {"days": 0, "to": "OWNER"}, {"days": 1, "to": "OWNER"}, {"days": 1, "to": "SUPERIOR"}]',
       now(), now()
from (values
    ('重点客户每周回访', 1, 'KEY', 1, 'WEEK', 3),
    ('意向客户两周回访', 2, 'INTENT', 2, 'WEEK', 5),
    ('普通客户每月回访', 3, 'ORDINARY', 1, 'MONTH', 10)
) as v (name, place, category, number, unit, open_days);
