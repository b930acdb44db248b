-- What the company wants to follow a call that brought no talk. One set of rules, versioned with the settings of follow-up.
create table outcome_rule (
    outcome       text primary key check (outcome in ('NO_ANSWER', 'BUSY', 'POWER_OFF', 'SUSPENDED', 'UNREACHABLE',
                                                      'EMPTY_NUMBER', 'WRONG_PERSON', 'REFUSED')),
    -- the earliest next try; absent where the number or the customer leaves nothing to try
    pause_minutes integer check (pause_minutes between 5 and 43200),
    -- go to the hours at which the customer answers, not only past the pause
    learned       boolean not null default false,
    -- working days in vain until it is given up; absent: as many as the settings say
    tries         integer check (tries between 1 and 20),
    last_step     text check (last_step in ('SMS', 'POST')),
    -- the customer is not asked again for the same purpose in the same way
    withdraws     boolean not null default false
);

insert into outcome_rule (outcome, pause_minutes, learned, last_step, withdraws)
values ('NO_ANSWER', 120, true, 'SMS', false),
       ('BUSY', 15, false, 'SMS', false),
       ('POWER_OFF', 180, true, 'SMS', false),
       ('SUSPENDED', 1440, false, 'POST', false),
       ('UNREACHABLE', 120, true, 'SMS', false),
       ('EMPTY_NUMBER', null, false, 'POST', false),
       ('WRONG_PERSON', null, false, 'POST', false),
       ('REFUSED', null, false, null, true);

alter table call_attempt drop constraint call_attempt_outcome_check;
alter table call_attempt add constraint call_attempt_outcome_check check
    (outcome in ('COMPLETED', 'PARTIAL', 'INCONVENIENT', 'SWITCH_LANDLINE', 'REFUSED', 'NO_ANSWER', 'BUSY', 'POWER_OFF',
                 'SUSPENDED', 'EMPTY_NUMBER', 'WRONG_PERSON', 'UNREACHABLE', 'SENT'));
-- What the caller did with the page open besides talking; absent where nobody measured.
alter table call_attempt add column handling_seconds integer check (handling_seconds >= 0);

-- What was written to a customer: by hand in a messenger, by post, or by the way for text messages.
create table contact_message (
    id          uuid primary key,
    task_id     uuid        not null references follow_up_task,
    attempt_id  uuid references call_attempt on delete cascade,
    channel     text        not null check (channel in ('SMS', 'WECHAT', 'EMAIL', 'POST')),
    text        text        not null,
    by_id       uuid        not null references employee,
    at          timestamptz not null,
    outgoing_id uuid references outgoing_message on delete set null,
    -- when the customer answered: only then have both spoken
    answered_at timestamptz,
    answer      text,
    check (answer is null or answered_at is not null)
);

create index contact_message_by_task on contact_message (task_id);
create index contact_message_by_attempt on contact_message (attempt_id) where attempt_id is not null;
create index contact_message_by_outgoing on contact_message (outgoing_id) where outgoing_id is not null;

alter table follow_up_task drop constraint follow_up_task_message_channel_check;
alter table follow_up_task add constraint follow_up_task_message_channel_check check
    (message_channel in ('SMS', 'WECHAT', 'EMAIL', 'POST'));

-- What is proposed to be written; whoever sends it changes it as the customer deserves.
create table contact_text (
    occasion text not null,
    form     text not null check (form in ('SHORT', 'LETTER')),
    text_zh  text not null,
    text_en  text not null,
    primary key (occasion, form)
);

insert into contact_text (occasion, form, text_zh, text_en)
values
    ('UNREACHED', 'SHORT',
     '{customer}{honorific}您好，我是{store}的{caller}。这几天给您打电话没有接通，想听听您对我们服务的意见。方便时请回个电话，或直接回复这条消息。打扰了。',
     'Hello {honorific} {customer}, this is {caller} of {store}. I tried to reach you by telephone these days to hear how you found our service. Please call back when it suits you, or simply answer this message.'),
    ('UNREACHED', 'LETTER',
     '{customer}{honorific}：

您好！

前些日子我们几次给您打电话，都没有联系上，只好写这封信打扰您。

我们想听听您对{store}的服务满不满意，哪里做得好，哪里还要改。您如果换了电话，请告诉我们新的号码；如果希望以后不再接到电话，也请告诉我们，我们会照办。

随时欢迎您来电或来店，找我就好。

祝您一切顺利！',
     'Dear {honorific} {customer},

We tried to reach you by telephone several times without success, so please forgive us for writing instead.

We would like to hear how you found the service of {store}: what was good, and what we should do better. If your number has changed, please tell us the new one; if you would rather not be called, tell us too, and we will respect it.

You are welcome to call or come by at any time. Just ask for me.

With kind regards'),
    ('REVISIT', 'SHORT',
     '{customer}{honorific}您好，我是{store}的{caller}。有一阵没联系了，最近都好吗？有什么需要我们做的，直接回复我就行。',
     'Hello {honorific} {customer}, this is {caller} of {store}. It has been a while: how are you? If there is anything we can do for you, just answer this message.'),
    ('REVISIT', 'LETTER',
     '{customer}{honorific}：

您好！

有一阵没有跟您联系了，写封信问候您。最近有什么事需要我们，或者对我们有什么意见，请随时告诉我。

{store}的同事们祝您一切顺利！',
     'Dear {honorific} {customer},

It has been a while since we were in touch, so I am writing to ask how you are. If there is anything you need from us, or anything we should do better, please let me know at any time.

With kind regards from all of us at {store}'),
    ('NEW_CUSTOMER', 'SHORT',
     '{customer}{honorific}您好，我是{store}的{caller}。谢谢您选择我们！以后有事直接找我。这次用得还顺手吗？',
     'Hello {honorific} {customer}, this is {caller} of {store}. Thank you for choosing us! From now on you can turn to me. Is everything as you expected?'),
    ('NEW_CUSTOMER', 'LETTER',
     '{customer}{honorific}：

您好！

谢谢您选择{store}。您是第一次来，我想告诉您：以后有任何事，都可以直接找我。

用得怎么样，有什么要改进的，也请告诉我们。

祝您一切顺利！',
     'Dear {honorific} {customer},

Thank you for choosing {store}. As it was your first visit, I would like you to know that from now on you can turn to me with anything.

Please tell us how you are getting on and what we could do better.

With kind regards'),
    ('CARE', 'SHORT',
     '{customer}{honorific}您好，我是{store}的{caller}。有个日子快到了，先跟您打个招呼，需要我帮您安排什么，回复我就行。',
     'Hello {honorific} {customer}, this is {caller} of {store}. A date is coming up, and I wanted to say hello beforehand. If I can arrange anything for you, just answer this message.'),
    ('CARE', 'LETTER',
     '{customer}{honorific}：

您好！

有个日子快到了，我们一直记着，先写信问候您。需要我们帮您安排什么，请告诉我。

{store}的同事们祝您平安顺利！',
     'Dear {honorific} {customer},

A date is coming up that we have kept in mind, so I am writing to you beforehand. If there is anything we can arrange for you, please let me know.

With kind regards from all of us at {store}'),
    ('LONG_ABSENT', 'SHORT',
     '{customer}{honorific}您好，我是{store}的{caller}。好久没见到您的车了，一切都好吗？需要检查或保养，回复我，我来安排时间。',
     'Hello {honorific} {customer}, this is {caller} of {store}. We have not seen your car for a while: is all well? If it needs a check or a service, answer this message and I will find a time.'),
    ('LONG_ABSENT', 'LETTER',
     '{customer}{honorific}：

您好！

您的车有一段时间没有来{store}了，我们一直惦记着。如果有什么地方让您不满意，请告诉我们，我们愿意改。

车需要检查或保养时，给我来个电话，我替您把时间安排好。

祝您一路平安！',
     'Dear {honorific} {customer},

Your car has not been to {store} for some time, and we have been thinking of you. If anything was not to your satisfaction, please tell us; we want to put it right.

Whenever the car needs a check or a service, call me and I will arrange the time.

Safe travels'),
    ('WIN_BACK', 'SHORT',
     '{customer}{honorific}您好，我是{store}的{caller}。好久不见，很想知道您过得怎么样。以前有做得不周到的地方，请告诉我，我来处理。',
     'Hello {honorific} {customer}, this is {caller} of {store}. We have not met for a long time and would like to know how you are. If we fell short before, please tell me and I will see to it.'),
    ('WIN_BACK', 'LETTER',
     '{customer}{honorific}：

您好！

好久没有见到您了，我们很想知道您过得怎么样。以前如果有做得不周到的地方，请您告诉我们，我亲自跟进。

盼望再次为您服务。

祝您一切顺利！',
     'Dear {honorific} {customer},

We have not seen you for a long time and would like to know how you are. If we fell short in the past, please tell us, and I will see to it myself.

We would be glad to serve you again.

With kind regards');
