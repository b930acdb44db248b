package org.zhiji.followup;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CALL_DRAFT;
import static zhiji.sql.tenant.Tables.CONTACT_MESSAGE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.ISSUE;
import static zhiji.sql.tenant.Tables.OTHER_ISSUE;
import static zhiji.sql.tenant.Tables.PAST_CONTACT;
import static zhiji.sql.tenant.Tables.QUESTION;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;
import org.zhiji.messaging.TextMessages;
import org.zhiji.survey.QuestionKind;

/** That there was a call, when, and what was answered stays in the figures; names, numbers and own words go. */
@Component
@Order(3)
class CallsOfErasedCustomers implements PersonalData {

    private final DSLContext db;
    private final FollowUpTaskRepository tasks;
    private final TaskMoves moves;
    private final TextMessages texts;

    CallsOfErasedCustomers(DSLContext db, FollowUpTaskRepository tasks, TaskMoves moves, TextMessages texts) {
        this.db = db;
        this.tasks = tasks;
        this.moves = moves;
        this.texts = texts;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(
                DataSheet.of(
                        "calls",
                        db.select(CALL_ATTEMPT.AT, CALL_ATTEMPT.NUMBER, CALL_ATTEMPT.OUTCOME, CALL_ATTEMPT.NOTE)
                                .from(CALL_ATTEMPT)
                                .where(CALL_ATTEMPT.TASK_ID.in(theirTasks(customer)))
                                .orderBy(CALL_ATTEMPT.AT, CALL_ATTEMPT.ID)
                                .fetch()),
                DataSheet.of(
                        "messages",
                        db.select(
                                        CONTACT_MESSAGE.AT,
                                        CONTACT_MESSAGE.CHANNEL,
                                        CONTACT_MESSAGE.TEXT,
                                        CONTACT_MESSAGE.ANSWERED_AT,
                                        CONTACT_MESSAGE.ANSWER)
                                .from(CONTACT_MESSAGE)
                                .where(CONTACT_MESSAGE.TASK_ID.in(theirTasks(customer)))
                                .orderBy(CONTACT_MESSAGE.AT, CONTACT_MESSAGE.ID)
                                .fetch()),
                DataSheet.of(
                        "records",
                        db.select(
                                        FOLLOW_UP_RECORD.AT,
                                        FOLLOW_UP_RECORD.RECORD_NO,
                                        FOLLOW_UP_RECORD.INTERVIEWEE_NAME,
                                        FOLLOW_UP_RECORD.SATISFIED,
                                        FOLLOW_UP_RECORD.CONTENT,
                                        FOLLOW_UP_RECORD.SUGGESTION,
                                        FOLLOW_UP_RECORD.OWN_WORDS)
                                .from(FOLLOW_UP_RECORD)
                                .where(FOLLOW_UP_RECORD.TASK_ID.in(theirTasks(customer)))
                                .orderBy(FOLLOW_UP_RECORD.AT, FOLLOW_UP_RECORD.ID)
                                .fetch()),
                DataSheet.of(
                        "answers",
                        db.select(
                                        FOLLOW_UP_RECORD.AT,
                                        FOLLOW_UP_RECORD.RECORD_NO,
                                        QUESTION.TEXT_ZH.as("question"),
                                        ANSWER.VALUE.as("answered"),
                                        said().as("said"),
                                        ANSWER.REMARK)
                                .from(ANSWER)
                                .join(FOLLOW_UP_RECORD)
                                .on(FOLLOW_UP_RECORD.ID.eq(ANSWER.RECORD_ID))
                                .join(QUESTION)
                                .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                                .where(ANSWER.RECORD_ID.in(theirRecords(customer)))
                                .orderBy(FOLLOW_UP_RECORD.AT, FOLLOW_UP_RECORD.ID, QUESTION.SEQ)
                                .fetch()),
                DataSheet.of(
                        "past-contacts",
                        db.select(PAST_CONTACT.AT, PAST_CONTACT.CHANNEL, PAST_CONTACT.OUTCOME, PAST_CONTACT.CONTENT)
                                .from(PAST_CONTACT)
                                .where(PAST_CONTACT.CUSTOMER_ID.eq(customer), PAST_CONTACT.DELETED_AT.isNull())
                                .orderBy(PAST_CONTACT.AT, PAST_CONTACT.ID)
                                .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        moves.cancelOpen(
                tasks.open(FOLLOW_UP_TASK.CUSTOMER_ID.eq(customer), now),
                CancelReason.CUSTOMER_REMOVED,
                actor.id(),
                now);
        db.deleteFrom(CALL_DRAFT)
                .where(CALL_DRAFT.TASK_ID.in(theirTasks(customer)))
                .execute();
        db.update(CALL_ATTEMPT)
                .setNull(CALL_ATTEMPT.NUMBER)
                .setNull(CALL_ATTEMPT.NOTE)
                .where(CALL_ATTEMPT.TASK_ID.in(theirTasks(customer)))
                .execute();
        texts.forget(db
                .update(CONTACT_MESSAGE)
                .set(CONTACT_MESSAGE.TEXT, ERASED_TEXT)
                .setNull(CONTACT_MESSAGE.ANSWER)
                .where(CONTACT_MESSAGE.TASK_ID.in(theirTasks(customer)))
                .returning(CONTACT_MESSAGE.OUTGOING_ID)
                .fetch(CONTACT_MESSAGE.OUTGOING_ID)
                .stream()
                .filter(Objects::nonNull)
                .toList());
        db.update(ANSWER)
                .set(ANSWER.REMARK, when(ANSWER.REMARK.isNotNull(), inline(ERASED_TEXT)))
                .where(ANSWER.RECORD_ID.in(theirRecords(customer)))
                .execute();
        db.update(ANSWER)
                .set(ANSWER.GIVEN, new String[] {ERASED_TEXT})
                .where(
                        ANSWER.RECORD_ID.in(theirRecords(customer)),
                        ANSWER.GIVEN.isNotNull(),
                        ANSWER.QUESTION_ID.in(
                                select(QUESTION.ID).from(QUESTION).where(QUESTION.KIND.eq(QuestionKind.TEXT.name()))))
                .execute();
        db.update(OTHER_ISSUE)
                .set(OTHER_ISSUE.TEXT, ERASED_TEXT)
                .where(OTHER_ISSUE.RECORD_ID.in(theirRecords(customer)))
                .execute();
        var issues = db.update(ISSUE)
                .set(ISSUE.TEXT, ERASED_TEXT)
                .set(ISSUE.RESULT, when(ISSUE.RESULT.isNotNull(), inline(ERASED_TEXT)))
                .where(ISSUE.RECORD_ID.in(theirRecords(customer)))
                .returning(ISSUE.ID)
                .fetch(ISSUE.ID);
        var records = db.update(FOLLOW_UP_RECORD)
                .set(FOLLOW_UP_RECORD.INTERVIEWEE_NAME, ERASED_TEXT)
                .setNull(FOLLOW_UP_RECORD.CONTENT)
                .setNull(FOLLOW_UP_RECORD.SUGGESTION)
                .set(FOLLOW_UP_RECORD.OWN_WORDS, when(FOLLOW_UP_RECORD.OWN_WORDS.isNotNull(), inline(ERASED_TEXT)))
                .where(FOLLOW_UP_RECORD.TASK_ID.in(theirTasks(customer)))
                .returning(FOLLOW_UP_RECORD.ID)
                .fetch(FOLLOW_UP_RECORD.ID);
        var calls = db.update(FOLLOW_UP_TASK)
                .setNull(FOLLOW_UP_TASK.LANDLINE)
                .setNull(FOLLOW_UP_TASK.ABOUT)
                .set(FOLLOW_UP_TASK.DEAD_NUMBERS, new String[0])
                .where(FOLLOW_UP_TASK.CUSTOMER_ID.eq(customer))
                .returning(FOLLOW_UP_TASK.ID)
                .fetch(FOLLOW_UP_TASK.ID);
        var contacts = db.update(PAST_CONTACT)
                .setNull(PAST_CONTACT.CONTENT)
                .where(PAST_CONTACT.CUSTOMER_ID.eq(customer))
                .returning(PAST_CONTACT.ID)
                .fetch(PAST_CONTACT.ID);
        return List.of(
                new Erased("past-contact", contacts),
                new Erased("follow-up-task", calls),
                new Erased("follow-up-record", records),
                new Erased("issue", issues));
    }

    /** Of choices their words, not our codes. */
    private static Field<String> said() {
        return field(
                "coalesce((select string_agg(choice ->> 'textZh', ', ') from jsonb_array_elements({0}) choice"
                        + " where choice ->> 'code' = any({1})), array_to_string({1}, ', '))",
                String.class, QUESTION.CHOICES, ANSWER.GIVEN);
    }

    private static Select<Record1<UUID>> theirTasks(UUID customer) {
        return select(FOLLOW_UP_TASK.ID).from(FOLLOW_UP_TASK).where(of(customer));
    }

    private static Select<Record1<UUID>> theirRecords(UUID customer) {
        return select(FOLLOW_UP_RECORD.ID)
                .from(FOLLOW_UP_RECORD)
                .where(FOLLOW_UP_RECORD.TASK_ID.in(theirTasks(customer)));
    }

    private static Condition of(UUID customer) {
        return FOLLOW_UP_TASK.CUSTOMER_ID.eq(customer);
    }
}
