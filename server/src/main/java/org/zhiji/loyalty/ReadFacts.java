package org.zhiji.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.loyalty.Known.Told;
import org.zhiji.loyalty.LoyaltyFacts.Asked;
import org.zhiji.loyalty.LoyaltyFacts.Fact;
import org.zhiji.platform.time.Time;

/** What all rooms know of customers, in one statement. */
@Component
class ReadFacts {

    private static final Field<UUID> WHOSE = DSL.field(DSL.name("told", "customer_id"), UUID.class);
    private static final Field<String> FACT = DSL.field(DSL.name("told", "fact"), String.class);
    private static final Field<Instant> AT = DSL.field(DSL.name("told", "at"), SQLDataType.INSTANT);
    private static final Field<BigDecimal> AMOUNT = DSL.field(DSL.name("told", "amount"), BigDecimal.class);
    private static final Field<BigDecimal> OF = DSL.field(DSL.name("told", "whole"), BigDecimal.class);

    private final DSLContext db;
    private final List<LoyaltyFacts> sources;
    private final Time time;

    ReadFacts(DSLContext db, List<LoyaltyFacts> sources, Time time) {
        this.db = db;
        this.sources = sources;
        this.time = time;
    }

    /** Whoever has none is missing. */
    Map<UUID, Known> of(Collection<UUID> customers, LocalDate today, int loyalWithinMonths) {
        var zone = time.zone();
        var asked = new OfThese(customers.toArray(UUID[]::new), today, zone);
        var told = sources.stream()
                .map(source -> source.facts(asked))
                .reduce((all, next) -> all.unionAll(next))
                .orElseThrow()
                .asTable("told", "customer_id", "fact", "at", "amount", "whole");
        var byCustomer = new HashMap<UUID, List<Told>>();
        db.select(WHOSE, FACT, AT, AMOUNT, OF)
                .from(told)
                .forEach(row -> byCustomer
                        .computeIfAbsent(row.value1(), it -> new ArrayList<>())
                        .add(new Told(
                                Fact.valueOf(row.value2()),
                                row.value3() == null ? null : LocalDate.ofInstant(row.value3(), zone),
                                row.value4(),
                                row.value5())));
        var known = new HashMap<UUID, Known>();
        byCustomer.forEach((customer, rows) -> known.put(customer, Known.of(rows, today, loyalWithinMonths)));
        return known;
    }

    private record OfThese(UUID[] customers, LocalDate today, ZoneId zone) implements Asked {

        @Override
        public Condition whose(Field<UUID> customer) {
            return customer.eq(DSL.any(customers));
        }
    }
}
