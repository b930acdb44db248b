package org.zhiji.loyalty;

import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CHURN_CASE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_LOYALTY_HISTORY;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.LIFECYCLE_MOVE;
import static zhiji.sql.tenant.Tables.LIFELONG_PROPOSAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.identity.Actor;
import org.zhiji.loyalty.LoyaltyView.IndexDay;
import org.zhiji.loyalty.LoyaltyView.LoyaltyBasis;
import org.zhiji.loyalty.LoyaltyView.StageMoveView;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The index of one customer, worked out as of now, with everything that explains it. */
@Repository
class LoyaltyQueries {

    private static final int DAYS_SHOWN = 60;
    private static final int MOVES_SHOWN = 50;

    private final DSLContext db;
    private final ReadFacts facts;
    private final LoyaltySettingsStore settings;
    private final ObjectMapper json;
    private final Time time;

    LoyaltyQueries(DSLContext db, ReadFacts facts, LoyaltySettingsStore settings, ObjectMapper json, Time time) {
        this.db = db;
        this.facts = facts;
        this.settings = settings;
        this.json = json;
        this.time = time;
    }

    LoyaltyView of(Actor actor, UUID customer, Instant now) {
        var found = db.select(CUSTOMER.LIFECYCLE_STAGE, DSL.field(CustomerReach.mayEdit(actor)))
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("customer"));
        var stage = LifecycleStage.valueOf(found.value1());
        var chosen = settings.get();
        var today = LocalDate.ofInstant(now, time.zone());
        var known =
                facts.of(List.of(customer), today, chosen.loyalWithinMonths()).getOrDefault(customer, Known.NOTHING);
        var actual = KeepLoyalty.ACTUAL.contains(stage);
        var parts = LoyaltyIndex.parts(known, chosen.weights(), chosen.expectedVisits(), today);
        var index = LoyaltyIndex.of(parts);
        var proposed = db.fetchExists(selectOne()
                .from(LIFELONG_PROPOSAL)
                .where(LIFELONG_PROPOSAL.CUSTOMER_ID.eq(customer), LIFELONG_PROPOSAL.DECISION.isNull()));
        var last = db.select(CHURN_CASE.ID, CHURN_CASE.OUTCOME)
                .from(CHURN_CASE)
                .where(CHURN_CASE.CUSTOMER_ID.eq(customer))
                .orderBy(CHURN_CASE.DETECTED_AT.desc(), CHURN_CASE.ID.desc())
                .limit(1)
                .fetchOptional();
        return new LoyaltyView(
                stage,
                chosen.wording(),
                actual ? index : null,
                actual ? LoyaltyIndex.Band.of(index) : null,
                actual ? parts : List.of(),
                what(known, chosen),
                actual ? Lifecycle.lostOn(known, chosen.scale()) : null,
                Boolean.TRUE.equals(found.value2())
                        && !proposed
                        && Lifecycle.mayBeLifelong(stage, known, chosen.scale(), today),
                proposed,
                last.map(it -> it.value1()).orElse(null),
                last.map(it -> it.value2()).orElse(null),
                history(customer),
                moves(customer));
    }

    private static LoyaltyBasis what(Known known, LoyaltySettings chosen) {
        return new LoyaltyBasis(
                known.visits(),
                known.expected() == null ? chosen.expectedVisits() : known.expected(),
                known.lastVisit(),
                known.spent(),
                known.spentBefore(),
                known.favourable(),
                known.answered(),
                known.referrals(),
                known.recommends(),
                known.objections(),
                known.openComplaint(),
                known.paid());
    }

    /** The earliest first. */
    private List<IndexDay> history(UUID customer) {
        return db.select(CUSTOMER_LOYALTY_HISTORY.ON_DAY, CUSTOMER_LOYALTY_HISTORY.INDEX)
                .from(CUSTOMER_LOYALTY_HISTORY)
                .where(CUSTOMER_LOYALTY_HISTORY.CUSTOMER_ID.eq(customer))
                .orderBy(CUSTOMER_LOYALTY_HISTORY.ON_DAY.desc())
                .limit(DAYS_SHOWN)
                .fetch(row -> new IndexDay(row.value1(), row.value2()))
                .reversed();
    }

    private List<StageMoveView> moves(UUID customer) {
        return db.select(LIFECYCLE_MOVE.asterisk())
                .select(EMPLOYEE.NAME)
                .from(LIFECYCLE_MOVE)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(LIFECYCLE_MOVE.BY_ID))
                .where(LIFECYCLE_MOVE.CUSTOMER_ID.eq(customer))
                .orderBy(LIFECYCLE_MOVE.AT.desc(), LIFECYCLE_MOVE.ID.desc())
                .limit(MOVES_SHOWN)
                .fetch(row -> {
                    var move = row.into(LIFECYCLE_MOVE);
                    Map<String, Object> evidence =
                            json.readValue(move.getEvidence().data(), new TypeReference<>() {});
                    return new StageMoveView(
                            move.getId(),
                            LifecycleStage.valueOf(move.getFromStage()),
                            LifecycleStage.valueOf(move.getToStage()),
                            LifecycleRule.valueOf(move.getRule()),
                            evidence,
                            move.getAt(),
                            row.get(EMPLOYEE.NAME));
                });
    }
}
