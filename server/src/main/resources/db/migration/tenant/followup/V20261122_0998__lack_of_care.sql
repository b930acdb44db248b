alter table follow_up_record drop constraint follow_up_record_churn_reason_check;
alter table follow_up_record
    add check (churn_reason in ('SOLD', 'SCRAPPED', 'COMPETITOR', 'PRICE', 'DISTANCE', 'ATTITUDE', 'QUALITY', 'WAITING',
                                'WARRANTY_EXPIRED', 'LOW_MILEAGE', 'LACK_OF_CARE', 'OTHER'));
