-- Contacts that are to win a customer, and contacts that are to keep one.
alter table cadence_rule add column track text not null default 'MAINTENANCE' check (track in ('DEVELOPMENT', 'MAINTENANCE'));
alter table follow_up_task add column track text not null default 'MAINTENANCE' check (track in ('DEVELOPMENT', 'MAINTENANCE'));

-- The steps of a series come closer together than customers are contacted otherwise.
alter table cadence_rule add column within_pause boolean not null default false;

-- Who means to buy is being won. What was planned by such rules before stays counted as it was told then.
update cadence_rule set track = 'DEVELOPMENT' where filter -> 'values' @> '["INTENT"]' and deleted_at is null;

-- Three steps after the first purchase; they begin when somebody switches them on.
insert into cadence_rule (id, name, place, list, filter, trigger_kind, number, unit, channel, purpose, questionnaire, assignee,
                          open_days, within_pause, message, ladder, created_at, updated_at)
select gen_random_uuid(), v.name, v.place, 'customers', '{}', 'FIRST_PURCHASE', v.number, v.unit, v.channel, 'SERVICE_FOLLOW_UP',
       'NEW_CUSTOMER', 'OWNER', v.open_days, true, v.message,
       '[{"days": 0, "to": "OWNER"}, {"days": 1, "to": "OWNER"}, {"days": 1, "to": "SUPERIOR"}]', now(), now()
from (values
    ('新客户欢迎：次日问候', 11, 1, 'DAY', 'WECHAT', 2,
     '{customer}{honorific}您好，我是{store}的{caller}。谢谢您选择我们，以后用车有任何事，都可以直接找我。'),
    ('新客户欢迎：一周回访', 12, 7, 'DAY', 'PHONE', 3, null),
    ('新客户欢迎：满月回访', 13, 30, 'DAY', 'PHONE', 5, null)
) as v (name, place, number, unit, channel, open_days, message)
where not exists (select from cadence_rule r where lower(r.name) = lower(v.name) and r.deleted_at is null);

-- Insurance, inspection and warranty are asked about by themselves as soon as a car has such a day.
insert into cadence_rule (id, name, place, active_since, list, filter, trigger_kind, number, unit, field, channel, purpose,
                          questionnaire, assignee, open_days, ladder, created_at, updated_at)
select gen_random_uuid(), v.name, v.place, date '2026-01-01', 'vehicles',
       '{"field": "status", "operator": "IS", "values": ["IN_USE"]}', 'DATE', v.number, 'DAY', v.field, 'PHONE', v.purpose,
       'CARE', 'OWNER', v.open_days,
       '[{"days": 0, "to": "OWNER"}, {"days": 1, "to": "OWNER"}, {"days": 1, "to": "SUPERIOR"}]', now(), now()
from (values
    ('保险到期提醒', 21, 30, 'insuranceUntil', 'MARKETING', 15),
    ('年检到期提醒', 22, 30, 'inspectionUntil', 'SERVICE_FOLLOW_UP', 15),
    ('质保到期提醒', 23, 30, 'warrantyUntil', 'SERVICE_FOLLOW_UP', 15)
) as v (name, place, number, field, purpose, open_days)
where not exists (select from cadence_rule r where lower(r.name) = lower(v.name) and r.deleted_at is null);
