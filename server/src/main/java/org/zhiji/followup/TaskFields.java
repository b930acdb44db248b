package org.zhiji.followup;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.util.List;
import org.jooq.Field;
import org.zhiji.followup.cadence.CadenceChannel;
import org.zhiji.followup.cadence.Track;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;

/** What lists know of a follow-up task by itself, also where it hangs on a customer. */
final class TaskFields {

    /** What was agreed with the customer, else what the rule that wants the contact is called. */
    static final Field<String> RULE = coalesce(
            FOLLOW_UP_TASK.ABOUT,
            field(select(CADENCE_RULE.NAME).from(CADENCE_RULE).where(CADENCE_RULE.ID.eq(FOLLOW_UP_TASK.RULE_ID))));

    static final List<ListField> OWN = List.of(
            ListField.text("taskNo", FOLLOW_UP_TASK.TASK_NO).sorted(),
            ListField.choice("targetType", FOLLOW_UP_TASK.TARGET_TYPE, TargetType.class),
            ListField.choice("status", FOLLOW_UP_TASK.STATUS, TaskStatus.class),
            ListField.of("plannedDate", FieldType.DATE, FOLLOW_UP_TASK.PLANNED_DATE)
                    .sorted(),
            ListField.of("nextAttemptAt", FieldType.INSTANT, FOLLOW_UP_TASK.NEXT_ATTEMPT_AT),
            ListField.of("attemptCount", FieldType.NUMBER, FOLLOW_UP_TASK.ATTEMPT_COUNT),
            ListField.choice("reasonCancelled", FOLLOW_UP_TASK.REASON_CANCELLED, CancelReason.class),
            ListField.text("rule", RULE),
            ListField.choice("track", FOLLOW_UP_TASK.TRACK, Track.class),
            ListField.choice("channel", FOLLOW_UP_TASK.CHANNEL, CadenceChannel.class),
            ListField.of("closingOn", FieldType.DATE, FOLLOW_UP_TASK.CLOSING_ON),
            ListField.of("closedAt", FieldType.INSTANT, FOLLOW_UP_TASK.CLOSED_AT),
            ListField.of("createdAt", FieldType.INSTANT, FOLLOW_UP_TASK.CREATED_AT));

    private TaskFields() {}
}
