package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** The hidden values of a customer: its address, its contact points and what is sensitive. */
@Component
class CustomerReveal implements Revealable {

    private static final String POINT = "contactPoints/";

    private final DSLContext db;

    CustomerReveal(DSLContext db) {
        this.db = db;
    }

    @Override
    public String subjectType() {
        return "customer";
    }

    @Override
    public Optional<String> value(Actor actor, UUID id, String field) {
        var visible = CustomerQueries.visible(actor, id);
        if (field.equals("address")) {
            return db.select(CUSTOMER.ADDRESS).from(CUSTOMER).where(visible).fetchOptional(CUSTOMER.ADDRESS);
        }
        if (field.equals("ethnicGroup")) {
            return actor.may(Right.SENSITIVE_DATA)
                    ? db.select(CUSTOMER.ETHNIC_GROUP)
                            .from(CUSTOMER)
                            .where(visible)
                            .fetchOptional(CUSTOMER.ETHNIC_GROUP)
                    : Optional.empty();
        }
        if (field.equals("phone")) {
            return db.select(CONTACT_POINT.VALUE)
                    .from(CONTACT_POINT)
                    .join(CUSTOMER)
                    .on(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID))
                    .where(visible, CONTACT_POINT.TYPE.in(ContactType.telephones()))
                    .orderBy(
                            CONTACT_POINT.VALIDITY.eq(Validity.INVALID.name()),
                            CONTACT_POINT.PREFERRED.desc(),
                            CONTACT_POINT.SORT)
                    .limit(1)
                    .fetchOptional(CONTACT_POINT.VALUE);
        }
        return pointId(field)
                .flatMap(point -> db.select(CONTACT_POINT.VALUE)
                        .from(CONTACT_POINT)
                        .join(CUSTOMER)
                        .on(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .where(visible, CONTACT_POINT.ID.eq(point))
                        .fetchOptional(CONTACT_POINT.VALUE));
    }

    private static Optional<UUID> pointId(String field) {
        try {
            return field.startsWith(POINT)
                    ? Optional.of(UUID.fromString(field.substring(POINT.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
