alter table questionnaire drop constraint questionnaire_purpose_check;
alter table questionnaire add check
    (purpose in ('POST_SERVICE', 'LONG_ABSENT', 'COMPLAINT_CHECK', 'REVISIT', 'NEW_CUSTOMER', 'CARE', 'WIN_BACK'));

insert into questionnaire (id, code, version_no, purpose, name_zh, name_en)
values (gen_random_uuid(), 'REVISIT', 1, 'REVISIT', '定期回访', 'Keeping in touch'),
       (gen_random_uuid(), 'NEW_CUSTOMER', 1, 'NEW_CUSTOMER', '新客户回访', 'New customer'),
       (gen_random_uuid(), 'CARE', 1, 'CARE', '关怀', 'Care'),
       (gen_random_uuid(), 'WIN_BACK', 1, 'WIN_BACK', '挽回', 'Win back');

insert into question (id, questionnaire_id, seq, code, text_zh, text_en, dimension, positive_answer, ends_on, cause_code)
select gen_random_uuid(), q.id, v.seq, v.code, v.text_zh, v.text_en, v.dimension, v.positive_answer, null, v.cause_code
from questionnaire q
join (values
    ('REVISIT', 1, 'R01', '最近车用得都顺手吗？', 'Has the car been serving you well lately?', 'RELIABILITY', 'YES', null),
    ('REVISIT', 2, 'R02', '有什么事情，我们现在能帮上您的忙？', 'Is there anything we could help you with right now?', 'UNDERSTANDING', 'NO', null),
    ('REVISIT', 3, 'R03', '上次我们答应您的事，都办到了吗？', 'Have we done everything we promised last time?', 'RELIABILITY', 'YES', 'OTHER'),
    ('REVISIT', 4, 'R04', '过些日子我再跟您联系，方便吗？', 'May I get in touch again in a while?', 'LOYALTY', 'YES', null),
    ('NEW_CUSTOMER', 1, 'N01', '第一次来我们店，整个过程您满意吗？', 'Were you satisfied with your first visit to us?', 'OVERALL', 'YES', null),
    ('NEW_CUSTOMER', 2, 'N02', '您知道以后有事找哪一位同事吗？', 'Do you know whom to ask for from now on?', 'UNDERSTANDING', 'YES', 'EXPLANATION'),
    ('NEW_CUSTOMER', 3, 'N03', '有没有什么地方和您想的不一样？', 'Was anything different from what you expected?', 'COMMUNICATION', 'NO', null),
    ('CARE', 1, 'C01', '这件事我们提醒得及时吗？', 'Did our reminder come at the right time?', 'UNDERSTANDING', 'YES', null),
    ('CARE', 2, 'C02', '需要我帮您安排吗？', 'Shall I arrange it for you?', 'UNDERSTANDING', 'NO', null),
    ('WIN_BACK', 1, 'W01', '这段时间没见到您，是不是我们哪里做得不好？', 'We have not seen you for a while. Did we do something wrong?', 'OVERALL', 'NO', 'OTHER'),
    ('WIN_BACK', 2, 'W02', '车现在有固定的地方保养了吗？', 'Is the car now looked after somewhere else?', 'COMPETITOR', 'NO', 'COMPETITOR'),
    ('WIN_BACK', 3, 'W03', '您还愿意再来看看吗？', 'Would you give us another try?', 'LOYALTY', 'YES', 'LOYALTY')
) as v (purpose, seq, code, text_zh, text_en, dimension, positive_answer, cause_code) on v.purpose = q.purpose;
