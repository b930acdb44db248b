package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.search.SearchQuery;

/**
 * Which customers are listed.
 *
 * @param owner {@code me}, {@code none} or the id of an employee
 * @param department with the departments below it
 * @param consent to service calls; {@code NONE} for those never asked
 */
record CustomerFilter(
        @Nullable String q,
        @Nullable String owner,
        @Nullable UUID department,
        @Nullable CustomerType type,
        @Nullable LifecycleStage stage,
        @Nullable String consent,
        boolean deleted) {

    Condition condition(Actor actor) {
        var all = new ArrayList<Condition>();
        all.add(deleted ? CUSTOMER.DELETED_AT.isNotNull() : CUSTOMER.DELETED_AT.isNull());
        all.add(CustomerReach.mayView(actor));
        if (q != null && !q.isBlank()) {
            all.add(SearchQuery.matches(CUSTOMER.SEARCH, q));
        }
        if (owner != null && !owner.isEmpty()) {
            all.add(ownedBy(actor, owner));
        }
        if (department != null) {
            all.add(Departments.within(CUSTOMER.DEPARTMENT_ID, department));
        }
        if (type != null) {
            all.add(CUSTOMER.TYPE.eq(type.name()));
        }
        if (stage != null) {
            all.add(CUSTOMER.LIFECYCLE_STAGE.eq(stage.name()));
        }
        if (consent != null && !consent.isEmpty()) {
            all.add(consented(consent));
        }
        return DSL.and(all);
    }

    private static Condition ownedBy(Actor actor, String owner) {
        return switch (owner) {
            case "me" -> CUSTOMER.OWNER_ID.eq(actor.id());
            case "none" -> CUSTOMER.OWNER_ID.isNull();
            default -> CUSTOMER.OWNER_ID.eq(id("owner", owner));
        };
    }

    private static Condition consented(String consent) {
        var latest = Consents.status(CUSTOMER.ID, ConsentPurpose.SERVICE_FOLLOW_UP, ContactChannel.PHONE);
        if (consent.equals("NONE")) {
            return latest.isNull();
        }
        if (List.of("GRANTED", "REFUSED", "WITHDRAWN").contains(consent)) {
            return latest.eq(consent);
        }
        throw Problem.invalid(FieldError.of("consent", "invalid.value", consent));
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(FieldError.of(field, "invalid.value", text));
        }
    }
}
