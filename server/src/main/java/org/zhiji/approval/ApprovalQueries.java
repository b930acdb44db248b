package org.zhiji.approval;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.APPROVAL_EVENT;
import static zhiji.sql.tenant.Tables.APPROVAL_REQUEST;
import static zhiji.sql.tenant.Tables.APPROVAL_SEAT;
import static zhiji.sql.tenant.Tables.APPROVAL_STEP;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

/** The lists of requests: what waits for somebody oldest first, everything else newest first. */
@Component
class ApprovalQueries {

    private final DSLContext db;
    private final ApprovalSubjects subjects;

    ApprovalQueries(DSLContext db, ApprovalSubjects subjects) {
        this.db = db;
        this.subjects = subjects;
    }

    /** 待我审批, 我发起的, 已处理, and all of them for administrators. */
    enum Box {
        WAITING,
        MINE,
        DONE,
        ALL
    }

    int waiting(Actor actor) {
        return db.fetchCount(APPROVAL_REQUEST, SeeRequest.waitsFor(actor));
    }

    Page<ApprovalRow> page(Actor actor, Box box, Locale locale, @Nullable String after, int size) {
        var place = row(APPROVAL_REQUEST.SUBMITTED_AT, APPROVAL_REQUEST.ID);
        var oldestFirst = box == Box.WAITING;
        Condition behind = Cursor.decode(after)
                .map(cursor -> row(val(cursor.instant(0)), val(cursor.id(1))))
                .map(last -> oldestFirst ? place.gt(last) : place.lt(last))
                .orElse(DSL.trueCondition());
        var found = db.select(
                        APPROVAL_REQUEST.ID,
                        APPROVAL_REQUEST.SUBJECT,
                        APPROVAL_REQUEST.SUBJECT_ID,
                        APPROVAL_REQUEST.AMOUNT,
                        APPROVAL_REQUEST.STATUS,
                        APPROVAL_REQUEST.SUBMITTED_AT,
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME)
                .from(APPROVAL_REQUEST)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(APPROVAL_REQUEST.APPLICANT_ID))
                .where(in(box, actor), behind)
                .orderBy(
                        oldestFirst ? APPROVAL_REQUEST.SUBMITTED_AT.asc() : APPROVAL_REQUEST.SUBMITTED_AT.desc(),
                        oldestFirst ? APPROVAL_REQUEST.ID.asc() : APPROVAL_REQUEST.ID.desc())
                .limit(size + 1)
                .fetch(row -> new Found(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        ApprovalStatus.valueOf(row.value5()),
                        row.value6(),
                        new ApprovalPerson(row.value7(), row.value8())));
        var page = Page.of(found, size, it -> Cursor.of(it.submittedAt(), it.id()), null);
        return new Page<>(rows(actor, page.items(), locale), page.next(), null);
    }

    private record Found(
            UUID id,
            String subject,
            UUID subjectId,
            @Nullable BigDecimal amount,
            ApprovalStatus status,
            Instant submittedAt,
            ApprovalPerson applicant) {}

    private record Turn(
            UUID approver, String name, @Nullable Instant dueAt, boolean mine) {}

    private static Condition in(Box box, Actor actor) {
        return switch (box) {
            case WAITING -> SeeRequest.waitsFor(actor);
            case MINE -> APPROVAL_REQUEST.APPLICANT_ID.eq(actor.id());
            case DONE -> SeeRequest.took(actor).and(APPROVAL_REQUEST.APPLICANT_ID.ne(actor.id()));
            case ALL -> SeeRequest.visible(actor);
        };
    }

    private List<ApprovalRow> rows(Actor actor, List<Found> found, Locale locale) {
        var titles = titles(found, locale);
        var turns = turns(actor, found.stream().map(Found::id).toList());
        return found.stream()
                .map(it -> {
                    var now = turns.getOrDefault(it.id(), List.of());
                    return new ApprovalRow(
                            it.id(),
                            it.subject(),
                            titles.getOrDefault(it.subjectId(), it.subject()),
                            it.applicant(),
                            it.amount(),
                            it.status(),
                            it.submittedAt(),
                            now.isEmpty() ? null : now.getFirst().dueAt(),
                            now.stream().map(Turn::name).toList(),
                            now.stream()
                                    .filter(turn ->
                                            turn.mine() && !turn.approver().equals(actor.id()))
                                    .map(Turn::name)
                                    .toList());
                })
                .toList();
    }

    private Map<UUID, String> titles(List<Found> found, Locale locale) {
        var titles = new HashMap<UUID, String>();
        found.stream().map(Found::subject).distinct().forEach(subject -> {
            var ids = found.stream()
                    .filter(it -> it.subject().equals(subject))
                    .map(Found::subjectId)
                    .toList();
            titles.putAll(subjects.get(subject).titles(ids, locale));
        });
        return titles;
    }

    private Map<UUID, List<Turn>> turns(Actor actor, List<UUID> requests) {
        var mine = DSL.field(StandIns.decides(actor.id(), APPROVAL_SEAT.APPROVER_ID, APPROVAL_REQUEST.APPLICANT_ID));
        return db.select(
                        APPROVAL_REQUEST.ID,
                        APPROVAL_SEAT.APPROVER_ID,
                        EMPLOYEE.NAME,
                        APPROVAL_STEP.DUE_AT,
                        DSL.coalesce(mine, false))
                .from(APPROVAL_REQUEST)
                .join(APPROVAL_STEP)
                .on(APPROVAL_STEP.REQUEST_ID.eq(APPROVAL_REQUEST.ID))
                .join(APPROVAL_SEAT)
                .on(APPROVAL_SEAT.STEP_ID.eq(APPROVAL_STEP.ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(APPROVAL_SEAT.APPROVER_ID))
                .where(
                        APPROVAL_REQUEST.ID.in(requests),
                        APPROVAL_STEP.STATE.eq(Step.State.OPEN.name()),
                        APPROVAL_SEAT.STATE.eq(Seat.State.OPEN.name()))
                .orderBy(APPROVAL_SEAT.ID)
                .fetchGroups(
                        row -> row.value1(), row -> new Turn(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Newest first. */
    List<ApprovalView.ApprovalEventView> history(UUID request) {
        var insteadOf = EMPLOYEE.as("instead_of");
        var other = EMPLOYEE.as("other");
        return db.select(APPROVAL_EVENT, EMPLOYEE.NAME, insteadOf.NAME, other.NAME)
                .from(APPROVAL_EVENT)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(APPROVAL_EVENT.EMPLOYEE_ID))
                .leftJoin(insteadOf)
                .on(insteadOf.ID.eq(APPROVAL_EVENT.INSTEAD_OF_ID))
                .leftJoin(other)
                .on(other.ID.eq(APPROVAL_EVENT.OTHER_ID))
                .where(APPROVAL_EVENT.REQUEST_ID.eq(request))
                .orderBy(APPROVAL_EVENT.AT.desc(), APPROVAL_EVENT.ID.desc())
                .fetch(row -> {
                    var event = row.value1();
                    return new ApprovalView.ApprovalEventView(
                            event.getAt(),
                            ApprovalEvent.What.valueOf(event.getWhat()),
                            person(event.getEmployeeId(), row.value2()),
                            person(event.getInsteadOfId(), row.value3()),
                            person(event.getOtherId(), row.value4()),
                            event.getText(),
                            event.getVersion());
                });
    }

    private static @Nullable ApprovalPerson person(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new ApprovalPerson(id, name);
    }
}
