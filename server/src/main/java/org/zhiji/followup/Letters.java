package org.zhiji.followup;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/** The letter of a task, ready for paper: to whom it goes beside the words that the call page proposes. */
@Component
class Letters {

    private final DSLContext db;
    private final CallPage calls;

    Letters(DSLContext db, CallPage calls) {
        this.db = db;
        this.calls = calls;
    }

    LetterView of(Actor actor, UUID taskId, Locale locale, Instant now, ZoneId zone) {
        var call = calls.of(actor, taskId, locale, now, zone);
        var sent = call.messages().stream()
                .filter(message -> message.channel() == MessageChannel.POST)
                .findFirst();
        var proposed = call.writing() == null
                ? ""
                : call.writing().ways().stream()
                        .filter(way -> way.channel() == MessageChannel.POST)
                        .findFirst()
                        .map(CallView.WayToWrite::text)
                        .orElse("");
        var postal = field(select(CONTACT_POINT.VALUE)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID), CONTACT_POINT.TYPE.eq("POSTAL"))
                .orderBy(CONTACT_POINT.PREFERRED.desc(), CONTACT_POINT.SORT)
                .limit(inline(1)));
        return db.select(coalesce(postal, nullif(CUSTOMER.ADDRESS, inline(""))), DEPARTMENT.NAME, DEPARTMENT.PHONE)
                .from(FOLLOW_UP_TASK)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(FOLLOW_UP_TASK.DEPARTMENT_ID))
                .where(
                        FOLLOW_UP_TASK.ID.eq(taskId),
                        actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .fetchOptional(row -> new LetterView(
                        taskId,
                        call.customer().id(),
                        call.customer().name(),
                        call.customer().address(),
                        row.value1(),
                        sent.map(CallView.SentMessage::text).orElse(proposed),
                        row.value2(),
                        row.value3(),
                        sent.map(CallView.SentMessage::byName).orElse(actor.name()),
                        LocalDate.ofInstant(sent.map(CallView.SentMessage::at).orElse(now), zone),
                        sent.isPresent()))
                .orElseThrow(() -> Problem.notFound("follow-up-task"));
    }
}
