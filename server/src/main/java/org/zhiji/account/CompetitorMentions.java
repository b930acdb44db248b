package org.zhiji.account;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CONTACT_INTELLIGENCE;
import static zhiji.sql.tenant.Tables.CONTACT_MADE;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;

/** How often each competitor was heard of in contacts, month by month (S0-40). */
@Repository
class CompetitorMentions {

    private final DSLContext db;

    CompetitorMentions(DSLContext db) {
        this.db = db;
    }

    record MonthCount(YearMonth month, int mentions, int customers) {}

    /** @param months those in which it was heard of, in order */
    record CompetitorRow(String competitor, int mentions, List<MonthCount> months) {}

    /** Of the months up to this one, the most often heard of first. */
    List<CompetitorRow> of(Actor actor, LocalDate today, int months, ZoneId zone) {
        var first = today.withDayOfMonth(1).minusMonths(months - 1L);
        var month =
                field("to_char({0} at time zone {1}, 'YYYY-MM')", String.class, CONTACT_MADE.AT, inline(zone.getId()));
        var found = new LinkedHashMap<String, TreeMap<YearMonth, MonthCount>>();
        db.select(CONTACT_INTELLIGENCE.COMPETITOR, month, count(), countDistinct(CONTACT_MADE.CUSTOMER_ID))
                .from(CONTACT_INTELLIGENCE)
                .join(CONTACT_MADE)
                .on(CONTACT_MADE.ID.eq(CONTACT_INTELLIGENCE.CONTACT_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTACT_MADE.CUSTOMER_ID))
                .where(CONTACT_INTELLIGENCE.COMPETITOR.isNotNull(), CONTACT_MADE.DELETED_AT.isNull())
                .and(CONTACT_MADE.AT.ge(first.atStartOfDay(zone).toInstant()))
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(CustomerReach.mayView(actor))
                .groupBy(CONTACT_INTELLIGENCE.COMPETITOR, month)
                .forEach(row -> found.computeIfAbsent(row.value1(), it -> new TreeMap<>())
                        .put(
                                YearMonth.parse(row.value2()),
                                new MonthCount(YearMonth.parse(row.value2()), row.value3(), row.value4())));
        return found.entrySet().stream()
                .map(it -> new CompetitorRow(
                        it.getKey(),
                        it.getValue().values().stream()
                                .mapToInt(MonthCount::mentions)
                                .sum(),
                        List.copyOf(it.getValue().values())))
                .sorted((one, other) -> other.mentions() == one.mentions()
                        ? one.competitor().compareTo(other.competitor())
                        : Integer.compare(other.mentions(), one.mentions()))
                .toList();
    }
}
