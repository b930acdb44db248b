package org.zhiji.customer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** All contacts with customers, whatever room keeps them. */
@Component
public class CustomerContacts {

    public static final Field<UUID> ID = column("id", UUID.class);
    public static final Field<String> KIND = column("kind", String.class);
    public static final Field<UUID> CUSTOMER_ID = column("customer_id", UUID.class);
    public static final Field<UUID> PERSON_ID = column("person_id", UUID.class);
    public static final Field<UUID> EMPLOYEE_ID = column("employee_id", UUID.class);
    public static final Field<Instant> AT = column("at", Instant.class);
    public static final Field<String> CHANNEL = column("channel", String.class);
    public static final Field<String[]> FUNCTIONS = field(name("spoken", "functions"), SQLDataType.CLOB.array());
    public static final Field<Boolean> TWO_WAY = column("two_way", Boolean.class);
    public static final Condition BOTH_SPOKE = DSL.condition(TWO_WAY);
    public static final Field<String> RESPONSE = column("response", String.class);

    private static final String[] COLUMNS = {
        "id", "kind", "customer_id", "person_id", "employee_id", "at", "channel", "functions", "two_way", "response"
    };

    private final DSLContext db;
    private final List<ContactSource> sources;

    CustomerContacts(DSLContext db, List<ContactSource> sources) {
        this.db = db;
        this.sources = sources;
    }

    /** A table with the columns of this class. */
    public Table<?> which(ContactSource.Which which) {
        return sources.stream()
                .map(source -> source.contacts(which))
                .reduce((all, next) -> all.unionAll(next))
                .orElseThrow()
                .asTable("spoken", COLUMNS);
    }

    /** When both sides last spoke; nothing of those who never did. */
    Map<UUID, Instant> lastOf(Collection<UUID> customers) {
        var ids = DSL.any(customers.toArray(UUID[]::new));
        return db.select(CUSTOMER_ID, max(AT))
                .from(which((customer, employee, at) -> customer.eq(ids)))
                .where(BOTH_SPOKE)
                .groupBy(CUSTOMER_ID)
                .fetchMap(CUSTOMER_ID, max(AT));
    }

    private static <T> Field<T> column(String column, Class<T> type) {
        return field(name("spoken", column), type);
    }
}
