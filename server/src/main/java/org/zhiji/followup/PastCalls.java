package org.zhiji.followup;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.time.Time;

/**
 * Front door for load data: gives every delivered order that agreed to it the call of its day, most of them with a record
 * and its answers. What is written follows from the order's number, so the same orders always get the same calls.
 */
@Component
public class PastCalls {

    /** Of a hundred calls: so many end with a record, the rest runs out after one attempt, a few were never made. */
    private static final String CALLS = """
            with callers as (
                select e.department_id, array_agg(e.id order by e.id) as ids
                from employee e
                join employee_role er on er.employee_id = e.id
                join role r on r.id = er.role_id and r.code = 'CR_ADVISOR'
                group by e.department_id
            ), called as (
                select o.id as order_id, o.owner_id, o.vehicle_id, o.department_id, o.repair_type, o.order_no,
                       abs(hashtext(o.order_no)) % 100 as dice,
                       d.day + case extract(isodow from d.day)::int when 6 then 2 when 7 then 1 else 0 end as planned,
                       c.ids[1 + abs(hashtext(o.order_no || 'caller')) % cardinality(c.ids)] as caller_id
                from work_order o
                cross join lateral (select (o.delivered_at at time zone {0})::date + 3 as day) d
                join callers c on c.department_id = o.department_id
                where o.follow_up_consent = 'YES' and o.deleted_at is null and o.status = 'DELIVERED'
                  and not exists (select from follow_up_task t where t.work_order_id = o.id)
            )
            insert into follow_up_task (id, task_no, target_type, customer_id, vehicle_id, work_order_id,
                questionnaire_id, department_id, caller_id, planned_date, attempt_count, status, closed_at,
                created_at, updated_at)
            select (lpad(to_hex((extract(epoch from planned) * 1000)::bigint), 12, '0') || '7'
                        || substr(md5(order_no), 1, 3) || '8' || substr(md5(order_no), 4, 15))::uuid,
                   'HF-' || order_no, 'POST_SERVICE', owner_id, vehicle_id, order_id, q.id, department_id, caller_id,
                   planned, case when open then 0 when dice < 96 then 1 else 0 end,
                   case when open then 'PENDING' when dice < 80 then 'SUCCESS' when dice < 82 then 'REFUSED' else 'EXPIRED' end,
                   case when open then null else planned + time '10:00' at time zone {0} end,
                   planned - 3 + time '18:00' at time zone {0},
                   planned + time '10:00' at time zone {0}
            from called
            cross join lateral (select planned >= {1} or (planned >= {2} and dice >= 90) as open) o
            join questionnaire q on q.purpose = 'POST_SERVICE' and q.active
            -- As they would have come, one day after the other.
            order by planned
            """;

    private static final List<String> REST = List.of("""
            insert into call_attempt (id, task_id, seq, at, employee_id, number_type, outcome, status_before)
            select t.id, t.id, 1, t.closed_at, t.caller_id, 'MOBILE',
                   case t.status when 'SUCCESS' then 'COMPLETED' when 'REFUSED' then 'REFUSED' else 'NO_ANSWER' end,
                   'PENDING'
            from follow_up_task t
            where t.task_no like 'HF-%' and t.attempt_count = 1
              and not exists (select from call_attempt a where a.task_id = t.id)
            """, """
            insert into follow_up_record (id, record_no, task_id, attempt_id, recorded_by, at, interviewee_role,
                interviewee_name, satisfied, answers_print)
            select t.id, 'JL-' || t.task_no, t.id, t.id, t.caller_id, t.closed_at, 'OWNER', c.name,
                   case when abs(hashtext(t.task_no)) % 15 = 0 then 'NO' else 'YES' end, given.print
            from follow_up_task t
            join customer c on c.id = t.customer_id
            cross join lateral (
                select md5(string_agg(q.id || (case
                    when abs(hashtext('JL-' || t.task_no || q.code)) % 100 < 7 then 'NO'
                    when abs(hashtext('JL-' || t.task_no || q.code)) % 100 < 9 then 'NOT_ANSWERED'
                    else 'YES' end), ',' order by q.id))::uuid as print
                from question q
                where q.questionnaire_id = t.questionnaire_id) given
            where t.task_no like 'HF-%' and t.status = 'SUCCESS'
              and not exists (select from follow_up_record r where r.task_id = t.id)
            order by t.closed_at
            """, """
            insert into answer (record_id, question_id, value, remark)
            select r.id, q.id, v.value, case when v.value = 'NO' then '客户觉得还可以更好' end
            from follow_up_record r
            join follow_up_task t on t.id = r.task_id
            join question q on q.questionnaire_id = t.questionnaire_id
            cross join lateral (select case
                when abs(hashtext(r.record_no || q.code)) % 100 < 7 then 'NO'
                when abs(hashtext(r.record_no || q.code)) % 100 < 9 then 'NOT_ANSWERED'
                else 'YES' end as value) v
            where r.record_no like 'JL-HF-%'
              and not exists (select from answer a where a.record_id = r.id)
            """);

    private static final String PLANNED_MEANWHILE = """
            delete from follow_up_task
            where created_at >= {0} and target_type = 'POST_SERVICE' and status = 'PENDING' and attempt_count = 0
            """;

    private final DSLContext db;
    private final FollowUpSettingsStore settings;
    private final Time time;

    PastCalls(DSLContext db, FollowUpSettingsStore settings, Time time) {
        this.db = db;
        this.settings = settings;
        this.time = time;
    }

    /**
     * @param today from this day on nothing has been done yet; of the days before some calls are still open
     * @return how many calls were written
     */
    @Transactional
    public int write(LocalDate today) {
        // From here on the planner waits, and then finds that everything has its call.
        settings.lock();
        db.execute(PLANNED_MEANWHILE, DSL.val(time.now()));
        int calls = db.execute(CALLS, DSL.inline(time.zone().getId()), DSL.val(today), DSL.val(today.minusDays(3)));
        REST.forEach(db::execute);
        return calls;
    }

    /** Makes calls of long ago undone again and plans them for today, so that there is something to be saved. */
    @Transactional
    public void reopen(UUID caller, LocalDate today, int most) {
        var other = FOLLOW_UP_TASK.as("other_task");
        var reopened = DSL.val(db.select(FOLLOW_UP_TASK.ID)
                .from(FOLLOW_UP_TASK)
                .join(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .where(
                        FOLLOW_UP_TASK.CALLER_ID.eq(caller),
                        FOLLOW_UP_TASK.STATUS.eq(TaskStatus.EXPIRED.name()),
                        FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.POST_SERVICE.name()),
                        FOLLOW_UP_TASK.PLANNED_DATE.le(today.minusDays(40)),
                        WORK_ORDER.SERVICE_ADVISOR_ID.isDistinctFrom(caller),
                        MayCall.at(time.now()),
                        notExists(selectOne()
                                .from(other)
                                .where(other.CUSTOMER_ID.eq(CUSTOMER.ID), other.STATUS.in(TaskStatus.openNames()))))
                .orderBy(FOLLOW_UP_TASK.PLANNED_DATE.desc())
                .limit(most)
                .fetchSet(FOLLOW_UP_TASK.ID)
                .toArray(UUID[]::new));
        db.execute("delete from call_attempt where task_id = any({0})", reopened);
        db.execute("""
                update follow_up_task set status = 'PENDING', attempt_count = 0, closed_at = null, planned_date = {0}
                where id = any({1})
                """, DSL.val(today), reopened);
    }

    /** What is left of the reopened ones is closed, and what was saved of them moves to the past: the day is as before. */
    @Transactional
    public void closeReopened(LocalDate today) {
        var reopened = DSL.val(db.fetch(
                        "select id from follow_up_task where planned_date = {0} and created_at < {1}",
                        DSL.val(today),
                        DSL.val(today.minusDays(20).atStartOfDay(time.zone()).toInstant()))
                .getValues("id", UUID.class)
                .toArray(UUID[]::new));
        db.execute("update call_attempt set at = at - interval '40 days' where task_id = any({0})", reopened);
        db.execute("update follow_up_record set at = at - interval '40 days' where task_id = any({0})", reopened);
        db.execute("""
                update follow_up_task
                set planned_date = planned_date - 40, status = case when status = 'PENDING' then 'EXPIRED' else status end,
                    closed_at = coalesce(closed_at, updated_at) - interval '40 days'
                where id = any({0})
                """, reopened);
    }
}
