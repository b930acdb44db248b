package org.zhiji.privacy;

import static zhiji.sql.tenant.Sequences.PERSONAL_DATA_REQUEST_NUMBER;
import static zhiji.sql.tenant.Tables.PERSONAL_DATA_REQUEST;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.worktime.WorkCalendars;
import zhiji.sql.tenant.tables.records.PersonalDataRequestRecord;

/** Takes down what somebody wants of the own data, and how it was answered. */
@Component
class Requests {

    /** The law says "in time"; authorities take fifteen working days for that. */
    private static final int WORKING_DAYS = 15;

    private final DSLContext db;
    private final Customers customers;
    private final WorkCalendars calendars;
    private final EraseCustomer erase;
    private final AuditLog audit;

    Requests(DSLContext db, Customers customers, WorkCalendars calendars, EraseCustomer erase, AuditLog audit) {
        this.db = db;
        this.customers = customers;
        this.calendars = calendars;
        this.erase = erase;
        this.audit = audit;
    }

    @Transactional
    public UUID open(Actor actor, PersonalDataRequestForm form, Instant now) {
        var calendar = calendars.standard();
        var today = calendar.dateOf(now);
        var received = form.receivedOn() == null ? today : form.receivedOn();
        if (received.isAfter(today)) {
            throw Problem.invalid(FieldError.of("receivedOn", "privacy.in-future"));
        }
        customers.get(actor, form.customerId());
        var id = Ids.next();
        var number = db.nextval(PERSONAL_DATA_REQUEST_NUMBER);
        db.insertInto(PERSONAL_DATA_REQUEST)
                .set(PERSONAL_DATA_REQUEST.ID, id)
                .set(PERSONAL_DATA_REQUEST.REQUEST_NO, String.format(Locale.ROOT, "PI%d%04d", today.getYear(), number))
                .set(PERSONAL_DATA_REQUEST.CUSTOMER_ID, form.customerId())
                .set(PERSONAL_DATA_REQUEST.KIND, form.kind().name())
                .set(PERSONAL_DATA_REQUEST.CHANNEL, form.channel().name())
                .set(PERSONAL_DATA_REQUEST.RECEIVED_ON, received)
                .set(PERSONAL_DATA_REQUEST.DUE_ON, calendar.plusWorkingDays(received, WORKING_DAYS))
                .set(PERSONAL_DATA_REQUEST.NOTE, Typed.orNull(form.note()))
                .set(PERSONAL_DATA_REQUEST.STATUS, RequestStatus.OPEN.name())
                .set(PERSONAL_DATA_REQUEST.CREATED_AT, now)
                .set(PERSONAL_DATA_REQUEST.CREATED_BY, actor.id())
                .execute();
        audit.record(actor.id(), "personal-data-request", id, AuditAction.CREATED, null, form);
        return id;
    }

    @Transactional
    public void answer(Actor actor, UUID id, PersonalDataAnswerForm form, ExpectedVersion expected, Instant now) {
        var request = db.selectFrom(PERSONAL_DATA_REQUEST)
                .where(PERSONAL_DATA_REQUEST.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("personal-data-request"));
        RequestQueries.requireVisible(db, actor, id);
        if (!request.getStatus().equals(RequestStatus.OPEN.name())) {
            throw PrivacyProblem.CLOSED.problem();
        }
        expected.check(request.getVersion());
        check(form);
        if (form.status() == RequestStatus.DONE && request.getKind().equals(RequestKind.ERASURE.name())) {
            erase.confirmed(actor, request.getCustomerId(), form.confirmedName(), now);
        }
        close(actor, request, form, now);
    }

    private static void check(PersonalDataAnswerForm form) {
        switch (form.status()) {
            case OPEN -> throw Problem.invalid(FieldError.of("status", "invalid.value"));
            case DONE -> {
                if (Typed.orNull(form.identityCheck()) == null) {
                    throw Problem.invalid(FieldError.of("identityCheck", "invalid.NotBlank"));
                }
            }
            case REFUSED -> {
                if (Typed.orNull(form.result()) == null) {
                    throw Problem.invalid(FieldError.of("result", "invalid.NotBlank"));
                }
            }
        }
    }

    private void close(Actor actor, PersonalDataRequestRecord request, PersonalDataAnswerForm form, Instant now) {
        request.setStatus(form.status().name());
        request.setIdentityCheck(Typed.orNull(form.identityCheck()));
        request.setResult(Typed.orNull(form.result()));
        request.setClosedAt(now);
        request.setClosedBy(actor.id());
        request.setVersion(request.getVersion() + 1);
        request.update();
        audit.record(
                actor.id(),
                "personal-data-request",
                request.getId(),
                AuditAction.UPDATED,
                Map.of("status", RequestStatus.OPEN),
                Map.of("status", form.status()));
    }
}
