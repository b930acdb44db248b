package org.zhiji.followup;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CONTACT_MESSAGE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.PAST_CONTACT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.TimelineSource;
import org.zhiji.identity.Actor;

/** Calls on a customer's time line: what was said, what came of the calls that brought no record, and the contacts of before. */
@Component
class FollowUpTimeline implements TimelineSource {

    @Override
    public Select<Record8<Instant, String, String, UUID, String, String, String, UUID>> entries(
            Actor actor, UUID customerId) {
        var visible = actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID)
                .and(FOLLOW_UP_TASK.CUSTOMER_ID.eq(customerId));
        var records = TimelineSource.entry(
                        FOLLOW_UP_RECORD.AT,
                        "FOLLOW_UP_RECORD",
                        "follow-up-record",
                        FOLLOW_UP_RECORD.ID,
                        FOLLOW_UP_RECORD.SATISFIED,
                        FOLLOW_UP_RECORD.RECORD_NO,
                        coalesce(FOLLOW_UP_RECORD.OWN_WORDS, FOLLOW_UP_RECORD.CONTENT),
                        FOLLOW_UP_RECORD.RECORDED_BY)
                .from(FOLLOW_UP_RECORD)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .where(visible);
        var calls = TimelineSource.entry(
                        CALL_ATTEMPT.AT,
                        "FOLLOW_UP_CALL",
                        "follow-up-task",
                        CALL_ATTEMPT.TASK_ID,
                        CALL_ATTEMPT.OUTCOME,
                        castNull(SQLDataType.CLOB),
                        CALL_ATTEMPT.NOTE,
                        CALL_ATTEMPT.EMPLOYEE_ID)
                .from(CALL_ATTEMPT)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(CALL_ATTEMPT.TASK_ID))
                .where(visible, CALL_ATTEMPT.OUTCOME.notIn(List.of("COMPLETED", "SWITCH_LANDLINE", "SENT")));
        var messages = TimelineSource.entry(
                        CONTACT_MESSAGE.AT,
                        "FOLLOW_UP_MESSAGE",
                        "follow-up-task",
                        CONTACT_MESSAGE.TASK_ID,
                        CONTACT_MESSAGE.CHANNEL,
                        castNull(SQLDataType.CLOB),
                        coalesce(CONTACT_MESSAGE.ANSWER, CONTACT_MESSAGE.TEXT),
                        CONTACT_MESSAGE.BY_ID)
                .from(CONTACT_MESSAGE)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(CONTACT_MESSAGE.TASK_ID))
                .where(visible);
        var before = TimelineSource.entry(
                        PAST_CONTACT.AT,
                        "PAST_CONTACT",
                        "past-contact",
                        PAST_CONTACT.ID,
                        concat(PAST_CONTACT.CHANNEL, inline(" "), PAST_CONTACT.OUTCOME),
                        castNull(SQLDataType.CLOB),
                        PAST_CONTACT.CONTENT,
                        PAST_CONTACT.EMPLOYEE_ID)
                .from(PAST_CONTACT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PAST_CONTACT.CUSTOMER_ID))
                .where(PAST_CONTACT.CUSTOMER_ID.eq(customerId), PAST_CONTACT.DELETED_AT.isNull())
                .and(CustomerReach.mayView(actor));
        return records.unionAll(calls).unionAll(messages).unionAll(before);
    }
}
