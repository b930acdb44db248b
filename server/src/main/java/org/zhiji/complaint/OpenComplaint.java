package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.VEHICLE_PARTY;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.complaint.events.ComplaintOpened;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.live.Live;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.worktime.WorkCalendars;

/** Registers displeasure and starts the first clock. */
@Component
class OpenComplaint {

    private final ComplaintRepository repository;
    private final WorkCalendars calendars;
    private final ComplaintClockJob clockJob;
    private final ComplaintNotices notices;
    private final AuditLog auditLog;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final DSLContext db;
    private final Time time;

    OpenComplaint(
            ComplaintRepository repository,
            WorkCalendars calendars,
            ComplaintClockJob clockJob,
            ComplaintNotices notices,
            AuditLog auditLog,
            Live live,
            ApplicationEventPublisher events,
            DSLContext db,
            Time time) {
        this.repository = repository;
        this.calendars = calendars;
        this.clockJob = clockJob;
        this.notices = notices;
        this.auditLog = auditLog;
        this.live = live;
        this.events = events;
        this.db = db;
        this.time = time;
    }

    @Transactional
    Complaint run(Actor actor, NewComplaint matter, Instant now) {
        var department = department(actor, matter);
        refuseForeignVehicle(matter);
        refuseForeignOrder(matter);
        var complaint =
                Complaint.register(matter, nextNumber(now), department, actor.id(), now, calendars.of(department));
        opened(actor, complaint, now);
        return complaint;
    }

    String nextNumber(Instant now) {
        return repository.nextNumber(now, time.zone());
    }

    /** What follows from a new complaint, also from one that was part of another. */
    void opened(Actor actor, Complaint complaint, Instant now) {
        var matter = complaint.state().matter;
        repository.insert(complaint, now);
        clockJob.follow(complaint, calendars.of(complaint.state().departmentId));
        notices.opened(complaint, now);
        auditLog.record(
                actor.id(),
                ComplaintNotices.SUBJECT,
                complaint.state().id,
                AuditAction.CREATED,
                null,
                complaint.state().facts());
        live.tellAll(Complaints.TOPIC);
        events.publishEvent(
                new ComplaintOpened(complaint.state().id, matter.customerId(), matter.sourceRecordId(), now));
    }

    /** The branch that has to answer: the named one, else where the car was repaired, else the customer's. */
    private UUID department(Actor actor, NewComplaint matter) {
        var customers = db.select(CUSTOMER.DEPARTMENT_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(matter.customerId()), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .fetchOptional(CUSTOMER.DEPARTMENT_ID)
                .orElseThrow(() -> Problem.invalid(FieldError.of("customerId", "complaint.unknown-customer")));
        if (matter.departmentId() != null) {
            if (!db.fetchExists(DEPARTMENT, DEPARTMENT.ID.eq(matter.departmentId()))) {
                throw Problem.invalid(FieldError.of("departmentId", "complaint.unknown-department"));
            }
            return matter.departmentId();
        }
        var repaired = orderDepartment(matter.workOrderId());
        return repaired == null ? customers : repaired;
    }

    private @Nullable UUID orderDepartment(@Nullable UUID order) {
        return order == null
                ? null
                : db.select(WORK_ORDER.DEPARTMENT_ID)
                        .from(WORK_ORDER)
                        .where(WORK_ORDER.ID.eq(order))
                        .fetchOne(WORK_ORDER.DEPARTMENT_ID);
    }

    /** Who owned the car when it was repaired may complain after selling it, and so may who brought it. */
    private void refuseForeignVehicle(NewComplaint matter) {
        if (matter.vehicleId() == null) {
            return;
        }
        var customer = matter.customerId();
        var party = DSL.exists(DSL.selectOne()
                .from(VEHICLE_PARTY)
                .where(VEHICLE_PARTY.VEHICLE_ID.eq(VEHICLE.ID), VEHICLE_PARTY.CUSTOMER_ID.eq(customer)));
        var repaired = DSL.exists(DSL.selectOne()
                .from(WORK_ORDER)
                .where(WORK_ORDER.VEHICLE_ID.eq(VEHICLE.ID))
                .and(WORK_ORDER.OWNER_ID.eq(customer).or(WORK_ORDER.SENDER_CUSTOMER_ID.eq(customer))));
        if (!db.fetchExists(
                VEHICLE,
                VEHICLE.ID
                        .eq(matter.vehicleId())
                        .and(VEHICLE.CUSTOMER_ID.eq(customer).or(party).or(repaired)))) {
            throw Problem.invalid(FieldError.of("vehicleId", ComplaintProblem.NOT_THE_CUSTOMERS.code()));
        }
    }

    private void refuseForeignOrder(NewComplaint matter) {
        if (matter.workOrderId() == null) {
            return;
        }
        var customer = matter.customerId();
        var vehicle = matter.vehicleId();
        var own = WORK_ORDER.OWNER_ID.eq(customer).or(WORK_ORDER.SENDER_CUSTOMER_ID.eq(customer));
        if (!db.fetchExists(
                WORK_ORDER,
                WORK_ORDER
                        .ID
                        .eq(matter.workOrderId())
                        .and(vehicle == null ? own : WORK_ORDER.VEHICLE_ID.eq(vehicle)))) {
            throw Problem.invalid(FieldError.of("workOrderId", ComplaintProblem.NOT_THE_CUSTOMERS.code()));
        }
    }
}
