-- Whoever is lost is called by itself within two weeks: care first, an offer second.
insert into cadence_rule (id, name, place, active_since, list, filter, trigger_kind, number, unit, channel, purpose, questionnaire,
                          assignee, open_days, ladder, created_at, updated_at)
select gen_random_uuid(), '流失客户挽回', 31, date '2026-01-01', 'customers', '{}', 'LOST', 1, 'DAY', 'PHONE', 'SERVICE_FOLLOW_UP', 'WIN_BACK',
       'OWNER', 14, '[{"days": 0, "to": "OWNER"}, {"days": 3, "to": "OWNER"}, {"days": 7, "to": "SUPERIOR"}]', now(), now()
where not exists (select from cadence_rule r where lower(r.name) = '流失客户挽回' and r.deleted_at is null);

update call_script_step
set hint_zh = '先关心：人和车都好吗；再问原因，不辩解；能补救的当场约定。听完了，合适再说优惠。',
    hint_en = 'Care first: how are you and the car? Then ask for the reason, do not argue; arrange at once what can be put right. An offer comes last, if it fits.'
where target_type = 'WIN_BACK' and kind = 'REASON';
