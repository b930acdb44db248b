package org.zhiji.customer;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record10;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.search.SearchQuery;

/** Customers in the one search. */
@Component
public class CustomerSearch implements SearchSource {

    @Override
    public Select<Record10<String, UUID, String, String, String[], String[], String[], String, Boolean, String>> hits(
            Actor actor, String typed) {
        var none = inline((String[]) null, SQLDataType.CLOB.array());
        return select(
                        inline("CUSTOMER"),
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        CUSTOMER.CUSTOMER_NO,
                        array(select(CONTACT_POINT.VALUE)
                                .from(CONTACT_POINT)
                                .where(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID))
                                .and(CONTACT_POINT.TYPE.in(ContactType.telephones()))
                                .orderBy(CONTACT_POINT.PREFERRED.desc(), CONTACT_POINT.SORT)),
                        none,
                        none,
                        inline((String) null),
                        CustomerColumns.open(actor),
                        CUSTOMER.EMPLOYER)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(any(array(matching()))))
                .orderBy(CUSTOMER.UPDATED_AT.desc())
                .limit(MOST);
    }

    /**
     * For the lists of other rooms: those whom the words speak of, as an array, so that the list can go by its own index
     * of customers. Visibility is the list's matter.
     */
    public static Field<UUID[]> found(String typed) {
        return array(select(CUSTOMER.ID).from(CUSTOMER).where(SearchQuery.matches(CUSTOMER.SEARCH, typed)));
    }

    /** Looked for once in the statement, however many kinds of things are found by the customer they belong to. */
    static CommonTableExpression<Record1<UUID>> matching(Actor actor, String typed) {
        return name("matching")
                .fields("id")
                .as(select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(SearchQuery.matches(CUSTOMER.SEARCH, typed))
                        .and(CUSTOMER.DELETED_AT.isNull())
                        .and(CustomerReach.mayView(actor))
                        .limit(CANDIDATES));
    }

    /** For rooms that find their own things by the customer they belong to. */
    public static Select<Record1<UUID>> matching() {
        return select(field(name("matching", "id"), UUID.class)).from(table(name("matching")));
    }
}
