insert into questionnaire (id, code, version_no, purpose, name_zh, name_en)
values (gen_random_uuid(), 'POST_SERVICE', 1, 'POST_SERVICE', '维修后回访', 'After a service visit'),
       (gen_random_uuid(), 'LONG_ABSENT', 1, 'LONG_ABSENT', '久未回厂回访', 'Long absent'),
       (gen_random_uuid(), 'COMPLAINT_CHECK', 1, 'COMPLAINT_CHECK', '投诉二次回访', 'Check after a complaint');

insert into question (id, questionnaire_id, seq, code, text_zh, text_en, dimension, positive_answer, ends_on, cause_code, repair_types)
select gen_random_uuid(), q.id, v.seq, v.code, v.text_zh, v.text_en, v.dimension, v.positive_answer, v.ends_on, v.cause_code, v.repair_types::text[]
from questionnaire q
join (values
    ('POST_SERVICE', 1, 'Q01', '总的来说，这次进厂服务您满意吗？', 'All in all, were you satisfied with this visit?', 'OVERALL', 'YES', null, null, '{}'),
    ('POST_SERVICE', 2, 'Q02', '您到店的时候，接待人员是不是很快就来招呼您，态度热情？', 'When you arrived, were you welcomed promptly and warmly?', 'COURTESY', 'YES', null, 'RECEPTION', '{}'),
    ('POST_SERVICE', 3, 'Q03', '动手之前，有没有把要做的项目和大概费用跟您讲清楚？', 'Before work began, were the jobs and the expected cost explained to you?', 'COMMUNICATION', 'YES', null, 'EXPLANATION', '{}'),
    ('POST_SERVICE', 4, 'Q04', '车是在说好的时间交给您的吗？', 'Was the car ready at the time you had been promised?', 'RELIABILITY', 'YES', null, 'DELIVERY_TIME', '{}'),
    ('POST_SERVICE', 5, 'Q05', '您提到的毛病，这一次就修好了吗？', 'Was the fault you reported put right the first time?', 'RELIABILITY', 'YES', null, 'REPAIR_QUALITY', '{GENERAL,ACCIDENT,WARRANTY,REWORK,RECALL}'),
    ('POST_SERVICE', 6, 'Q06', '取车时，做了哪些项目、花了多少钱，有没有跟您说明？', 'On collection, were the work done and the bill explained?', 'COMMUNICATION', 'YES', null, 'EXPLANATION', '{}'),
    ('POST_SERVICE', 7, 'Q07', '这次的收费您觉得合适吗？', 'Did the price seem fair to you?', 'PRICE', 'YES', null, 'PRICE', '{FIRST_SERVICE,SCHEDULED,GENERAL,ACCIDENT,REWORK}'),
    ('POST_SERVICE', 8, 'Q08', '车交到您手里时，里外干净吗？', 'Was the car clean, inside and out, when you got it back?', 'COURTESY', 'YES', null, 'CLEANLINESS', '{}'),
    ('POST_SERVICE', 9, 'Q09', '在店里等候的时候，休息区的环境您满意吗？', 'Were you content with the waiting area?', 'TANGIBLES', 'YES', null, 'ENVIRONMENT', '{}'),
    ('POST_SERVICE', 10, 'Q10', '车开回去以后，用着都正常吗？', 'Has the car been running well since?', 'RELIABILITY', 'YES', null, 'REPAIR_QUALITY', '{}'),
    ('POST_SERVICE', 11, 'Q11', '有没有告诉您下一次保养的时间和里程？', 'Were you told when, or at what mileage, the next service is due?', 'UNDERSTANDING', 'YES', null, 'REMINDER', '{}'),
    ('POST_SERVICE', 12, 'Q12', '以后您还愿意来，也愿意介绍朋友来吗？', 'Would you come back, and send friends to us?', 'LOYALTY', 'YES', null, 'LOYALTY', '{}'),
    ('LONG_ABSENT', 1, 'L01', '这辆车现在还是您在开吗？', 'Are you still driving this car?', 'OWNERSHIP', 'YES', 'NO', 'SOLD', '{}'),
    ('LONG_ABSENT', 2, 'L02', '最近半年，车有没有到别的地方做过保养或维修？', 'Has the car been serviced elsewhere in the last six months?', 'COMPETITOR', 'NO', null, 'COMPETITOR', '{}'),
    ('LONG_ABSENT', 3, 'L03', '这段时间没来，是因为觉得价格高吗？', 'Was it the price that kept you away?', 'PRICE', 'NO', null, 'PRICE', '{}'),
    ('LONG_ABSENT', 4, 'L04', '是因为路远、不顺路吗？', 'Was it the distance, or the way here?', 'DISTANCE', 'NO', null, 'DISTANCE', '{}'),
    ('LONG_ABSENT', 5, 'L05', '以前来的时候，有没有哪位的服务态度让您不舒服？', 'Did the way you were treated ever put you off?', 'COURTESY', 'NO', null, 'ATTITUDE', '{}'),
    ('LONG_ABSENT', 6, 'L06', '以前的维修，质量上有让您不放心的地方吗？', 'Did the quality of earlier repairs leave you uneasy?', 'RELIABILITY', 'NO', null, 'QUALITY', '{}'),
    ('LONG_ABSENT', 7, 'L07', '是因为每次要等太久吗？', 'Was it the waiting time?', 'RESPONSIVENESS', 'NO', null, 'WAITING', '{}'),
    ('LONG_ABSENT', 8, 'L08', '是因为车已经出了质保期吗？', 'Is it because the warranty has run out?', 'WARRANTY', 'NO', null, 'WARRANTY_EXPIRED', '{}'),
    ('LONG_ABSENT', 9, 'L09', '是因为开得少，还没到保养的时候吗？', 'Is it because you drive little and no service is due yet?', 'USAGE', 'NO', null, 'LOW_MILEAGE', '{}'),
    ('LONG_ABSENT', 10, 'L10', '近期愿意约个时间，回来给车做个检查吗？', 'Would you like to book a check-up with us soon?', 'RETURN', 'YES', null, null, '{}'),
    ('LONG_ABSENT', 11, 'L11', '以后有保养提醒之类的事，我们还可以联系您吗？', 'May we go on contacting you, for example about services due?', 'CONSENT', 'YES', null, null, '{}'),
    ('COMPLAINT_CHECK', 1, 'K01', '您上次反映的问题，现在解决了吗？', 'Has the matter you raised been settled?', 'RESOLUTION', 'YES', null, 'UNRESOLVED', '{}'),
    ('COMPLAINT_CHECK', 2, 'K02', '对我们的处理过程，您满意吗？', 'Were you satisfied with how we handled it?', 'HANDLING', 'YES', null, 'HANDLING', '{}'),
    ('COMPLAINT_CHECK', 3, 'K03', '答应您的事，都按时做到了吗？', 'Was everything you were promised done in time?', 'RELIABILITY', 'YES', null, 'PROMISE', '{}')
) as v (purpose, seq, code, text_zh, text_en, dimension, positive_answer, ends_on, cause_code, repair_types)
  on v.purpose = q.purpose;
