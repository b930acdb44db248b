package org.zhiji.relationship;

import static zhiji.sql.tenant.Tables.CONTACT_PERSON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.followup.cadence.CadenceChannel;
import org.zhiji.platform.Typed;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import zhiji.sql.tenant.tables.records.ContactMadeRecord;

/** Turns what was typed into what is kept, or says which field cannot be. */
@Component
class ContactReading {

    /** Whoever enters what lies further back brings it in from a file. */
    private static final int OLDEST_YEARS = 5;

    private static final int FURTHEST_YEARS = 3;

    /** Clocks of telephones are not ours. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final DSLContext db;

    ContactReading(DSLContext db) {
        this.db = db;
    }

    void into(ContactMadeRecord contact, ContactForm form, Instant now, ZoneId zone) {
        check(contact, form, now, zone);
        contact.setCustomerId(form.customerId());
        contact.setContactPersonId(form.contactPersonId());
        if (form.at() != null) {
            contact.setAt(form.at().isAfter(now) ? now : form.at());
        } else if (contact.getAt() == null) {
            contact.setAt(now);
        }
        contact.setChannel(form.channel().name());
        contact.setDirection(form.direction().name());
        contact.setTwoWay(form.twoWay());
        contact.setFunctions(functions(form));
        contact.setCustomerProblem(Typed.orNull(form.customerProblem()));
        contact.setContent(Typed.orNull(form.content()));
        contact.setResponse(
                form.twoWay() && form.response() != null ? form.response().name() : null);
        contact.setHelped(Boolean.TRUE.equals(form.helped()));
        contact.setMaterials(Typed.orNull(form.materials()));
        contact.setNextStep(Typed.orNull(form.nextStep()));
        contact.setNextOn(form.nextOn());
        contact.setNextBy(form.nextOn() == null ? null : by(form).name());
    }

    static CadenceChannel by(ContactForm form) {
        return form.nextBy() == null ? CadenceChannel.PHONE : form.nextBy();
    }

    private void check(ContactMadeRecord contact, ContactForm form, Instant now, ZoneId zone) {
        if (form.at() != null) {
            refuseIf(form.at().isAfter(now.plus(LEEWAY)), "at", "at-future");
            refuseIf(form.at().isBefore(now.minus(Duration.ofDays(366L * OLDEST_YEARS))), "at", "at-long-ago");
        }
        refuseIf(
                form.contactPersonId() != null
                        && !form.contactPersonId().equals(contact.getContactPersonId())
                        && !belongs(form.contactPersonId(), form.customerId()),
                "contactPersonId",
                "not-of-customer");
        var step = Typed.orNull(form.nextStep());
        refuseIf(step == null && form.functions().contains(ContactFunction.DEAL), "nextStep", "deal-without-next");
        refuseIf(step != null && form.nextOn() == null, "nextOn", "next-without-day");
        refuseIf(step == null && form.nextOn() != null, "nextStep", "day-without-next");
        refuseIf(
                form.nextOn() != null && !form.nextOn().equals(contact.getNextOn()) && odd(form.nextOn(), now, zone),
                "nextOn",
                "next-day");
        refuseIf(
                form.twoWay()
                        && Typed.orNull(form.content()) == null
                        && Typed.orNull(form.customerProblem()) == null
                        && form.learnt().isEmpty(),
                "content",
                "nothing-said");
    }

    private static boolean odd(LocalDate day, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return day.isBefore(today) || day.isAfter(today.plusYears(FURTHEST_YEARS));
    }

    private boolean belongs(UUID person, UUID customer) {
        return db.fetchExists(
                CONTACT_PERSON,
                CONTACT_PERSON
                        .ID
                        .eq(person)
                        .and(CONTACT_PERSON.CUSTOMER_ID.eq(customer))
                        .and(CONTACT_PERSON.REMOVED_AT.isNull()));
    }

    /** Whoever has learnt something has gathered intelligence, and whoever lent a hand has cared, ticked or not. */
    private static String[] functions(ContactForm form) {
        var functions = EnumSet.copyOf(form.functions());
        if (!form.learnt().isEmpty()) {
            functions.add(ContactFunction.INTEL);
        }
        if (Boolean.TRUE.equals(form.helped())) {
            functions.add(ContactFunction.CARE);
        }
        return functions.stream().map(Enum::name).toArray(String[]::new);
    }

    static boolean sameStep(ContactMadeRecord one, @Nullable String step, @Nullable LocalDate on, @Nullable String by) {
        return Objects.equals(one.getNextStep(), step)
                && Objects.equals(one.getNextOn(), on)
                && Objects.equals(one.getNextBy(), by);
    }

    private static void refuseIf(boolean wrong, String field, String sentence) {
        if (wrong) {
            throw Problem.invalid(FieldError.of(field, "relationship.invalid." + sentence));
        }
    }
}
