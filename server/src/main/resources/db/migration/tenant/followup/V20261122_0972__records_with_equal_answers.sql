-- Most customers say the same: the month's report counts records by this and looks at the answers of one of each kind.
-- Records with the same print have the same answers; the same answers may have several prints. Without one, a record
-- counts by itself.
alter table follow_up_record add column answers_print uuid;

update follow_up_record
set answers_print = given.print
from (
    select record_id, md5(string_agg(question_id || value, ',' order by question_id))::uuid as print
    from answer
    group by record_id
) given
where given.record_id = follow_up_record.id;
