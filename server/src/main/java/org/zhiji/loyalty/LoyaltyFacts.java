package org.zhiji.loyalty;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.SelectSelectStep;

/**
 * What customers do, told by the rooms that see it. A bean of this type is enough: whoever sells something adds its payments
 * without a change here. One statement serves one customer and thousands.
 */
public interface LoyaltyFacts {

    /** Those of the customers that {@code asked} names; older ones do no harm. */
    Select<Record5<UUID, String, Instant, BigDecimal, BigDecimal>> facts(Asked asked);

    /** What is wanted, and on which day. */
    interface Asked {

        Condition whose(Field<UUID> customer);

        LocalDate today();

        ZoneId zone();

        /** The beginning of the day so many months ago. */
        default Instant monthsAgo(int months) {
            return today().minusMonths(months).atStartOfDay(zone()).toInstant();
        }
    }

    /** What there is to be told; the two numbers mean something else for each. */
    enum Fact {
        /** A visit or a purchase: what was paid, absent where nobody knows; nothing is no purchase. */
        TRANSACTION,
        /** Favourable answers, of so many. */
        ANSWERS,
        /** Brought another customer. */
        REFERRAL,
        /** Says that they would recommend us. */
        RECOMMENDS,
        /** Found it too dear. */
        PRICE_OBJECTION,
        /** A complaint that is not closed. */
        OPEN_COMPLAINT,
        /** Cars still in use, of so many that there were. */
        CARS,
        /** How often a year one would expect them. */
        EXPECTED_VISITS
    }

    /** The columns of a fact, ready for {@code from} and {@code where}. */
    static SelectSelectStep<Record5<UUID, String, Instant, BigDecimal, BigDecimal>> fact(
            Fact fact, Field<UUID> customer, Field<Instant> at, Field<BigDecimal> amount, Field<BigDecimal> of) {
        return select(customer, inline(fact.name()), at, amount, of);
    }
}
