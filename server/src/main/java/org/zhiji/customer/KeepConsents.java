package org.zhiji.customer;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.CONSENT_RECORD;
import static zhiji.sql.tenant.Tables.CONSENT_TEXT;
import static zhiji.sql.tenant.Tables.DO_NOT_CONTACT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.EnumConverter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.Problem;

/** Taking down what a customer agrees to, refuses or asks to be spared. */
@Component
class KeepConsents {

    private final DSLContext db;
    private final CustomerQueries queries;
    private final Consents consents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    KeepConsents(
            DSLContext db,
            CustomerQueries queries,
            Consents consents,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.queries = queries;
        this.consents = consents;
        this.audit = audit;
        this.events = events;
    }

    List<CustomerView.ConsentView> all(Actor actor, UUID customerId) {
        queries.requireVisible(actor, customerId);
        return db.select(
                        CONSENT_RECORD.ID,
                        CONSENT_RECORD.PURPOSE.convert(new EnumConverter<>(String.class, ConsentPurpose.class)),
                        CONSENT_RECORD.CHANNEL.convert(new EnumConverter<>(String.class, ContactChannel.class)),
                        CONSENT_RECORD.STATUS.convert(new EnumConverter<>(String.class, ConsentStatus.class)),
                        CONSENT_RECORD.AT,
                        CONSENT_RECORD.EVIDENCE,
                        CONSENT_TEXT.VERSION,
                        EMPLOYEE.NAME)
                .from(CONSENT_RECORD)
                .leftJoin(CONSENT_TEXT)
                .on(CONSENT_TEXT.ID.eq(CONSENT_RECORD.TEXT_ID))
                .leftJoin(EMPLOYEE)
                .on(CONSENT_RECORD.OPERATOR_ID.eq(EMPLOYEE.ID))
                .where(CONSENT_RECORD.CUSTOMER_ID.eq(customerId))
                .orderBy(CONSENT_RECORD.AT.desc(), CONSENT_RECORD.ID.desc())
                .fetch(mapping(CustomerView.ConsentView::new));
    }

    /** A yes needs the right to record consent; a no may be taken down by everybody who speaks with customers. */
    @Transactional
    public void record(Actor actor, UUID customerId, ConsentController.ConsentForm form, Instant now) {
        queries.requireVisible(actor, customerId);
        if (form.status() == ConsentStatus.GRANTED && !actor.may(Right.CONSENT_RECORD)) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        var at = form.at() == null ? now : form.at();
        if (at.isAfter(now)) {
            throw CustomerProblem.CONSENT_IN_FUTURE.problem();
        }
        if (form.status() == ConsentStatus.WITHDRAWN
                && consents.latest(customerId, form.purpose(), form.channel()).orElse(ConsentStatus.REFUSED)
                        != ConsentStatus.GRANTED) {
            throw CustomerProblem.NOTHING_TO_WITHDRAW.problem();
        }
        var statement = new Consents.Statement(
                customerId,
                form.purpose(),
                form.channel(),
                form.status(),
                at,
                form.evidence().strip());
        consents.record(actor, statement, now);
    }

    @Transactional
    public CustomerView.BlockView block(
            Actor actor, UUID customerId, ConsentController.DoNotContactForm form, Instant now) {
        queries.requireVisible(actor, customerId);
        var block =
                new CustomerView.BlockView(Ids.next(), form.channel(), Typed.orNull(form.reason()), now, form.until());
        db.insertInto(DO_NOT_CONTACT)
                .set(DO_NOT_CONTACT.ID, block.id())
                .set(DO_NOT_CONTACT.CUSTOMER_ID, customerId)
                .set(DO_NOT_CONTACT.CHANNEL, block.channel().name())
                .set(DO_NOT_CONTACT.REASON, block.reason())
                .set(DO_NOT_CONTACT.FROM_AT, now)
                .set(DO_NOT_CONTACT.UNTIL, block.until())
                .set(DO_NOT_CONTACT.CREATED_BY, actor.employeeId())
                .execute();
        audit.record(actor.id(), "customer", customerId, AuditAction.UPDATED, null, new Audited(block));
        events.publishEvent(new DoNotContactChanged(customerId, block.channel(), true, now));
        return block;
    }

    @Transactional
    public void lift(Actor actor, UUID customerId, UUID id, Instant now) {
        queries.requireVisible(actor, customerId);
        var block = db.update(DO_NOT_CONTACT)
                .set(DO_NOT_CONTACT.UNTIL, now)
                .where(DO_NOT_CONTACT.ID.eq(id), DO_NOT_CONTACT.CUSTOMER_ID.eq(customerId))
                .and(DO_NOT_CONTACT.UNTIL.isNull().or(DO_NOT_CONTACT.UNTIL.gt(now)))
                .returning()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("do-not-contact"));
        var channel = ContactChannel.valueOf(block.getChannel());
        var lifted = new CustomerView.BlockView(id, channel, block.getReason(), block.getFromAt(), now);
        audit.record(actor.id(), "customer", customerId, AuditAction.UPDATED, null, new Audited(lifted));
        events.publishEvent(new DoNotContactChanged(customerId, channel, false, now));
    }

    private record Audited(CustomerView.BlockView doNotContact) {}
}
