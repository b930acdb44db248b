package org.zhiji.care;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.GIFT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.approval.Approvals;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/** Gifts as they are read. */
@Repository
class GiftQueries {

    private static final int MOST = 100;

    private final DSLContext db;
    private final Approvals approvals;

    GiftQueries(DSLContext db, Approvals approvals) {
        this.db = db;
        this.approvals = approvals;
    }

    GiftView get(Actor actor, UUID id) {
        return read(actor, GIFT.ID.eq(id)).stream().findFirst().orElseThrow(() -> Problem.notFound(GiftAccess.SUBJECT));
    }

    /**
     * What a customer's people have had.
     *
     * @param limits which hold for the next one
     */
    record GiftsOfCustomer(List<GiftView> gifts, CareSettings.CareLimits limits) {}

    List<GiftView> ofCustomer(Actor actor, UUID customer) {
        return read(actor, GIFT.CUSTOMER_ID.eq(customer));
    }

    /** What the person has had, or may have, in the calendar year of a day. */
    BigDecimal inYearOf(LocalDate day, UUID customer, @Nullable UUID person) {
        return db.select(coalesce(sum(GIFT.AMOUNT), inline(BigDecimal.ZERO)))
                .from(GIFT)
                .where(ofPerson(customer, person))
                .and(GIFT.DAY.between(day.withDayOfYear(1), day.withMonth(12).withDayOfMonth(31)))
                .and(GIFT.STATUS.in(
                        GiftStatus.ASKED.name(),
                        GiftStatus.RETURNED.name(),
                        GiftStatus.AGREED.name(),
                        GiftStatus.GIVEN.name()))
                .fetchSingle()
                .value1();
    }

    boolean declines(UUID customer, @Nullable UUID person) {
        return db.fetchExists(GIFT, ofPerson(customer, person), GIFT.STATUS.eq(GiftStatus.DECLINED.name()));
    }

    private static Condition ofPerson(UUID customer, @Nullable UUID person) {
        return GIFT.CUSTOMER_ID.eq(customer).and(GIFT.CONTACT_PERSON_ID.isNotDistinctFrom(person));
    }

    private List<GiftView> read(Actor actor, Condition which) {
        var editable = coalesce(field(GiftAccess.editable(actor)), false).as("editable");
        return db.select(GIFT.asterisk())
                .select(CUSTOMER.NAME, CONTACT_PERSON.NAME, EMPLOYEE.NAME, editable)
                .from(GIFT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(GIFT.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(GIFT.GIVER_ID))
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(GIFT.CONTACT_PERSON_ID))
                .where(GiftAccess.visible(actor), which)
                .orderBy(GIFT.DAY.desc(), GIFT.ID.desc())
                .limit(MOST)
                .fetch()
                .map(row -> {
                    var gift = row.into(GIFT);
                    var recipient = Recipient.valueOf(gift.getRecipient());
                    var status = GiftStatus.valueOf(gift.getStatus());
                    return new GiftView(
                            gift.getId(),
                            gift.getCustomerId(),
                            row.get(CUSTOMER.NAME),
                            gift.getContactPersonId(),
                            row.get(CONTACT_PERSON.NAME),
                            recipient,
                            gift.getItem(),
                            gift.getAmount(),
                            gift.getOccasion(),
                            gift.getDay(),
                            gift.getGiverId(),
                            row.get(EMPLOYEE.NAME),
                            gift.getReason(),
                            gift.getLiked(),
                            status,
                            status == GiftStatus.ASKED
                                    ? approvals
                                            .waiting(GiftSubject.nameFor(recipient), gift.getId())
                                            .orElse(null)
                                    : null,
                            row.get(editable),
                            gift.getVersion());
                });
    }
}
