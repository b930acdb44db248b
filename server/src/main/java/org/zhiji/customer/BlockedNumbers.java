package org.zhiji.customer;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.BLOCKED_NUMBER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;

/** Numbers that nobody dials, whosever they are: a request to be left alone may come from somebody who is not on file. */
@Component
class BlockedNumbers {

    private final DSLContext db;
    private final AuditLog audit;

    BlockedNumbers(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /** @param until absent for good */
    record BlockedNumberView(
            UUID id,
            Sensitive number,
            @Nullable String reason,
            Instant fromAt,
            @Nullable Instant until,
            @Nullable String createdByName) {}

    /** For statements over many numbers. */
    static Condition blocks(Field<String> normalized, Instant now) {
        return exists(selectOne().from(BLOCKED_NUMBER).where(BLOCKED_NUMBER.NORMALIZED.eq(normalized), inForce(now)));
    }

    Page<BlockedNumberView> page(@Nullable String q, @Nullable String after, int size, Instant now) {
        var behind = Cursor.decode(after)
                .map(cursor -> row(BLOCKED_NUMBER.FROM_AT, BLOCKED_NUMBER.ID).lt(cursor.instant(0), cursor.id(1)))
                .orElse(trueCondition());
        var digits = q == null ? "" : q.replaceAll("\\D", "");
        var rows = db.select(
                        BLOCKED_NUMBER.ID,
                        BLOCKED_NUMBER.NUMBER.convertFrom(number -> Sensitive.phone(number, false)),
                        BLOCKED_NUMBER.REASON,
                        BLOCKED_NUMBER.FROM_AT,
                        BLOCKED_NUMBER.UNTIL,
                        EMPLOYEE.NAME)
                .from(BLOCKED_NUMBER)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(BLOCKED_NUMBER.CREATED_BY))
                .where(inForce(now), behind)
                .and(digits.isEmpty() ? trueCondition() : BLOCKED_NUMBER.NORMALIZED.contains(digits))
                .orderBy(BLOCKED_NUMBER.FROM_AT.desc(), BLOCKED_NUMBER.ID.desc())
                .limit(size + 1)
                .fetch(mapping(BlockedNumberView::new));
        return Page.of(rows, size, last -> Cursor.of(last.fromAt(), last.id()), null);
    }

    /** All or none; a number that is blocked already stays as it is. */
    @Transactional
    public int block(Actor actor, List<String> numbers, @Nullable String reason, @Nullable Instant until, Instant now) {
        if (until != null && !until.isAfter(now)) {
            throw Problem.invalid(FieldError.of("until", "customer.block-over"));
        }
        var errors = new ArrayList<FieldError>();
        var read = new ArrayList<ContactPoint.Value>();
        for (int n = 0; n < numbers.size(); n++) {
            var value = ContactPoint.read(ContactType.MOBILE, numbers.get(n), null);
            if (value.isPresent()) {
                read.add(value.get());
            } else {
                errors.add(FieldError.of("numbers[" + n + "]", "customer.invalid.phone"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        int blocked = 0;
        for (var value : read) {
            if (!db.fetchExists(BLOCKED_NUMBER, BLOCKED_NUMBER.NORMALIZED.eq(value.normalized()), inForce(now))) {
                add(actor, value, reason, until, now);
                blocked++;
            }
        }
        return blocked;
    }

    private void add(
            Actor actor, ContactPoint.Value value, @Nullable String reason, @Nullable Instant until, Instant now) {
        var id = Ids.next();
        db.insertInto(BLOCKED_NUMBER)
                .set(BLOCKED_NUMBER.ID, id)
                .set(BLOCKED_NUMBER.NUMBER, value.value())
                .set(BLOCKED_NUMBER.NORMALIZED, value.normalized())
                .set(BLOCKED_NUMBER.REASON, Typed.orNull(reason))
                .set(BLOCKED_NUMBER.FROM_AT, now)
                .set(BLOCKED_NUMBER.UNTIL, until)
                .set(BLOCKED_NUMBER.CREATED_BY, actor.employeeId())
                .execute();
        audit.record(
                actor.id(),
                "blocked-number",
                id,
                AuditAction.CREATED,
                null,
                new Audited(value.value(), Typed.orNull(reason), until));
    }

    @Transactional
    public void lift(Actor actor, UUID id, Instant now) {
        var lifted = db.update(BLOCKED_NUMBER)
                .set(BLOCKED_NUMBER.UNTIL, now)
                .set(BLOCKED_NUMBER.LIFTED_BY, actor.employeeId())
                .where(BLOCKED_NUMBER.ID.eq(id), inForce(now))
                .returning()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("blocked-number"));
        audit.record(
                actor.id(),
                "blocked-number",
                id,
                AuditAction.UPDATED,
                new Audited(lifted.getNumber(), lifted.getReason(), null),
                new Audited(lifted.getNumber(), lifted.getReason(), now));
    }

    private record Audited(
            String phone, @Nullable String reason, @Nullable Instant until) {}

    private static Condition inForce(Instant now) {
        return BLOCKED_NUMBER.UNTIL.isNull().or(BLOCKED_NUMBER.UNTIL.gt(now));
    }
}
