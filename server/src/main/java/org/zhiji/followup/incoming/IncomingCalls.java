package org.zhiji.followup.incoming;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.falseCondition;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.INCOMING_CALL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Sensitive;
import zhiji.sql.tenant.tables.records.IncomingCallRecord;

/** Calls that came in, as they are kept and shown. */
@Repository
class IncomingCalls {

    /** A telephone that rings longer has been given up. */
    static final Duration RINGS = Duration.ofMinutes(2);

    private static final int MOST = 100;

    private final DSLContext db;

    IncomingCalls(DSLContext db) {
        this.db = db;
    }

    /**
     * A call that somebody missed and has not returned.
     *
     * @param customerId where exactly one customer has this number
     * @param overdue    its day is over
     */
    record MissedCallRow(
            UUID id,
            Sensitive number,
            Instant at,
            LocalDate dueOn,
            boolean overdue,
            int tries,
            @Nullable UUID customerId,
            @Nullable String customerName,
            @Nullable UUID employeeId,
            @Nullable String employeeName,
            @Nullable String note) {}

    /** The earliest first; of those that are nobody's, all that the reader may work on. */
    List<MissedCallRow> missed(Actor actor, boolean team, LocalDate today) {
        var mine = INCOMING_CALL
                .EMPLOYEE_ID
                .eq(actor.id())
                .or(INCOMING_CALL.EMPLOYEE_ID.isNull().and(inReach(actor)));
        return db.select(
                        INCOMING_CALL.ID,
                        INCOMING_CALL.NUMBER,
                        INCOMING_CALL.AT,
                        INCOMING_CALL.DUE_ON,
                        INCOMING_CALL.TRIES,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        INCOMING_CALL.NOTE)
                .from(INCOMING_CALL)
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(INCOMING_CALL.CUSTOMER_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(INCOMING_CALL.EMPLOYEE_ID))
                .where(INCOMING_CALL.STATUS.eq(CallStatus.MISSED.name()), team ? inReach(actor) : mine)
                .orderBy(INCOMING_CALL.DUE_ON, INCOMING_CALL.AT, INCOMING_CALL.ID)
                .limit(MOST)
                .fetch(mapping((id, number, at, dueOn, tries, customer, name, employee, employeeName, note) ->
                        new MissedCallRow(
                                id,
                                Sensitive.phone(number, employee == null || employee.equals(actor.id())),
                                at,
                                dueOn,
                                dueOn.isBefore(today),
                                tries,
                                customer,
                                name,
                                employee,
                                employeeName,
                                note)));
    }

    /** What rings at somebody's telephone, or was just picked up there. */
    Optional<IncomingCallRecord> ringingAt(UUID employee, @Nullable String extension, Instant now) {
        var there = extension == null
                ? falseCondition()
                : INCOMING_CALL.STATUS.eq(CallStatus.RINGING.name()).and(INCOMING_CALL.ALSO_AT.contains(new String[] {
                    extension
                }));
        return db.selectFrom(INCOMING_CALL)
                .where(
                        INCOMING_CALL.EMPLOYEE_ID.eq(employee).or(there),
                        INCOMING_CALL.STATUS.in(CallStatus.RINGING.name(), CallStatus.ANSWERED.name()),
                        INCOMING_CALL.BY_SYSTEM.isTrue(),
                        INCOMING_CALL.NOTE.isNull(),
                        INCOMING_CALL.AT.gt(now.minus(RINGS)))
                .orderBy(INCOMING_CALL.AT.desc())
                .limit(1)
                .fetchOptional();
    }

    Optional<IncomingCallRecord> locked(Actor actor, UUID id) {
        return db.selectFrom(INCOMING_CALL)
                .where(
                        INCOMING_CALL.ID.eq(id),
                        INCOMING_CALL.EMPLOYEE_ID.eq(actor.id()).or(inReach(actor)))
                .forUpdate()
                .fetchOptional();
    }

    Optional<IncomingCallRecord> visible(Actor actor, UUID id) {
        return db.selectFrom(INCOMING_CALL)
                .where(INCOMING_CALL.ID.eq(id), actor.mayView(INCOMING_CALL.EMPLOYEE_ID, INCOMING_CALL.DEPARTMENT_ID))
                .fetchOptional();
    }

    /**
     * The call the telephone system speaks of: by its own name, else the one that rings from this number, wherever it was
     * heard of first. Messages of one number wait for each other.
     */
    Optional<IncomingCallRecord> known(@Nullable String externalId, String number, Instant now) {
        db.execute("select pg_advisory_xact_lock(hashtext(current_schema() || '/incoming/' || ?))", number);
        var which = externalId == null
                ? INCOMING_CALL
                        .NUMBER
                        .eq(number)
                        .and(INCOMING_CALL.STATUS.eq(CallStatus.RINGING.name()))
                        .and(INCOMING_CALL.AT.gt(now.minus(RINGS)))
                : INCOMING_CALL.EXTERNAL_ID.eq(externalId);
        return db.selectFrom(INCOMING_CALL)
                .where(which)
                .orderBy(INCOMING_CALL.AT.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional();
    }

    void insert(IncomingCallRecord call) {
        db.executeInsert(call);
    }

    void save(IncomingCallRecord call) {
        db.executeUpdate(call);
    }

    /** Whoever spoke with this number has returned what was missed from it. */
    void returned(String number, UUID by, Instant now) {
        db.update(INCOMING_CALL)
                .set(INCOMING_CALL.STATUS, CallStatus.RETURNED.name())
                .set(INCOMING_CALL.RETURNED_AT, now)
                .set(INCOMING_CALL.RETURNED_BY, by)
                .where(INCOMING_CALL.NUMBER.eq(number), INCOMING_CALL.STATUS.eq(CallStatus.MISSED.name()))
                .execute();
    }

    /**
     * Whose number it is and who answers for it: nothing where several have it.
     *
     * @param ownerId absent while nobody is responsible
     */
    record Holder(UUID customerId, @Nullable UUID ownerId, UUID departmentId) {}

    Optional<Holder> holder(String number) {
        var found = db.selectDistinct(CUSTOMER.ID, CUSTOMER.OWNER_ID, CUSTOMER.DEPARTMENT_ID)
                .from(CONTACT_POINT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTACT_POINT.CUSTOMER_ID))
                .where(CONTACT_POINT.NORMALIZED.eq(number), CUSTOMER.DELETED_AT.isNull())
                .limit(2)
                .fetch(mapping(Holder::new));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    UUID departmentOf(UUID employee) {
        return db.select(EMPLOYEE.DEPARTMENT_ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(employee))
                .fetchSingle()
                .value1();
    }

    private static Condition inReach(Actor actor) {
        return actor.mayEdit(INCOMING_CALL.EMPLOYEE_ID, INCOMING_CALL.DEPARTMENT_ID);
    }
}
