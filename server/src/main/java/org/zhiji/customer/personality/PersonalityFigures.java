package org.zhiji.customer.personality;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CountOfCustomer;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.identity.Actor;

/**
 * Whether it is true what is said of the four: who complains, who stays. Of small groups nothing is said, so that nobody's
 * judgement can be worked out from a table.
 */
@Component
class PersonalityFigures {

    /** Fewer than this are no group. */
    static final int FEWEST = 5;

    private final DSLContext db;
    private final List<CountOfCustomer> counts;

    PersonalityFigures(DSLContext db, List<CountOfCustomer> counts) {
        this.db = db;
        this.counts = counts;
    }

    /**
     * @param complaints    of all of them together
     * @param complaining   how many of them have complained
     * @param loyal         how many come again: repeat, loyal and lifelong customers
     */
    record PersonalityFigure(
            Personality personality,
            int customers,
            @Nullable Integer complaints,
            @Nullable Integer complaining,
            @Nullable Integer loyal) {}

    List<PersonalityFigure> of(Actor actor) {
        var complaints = counts.stream()
                .filter(it -> it.name().equals("complaints"))
                .findFirst()
                .map(it -> it.of(CUSTOMER.ID))
                .orElse(inline(0));
        var judged = db.select(
                        Personalities.current(CUSTOMER.ID).as("personality"),
                        complaints.as("complaints"),
                        CUSTOMER.LIFECYCLE_STAGE.as("stage"))
                .from(CUSTOMER)
                .where(CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .and(Personalities.current(CUSTOMER.ID).isNotNull())
                .asTable("judged");
        var personality = requireNonNull(judged.field("personality", String.class));
        var all = requireNonNull(judged.field("complaints", Integer.class));
        var stage = requireNonNull(judged.field("stage", String.class));
        return db.select(
                        personality.convert(new EnumConverter<>(String.class, Personality.class)),
                        count(),
                        sum(all).coerce(Integer.class),
                        count().filterWhere(all.gt(0)),
                        count().filterWhere(stage.in(
                                LifecycleStage.REPEAT.name(),
                                LifecycleStage.LOYAL.name(),
                                LifecycleStage.LIFELONG.name())))
                .from(judged)
                .groupBy(personality)
                .orderBy(personality)
                .fetch(row -> row.value2() < FEWEST
                        ? new PersonalityFigure(row.value1(), row.value2(), null, null, null)
                        : new PersonalityFigure(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
