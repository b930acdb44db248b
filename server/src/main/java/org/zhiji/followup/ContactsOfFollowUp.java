package org.zhiji.followup;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CONTACT_MESSAGE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.PAST_CONTACT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record10;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.customer.ContactSource;
import org.zhiji.followup.cadence.CadenceChannel;

/** Calls about tasks, what was written instead, and the contacts of the time before. */
@Component
class ContactsOfFollowUp implements ContactSource {

    private static final List<String> REACHED = Arrays.stream(CallOutcome.values())
            .filter(CallOutcome::reached)
            .map(Enum::name)
            .toList();

    @Override
    public Select<Record10<UUID, String, UUID, UUID, UUID, Instant, String, String[], Boolean, String>> contacts(
            Which which) {
        return calls(which).unionAll(messages(which)).unionAll(before(which));
    }

    private static Select<Record10<UUID, String, UUID, UUID, UUID, Instant, String, String[], Boolean, String>> calls(
            Which which) {
        return ContactSource.contact(
                        CALL_ATTEMPT.ID,
                        "FOLLOW_UP_CALL",
                        FOLLOW_UP_TASK.CUSTOMER_ID,
                        castNull(SQLDataType.UUID),
                        CALL_ATTEMPT.EMPLOYEE_ID,
                        CALL_ATTEMPT.AT,
                        when(
                                        FOLLOW_UP_TASK.CHANNEL.eq(inline(CadenceChannel.VISIT.name())),
                                        inline(ContactHistory.Channel.VISIT.name()))
                                .otherwise(inline(ContactHistory.Channel.PHONE.name())),
                        function(),
                        field(CALL_ATTEMPT.OUTCOME.in(REACHED)),
                        // Whoever would not speak has said how he feels about us.
                        when(CALL_ATTEMPT.OUTCOME.eq(inline(CallOutcome.REFUSED.name())), inline("COOL")))
                .from(CALL_ATTEMPT)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(CALL_ATTEMPT.TASK_ID))
                .where(
                        which.of(FOLLOW_UP_TASK.CUSTOMER_ID, CALL_ATTEMPT.EMPLOYEE_ID, CALL_ATTEMPT.AT),
                        CALL_ATTEMPT.OUTCOME.ne(inline(CallOutcome.SENT.name())));
    }

    /** One side, until the customer has answered; the day of the answer counts then. */
    private static Select<Record10<UUID, String, UUID, UUID, UUID, Instant, String, String[], Boolean, String>>
            messages(Which which) {
        Field<Instant> at = DSL.coalesce(CONTACT_MESSAGE.ANSWERED_AT, CONTACT_MESSAGE.AT);
        return ContactSource.contact(
                        CONTACT_MESSAGE.ID,
                        "FOLLOW_UP_MESSAGE",
                        FOLLOW_UP_TASK.CUSTOMER_ID,
                        castNull(SQLDataType.UUID),
                        CONTACT_MESSAGE.BY_ID,
                        at,
                        when(
                                        CONTACT_MESSAGE.CHANNEL.eq(inline(MessageChannel.WECHAT.name())),
                                        inline(ContactHistory.Channel.IM.name()))
                                .otherwise(CONTACT_MESSAGE.CHANNEL),
                        function(),
                        field(CONTACT_MESSAGE.ANSWERED_AT.isNotNull()),
                        castNull(SQLDataType.CLOB))
                .from(CONTACT_MESSAGE)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(CONTACT_MESSAGE.TASK_ID))
                .where(which.of(FOLLOW_UP_TASK.CUSTOMER_ID, CONTACT_MESSAGE.BY_ID, at));
    }

    /** What {@link PastContact.Said#twoWay()} says, in SQL. */
    private static Select<Record10<UUID, String, UUID, UUID, UUID, Instant, String, String[], Boolean, String>> before(
            Which which) {
        var spoke = PAST_CONTACT
                .OUTCOME
                .in(inline("REACHED"), inline("REFUSED"))
                .or(PAST_CONTACT
                        .OUTCOME
                        .eq(inline("UNKNOWN"))
                        .and(PAST_CONTACT.CHANNEL.in(inline("VISIT"), inline("STORE"))));
        return ContactSource.contact(
                        PAST_CONTACT.ID,
                        "PAST_CONTACT",
                        PAST_CONTACT.CUSTOMER_ID,
                        castNull(SQLDataType.UUID),
                        PAST_CONTACT.EMPLOYEE_ID,
                        PAST_CONTACT.AT,
                        PAST_CONTACT.CHANNEL,
                        functions("SERVICE"),
                        field(spoke),
                        when(PAST_CONTACT.OUTCOME.eq(inline("REFUSED")), inline("COOL")))
                .from(PAST_CONTACT)
                .where(
                        which.of(PAST_CONTACT.CUSTOMER_ID, PAST_CONTACT.EMPLOYEE_ID, PAST_CONTACT.AT),
                        PAST_CONTACT.DELETED_AT.isNull());
    }

    /** Whoever asks how a repair went serves; whoever rings because it is time cares. */
    private static Field<String[]> function() {
        return when(
                        FOLLOW_UP_TASK.TARGET_TYPE.in(
                                inline(TargetType.REVISIT.name()),
                                inline(TargetType.CARE.name()),
                                inline(TargetType.NEW_CUSTOMER.name())),
                        functions("CARE"))
                .when(FOLLOW_UP_TASK.TARGET_TYPE.eq(inline(TargetType.WIN_BACK.name())), functions("DEAL"))
                .otherwise(functions("SERVICE"));
    }

    private static Field<String[]> functions(String one) {
        return field("array[{0}]::text[]", SQLDataType.CLOB.array(), inline(one));
    }
}
