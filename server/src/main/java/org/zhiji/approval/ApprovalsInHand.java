package org.zhiji.approval;

import static org.jooq.impl.DSL.noCondition;
import static zhiji.sql.tenant.Tables.APPROVAL_REQUEST;
import static zhiji.sql.tenant.Tables.APPROVAL_SEAT;
import static zhiji.sql.tenant.Tables.APPROVAL_STEP;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.WorkInHand;

/** The requests that wait for somebody. A successor who is the applicant, or decides in the step already, does not get one. */
@Component
class ApprovalsInHand implements WorkInHand {

    private final DSLContext db;
    private final ApprovalRepository repository;
    private final ApprovalSubjects subjects;
    private final FinishMove finish;
    private final Employees employees;
    private final LastWord lastWord;

    ApprovalsInHand(
            DSLContext db,
            ApprovalRepository repository,
            ApprovalSubjects subjects,
            FinishMove finish,
            Employees employees,
            LastWord lastWord) {
        this.db = db;
        this.repository = repository;
        this.subjects = subjects;
        this.finish = finish;
        this.employees = employees;
        this.lastWord = lastWord;
    }

    @Override
    public String kind() {
        return "approval";
    }

    @Override
    public int count(UUID employee) {
        return db.fetchCount(APPROVAL_REQUEST, waitingFor(employee));
    }

    @Override
    public List<Piece> list(UUID employee, @Nullable UUID after, int size) {
        return db.select(APPROVAL_REQUEST.ID, APPROVAL_REQUEST.SUBJECT, APPROVAL_REQUEST.SUBJECT_ID, EMPLOYEE.NAME)
                .from(APPROVAL_REQUEST)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(APPROVAL_REQUEST.APPLICANT_ID))
                .where(waitingFor(employee), after == null ? noCondition() : APPROVAL_REQUEST.ID.gt(after))
                .orderBy(APPROVAL_REQUEST.ID)
                .limit(size)
                .fetch(row -> new Piece(row.value1(), title(row.value2(), row.value3()), row.value4()));
    }

    private String title(String subject, UUID id) {
        return subjects.get(subject)
                .titles(List.of(id), LocaleContextHolder.getLocale())
                .getOrDefault(id, subject);
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.SIGNED_IN);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var ids = db.select(APPROVAL_REQUEST.ID)
                .from(APPROVAL_REQUEST)
                .where(waitingFor(from), only == null ? noCondition() : APPROVAL_REQUEST.ID.in(only))
                .orderBy(APPROVAL_REQUEST.ID)
                .fetch(APPROVAL_REQUEST.ID);
        int passed = 0;
        for (var id : ids) {
            var request = repository.lock(id).orElseThrow();
            if (!request.mine(Set.of(from)).isEmpty() && request.mayTake(to) && lastWord.mayTake(request, to)) {
                request.handOn(actor.id(), Set.of(from), to, null, now);
                finish.run(actor, request, request.status, now);
                passed++;
            }
        }
        return passed;
    }

    private static Condition waitingFor(UUID employee) {
        return APPROVAL_REQUEST
                .STATUS
                .eq(ApprovalStatus.PENDING.name())
                .and(DSL.exists(DSL.selectOne()
                        .from(APPROVAL_STEP)
                        .join(APPROVAL_SEAT)
                        .on(APPROVAL_SEAT.STEP_ID.eq(APPROVAL_STEP.ID))
                        .where(
                                APPROVAL_STEP.REQUEST_ID.eq(APPROVAL_REQUEST.ID),
                                APPROVAL_STEP.STATE.eq(Step.State.OPEN.name()),
                                APPROVAL_SEAT.STATE.eq(Seat.State.OPEN.name()),
                                APPROVAL_SEAT.APPROVER_ID.eq(employee))));
    }
}
