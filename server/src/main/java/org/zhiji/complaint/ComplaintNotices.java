package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;

/** Who hears what about a complaint. Every notice has a key, so that a repeated job tells nobody twice. */
@Component
class ComplaintNotices {

    static final String SUBJECT = "complaint";

    private final Notices notices;
    private final ReportRecipients responsible;
    private final ComplaintRepository repository;
    private final Employees employees;
    private final DSLContext db;

    ComplaintNotices(
            Notices notices,
            ReportRecipients responsible,
            ComplaintRepository repository,
            Employees employees,
            DSLContext db) {
        this.notices = notices;
        this.responsible = responsible;
        this.repository = repository;
        this.employees = employees;
        this.db = db;
    }

    void opened(Complaint complaint, Instant now) {
        var advisors = advisors(complaint);
        if (!advisors.contains(complaint.state().registeredBy)) {
            send(complaint, advisors, "to-report", "opened", dueAt(complaint, ClockKind.T1_REPORT), now);
        }
        if (complaint.state().severity == Severity.MAJOR) {
            major(complaint, now);
        }
        coHandler(complaint, now);
        if (responsible.generalManager(complaint.state().departmentId).isEmpty()) {
            nobodyToReportTo(complaint, "opened", now);
        }
    }

    /** Who served the customer helps the customer relations advisor with the complaint. */
    private void coHandler(Complaint complaint, Instant now) {
        var order = complaint.state().matter.workOrderId();
        if (order == null) {
            return;
        }
        var advisor = db.select(WORK_ORDER.SERVICE_ADVISOR_ID)
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(order))
                .fetchOne(WORK_ORDER.SERVICE_ADVISOR_ID);
        if (advisor != null && !advisor.equals(complaint.state().registeredBy)) {
            send(complaint, List.of(advisor), "own-order", "own-order", Map.of(), now);
        }
    }

    /** Whom it was raised to: the managers, the general manager, or for the manufacturer both, who have to turn there. */
    void escalated(Complaint complaint, int level, UUID by, Instant now) {
        var department = complaint.state().departmentId;
        var recipients = new LinkedHashSet<UUID>();
        if (level != 2) {
            responsible.managers(department).forEach(manager -> recipients.add(manager.id()));
        }
        if (level != 1) {
            responsible.generalManager(department).ifPresent(manager -> recipients.add(manager.id()));
        }
        recipients.remove(by);
        send(complaint, recipients, "escalated", "escalated/" + level, Map.of("level", level), now);
    }

    /** At any hour: a major complaint does not wait for a report. */
    void major(Complaint complaint, Instant now) {
        var department = complaint.state().departmentId;
        var recipients = new LinkedHashSet<UUID>();
        responsible.generalManager(department).ifPresent(manager -> recipients.add(manager.id()));
        responsible.managers(department).forEach(manager -> recipients.add(manager.id()));
        send(complaint, recipients, "major", "major", Map.of(), now);
    }

    void nobodyToReportTo(Complaint complaint, String occasion, Instant now) {
        send(
                complaint,
                responsible.administrators(complaint.state().departmentId),
                "no-general-manager",
                "nobody/" + occasion,
                Map.of(),
                now);
    }

    void reported(Complaint complaint, Recipients recipients, Instant now) {
        send(complaint, everybody(recipients), "reported", "reported", dueAt(complaint, ClockKind.T2_REPLY), now);
    }

    /** The record arrives marked 逾期; those who should have sent it learn that it went without them. */
    void deliveredAutomatically(Complaint complaint, Recipients recipients, Instant now) {
        send(
                complaint,
                everybody(recipients),
                "delivered-overdue",
                "reported",
                dueAt(complaint, ClockKind.T2_REPLY),
                now);
        var late = advisors(complaint);
        late.addAll(superiors(late));
        late.removeAll(everybody(recipients));
        send(complaint, late, "report-overdue", "report-overdue", Map.of(), now);
    }

    void reportDue(Complaint complaint, int percent, Instant now) {
        send(
                complaint,
                advisors(complaint),
                "report-due",
                "report-due/" + percent,
                dueAndPercent(complaint, ClockKind.T1_REPORT, percent),
                now);
    }

    void replyDue(Complaint complaint, int percent, Instant now) {
        send(
                complaint,
                handlers(complaint),
                "reply-due",
                "reply-due/" + complaint.state().reopenCount + "/" + percent,
                dueAndPercent(complaint, ClockKind.T2_REPLY, percent),
                now);
    }

    void replyOverdue(Complaint complaint, LocalDate day, Instant now) {
        var recipients = new LinkedHashSet<>(repository.recipients(complaint.state().id));
        recipients.addAll(handlers(complaint));
        send(
                complaint,
                recipients,
                "reply-overdue",
                "reply-overdue/" + complaint.state().reopenCount + "/" + day,
                dueAt(complaint, ClockKind.T2_REPLY),
                now);
    }

    void assigned(Complaint complaint, UUID handler, UUID by, Instant now) {
        if (!handler.equals(by)) {
            send(complaint, List.of(handler), "assigned", "assigned/" + now, dueAt(complaint, ClockKind.T2_REPLY), now);
        }
    }

    void resolved(Complaint complaint, Instant now) {
        send(
                complaint,
                advisors(complaint),
                "resolved",
                "resolved/" + complaint.state().reopenCount,
                dueAt(complaint, ClockKind.T3_VERIFY),
                now);
    }

    void verifyDue(Complaint complaint, LocalDate day, boolean overdue, Instant now) {
        var recipients = advisors(complaint);
        if (overdue) {
            recipients.addAll(superiors(recipients));
        }
        send(
                complaint,
                recipients,
                overdue ? "verify-overdue" : "verify-due",
                "verify/" + complaint.state().reopenCount + "/" + day,
                dueAt(complaint, ClockKind.T3_VERIFY),
                now);
    }

    void reopened(Complaint complaint, Instant now) {
        var recipients = new LinkedHashSet<>(repository.recipients(complaint.state().id));
        recipients.addAll(handlers(complaint));
        send(
                complaint,
                recipients,
                "reopened",
                "reopened/" + complaint.state().reopenCount,
                dueAt(complaint, ClockKind.T2_REPLY),
                now);
    }

    /** Who sends the report and makes the second call: the advisor who registered it, else the branch's advisors. */
    private Set<UUID> advisors(Complaint complaint) {
        var registrant = complaint.state().registeredBy;
        var advisors = new LinkedHashSet<>(responsible.advisors(complaint.state().departmentId));
        if (advisors.contains(registrant) || advisors.isEmpty()) {
            return new LinkedHashSet<>(List.of(registrant));
        }
        return advisors;
    }

    private Set<UUID> superiors(Collection<UUID> of) {
        var superiors = new LinkedHashSet<UUID>();
        for (var id : of) {
            employees.find(id).map(Employees.Employee::superiorId).ifPresent(superiors::add);
        }
        return superiors;
    }

    /** Until somebody is named, the managers who got the copies are in charge. */
    private Collection<UUID> handlers(Complaint complaint) {
        var handler = complaint.state().handlerId;
        return handler == null ? repository.copiesTo(complaint.state().id) : List.of(handler);
    }

    private static Set<UUID> everybody(Recipients recipients) {
        var everybody = new LinkedHashSet<>(recipients.cc());
        everybody.add(recipients.to());
        return everybody;
    }

    private static Map<String, Object> dueAt(Complaint complaint, ClockKind kind) {
        var clock = complaint.clock(kind);
        return clock == null ? Map.of() : Map.of("dueAt", clock.dueAt());
    }

    private static Map<String, Object> dueAndPercent(Complaint complaint, ClockKind kind, int percent) {
        var args = new LinkedHashMap<>(dueAt(complaint, kind));
        args.put("percent", percent);
        return args;
    }

    private void send(
            Complaint complaint,
            Collection<UUID> recipients,
            String kind,
            String occasion,
            Map<String, Object> more,
            Instant now) {
        var state = complaint.state();
        var args = new LinkedHashMap<String, Object>(more);
        args.put("complaintNo", state.number);
        args.put("severity", state.severity);
        var customer = customer(state.matter.customerId());
        if (customer != null) {
            args.put("customer", customer);
        }
        notices.sendOnce(
                SUBJECT + "/" + state.id + "/" + occasion,
                recipients,
                SUBJECT + "." + kind,
                SUBJECT,
                state.id,
                args,
                now);
    }

    private @Nullable String customer(UUID id) {
        return db.select(CUSTOMER.NAME).from(CUSTOMER).where(CUSTOMER.ID.eq(id)).fetchOne(CUSTOMER.NAME);
    }
}
