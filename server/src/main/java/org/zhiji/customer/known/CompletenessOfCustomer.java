package org.zhiji.customer.known;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER_NEED;
import static zhiji.sql.tenant.Tables.FAMILY_MEMBER;
import static zhiji.sql.tenant.Tables.LIFE_EVENT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.BuyingRole;
import org.zhiji.customer.ConsentPurpose;
import org.zhiji.customer.Consents;
import org.zhiji.customer.ContactChannel;
import org.zhiji.customer.OverviewPart;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.Customer;

/** How much of a customer is known, as a part of any statement. */
@Component
class CompletenessOfCustomer implements OverviewPart {

    private static final Customer WHO = zhiji.sql.tenant.Tables.CUSTOMER.as("known_one");

    private final Time time;

    CompletenessOfCustomer(Time time) {
        this.time = time;
    }

    @Override
    public String name() {
        return "completeness";
    }

    @Override
    public Field<? extends List<?>> rows(Actor actor, Field<UUID> customerId) {
        return of(customerId);
    }

    /** A list of one: what is nested is read as a list. */
    Field<List<Completeness>> of(Field<UUID> customerId) {
        return multiset(select(completeness()).from(WHO).where(WHO.ID.eq(customerId)))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    private SelectField<Completeness> completeness() {
        return row(WHO.TYPE, known()).mapping((type, known) -> Completeness.of(type.equals("PERSON"), known));
    }

    private Field<List<Item>> known() {
        var names = conditions().entrySet().stream()
                .map(it -> when(it.getValue(), inline(it.getKey().name())))
                .toList();
        return array(names)
                .convertFrom(found -> Arrays.stream(found)
                        .filter(name -> name != null)
                        .map(Item::valueOf)
                        .toList());
    }

    private Map<Item, Condition> conditions() {
        var today = LocalDate.ofInstant(time.now(), time.zone());
        var known = new EnumMap<Item, Condition>(Item.class);
        known.put(
                Item.PHONE,
                point(CONTACT_POINT
                        .TYPE
                        .in("MOBILE", "LANDLINE", "SERVICE_NUMBER")
                        .and(CONTACT_POINT.VALIDITY.ne(inline("INVALID")))));
        known.put(
                Item.CONSENT,
                Consents.status(WHO.ID, ConsentPurpose.SERVICE_FOLLOW_UP, ContactChannel.PHONE)
                        .isNotNull());
        known.put(Item.DECISION_MAKER, role(BuyingRole.DECISION_MAKER));
        known.put(Item.PURCHASER, role(BuyingRole.PURCHASER));
        known.put(Item.USER, role(BuyingRole.USER));
        known.put(Item.INFLUENCER, role(BuyingRole.INFLUENCER));
        known.put(Item.GATEKEEPER, role(BuyingRole.GATEKEEPER));
        known.put(Item.ADDRESS, filled(WHO.REGION_CODE).or(filled(WHO.ADDRESS)));
        known.put(Item.BIRTHDAY, WHO.BIRTH_MONTH.isNotNull());
        known.put(Item.PREFERENCES, filled(WHO.PREFERENCES).or(filled(WHO.HOBBIES)));
        known.put(
                Item.NEED,
                exists(selectOne()
                        .from(CUSTOMER_NEED)
                        .where(CUSTOMER_NEED.CUSTOMER_ID.eq(WHO.ID), CUSTOMER_NEED.DELETED_AT.isNull())
                        // One that nobody has looked at for so long is not known any more.
                        .and(CUSTOMER_NEED
                                .REVIEW_ON
                                .gt(today)
                                .or(KnownOfCustomer.isOpen().not()))));
        known.put(Item.USCC, filled(WHO.USCC));
        known.put(Item.OCCUPATION, filled(WHO.OCCUPATION).or(filled(WHO.EMPLOYER)));
        known.put(Item.TIME_WINDOW, point(filled(CONTACT_POINT.TIME_WINDOW)));
        known.put(
                Item.FAMILY,
                exists(selectOne()
                                .from(FAMILY_MEMBER)
                                .where(FAMILY_MEMBER.CUSTOMER_ID.eq(WHO.ID), FAMILY_MEMBER.DELETED_AT.isNull()))
                        .or(exists(selectOne()
                                .from(LIFE_EVENT)
                                .where(LIFE_EVENT.CUSTOMER_ID.eq(WHO.ID), LIFE_EVENT.DELETED_AT.isNull()))));
        // That somebody came in a file does not say how he came to us.
        known.put(Item.SOURCE, filled(WHO.SOURCE).and(WHO.SOURCE.ne(inline("IMPORT"))));
        known.put(Item.GENDER, WHO.GENDER.ne(inline("UNKNOWN")));
        return known;
    }

    private static Condition filled(Field<String> field) {
        return coalesce(field, "").ne("");
    }

    private static Condition point(Condition such) {
        return exists(selectOne().from(CONTACT_POINT).where(CONTACT_POINT.CUSTOMER_ID.eq(WHO.ID), such));
    }

    /** Somebody in this role who is still there. */
    private static Condition role(BuyingRole role) {
        return exists(selectOne()
                .from(CONTACT_PERSON)
                .where(CONTACT_PERSON.CUSTOMER_ID.eq(WHO.ID))
                .and(CONTACT_PERSON.UNTIL.isNull())
                .and(CONTACT_PERSON.REMOVED_AT.isNull())
                .and(CONTACT_PERSON.BUYING_ROLE.eq(inline(role.name()))));
    }
}
