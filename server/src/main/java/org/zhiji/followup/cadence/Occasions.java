package org.zhiji.followup.cadence;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.ConsentPurpose;
import org.zhiji.customer.Consents;
import org.zhiji.followup.CancelReason;
import org.zhiji.followup.MayCall;
import org.zhiji.followup.TaskStatus;
import org.zhiji.identity.Actor;
import org.zhiji.list.ListQueries;
import org.zhiji.list.ListQuery;
import org.zhiji.list.Lists;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/** Whom a rule catches and when, as one statement over all customers. */
@Repository
class Occasions {

    private static final int AT_A_TIME = 5_000;

    private final DSLContext db;
    private final Lists lists;
    private final ListQueries queries;
    private final CadenceRules rules;
    private final ObjectProvider<CadenceTrigger> triggers;

    Occasions(
            DSLContext db,
            Lists lists,
            ListQueries queries,
            CadenceRules rules,
            ObjectProvider<CadenceTrigger> triggers) {
        this.db = db;
        this.lists = lists;
        this.queries = queries;
        this.rules = rules;
        this.triggers = triggers;
    }

    List<CadenceTrigger> triggers() {
        return triggers.orderedStream().toList();
    }

    CadenceTrigger trigger(CadenceRuleForm form) {
        return triggers.stream()
                .filter(it -> it.kind().equals(form.triggerKind()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(FieldError.of("triggerKind", "cadence.invalid.trigger")));
    }

    /**
     * A rule with the stretch of due days that is asked for.
     *
     * @param before the rules that hold before it
     */
    record Asked(
            CadenceRule rule,
            List<CadenceRule> before,
            LocalDate activeSince,
            LocalDate from,
            LocalDate to,
            Instant now,
            LocalDate today,
            ZoneId zone) {}

    /** Those that may be addressed and have no contact yet, one by one, the earliest first. */
    Stream<Occasion> open(Asked asked) {
        var caught = caught(asked);
        return db.select(
                        Columns.of(caught, CadenceTrigger.SUBJECT),
                        CUSTOMER.ID,
                        Columns.of(caught, CadenceTrigger.VEHICLE_ID),
                        Columns.of(caught, CadenceTrigger.WORK_ORDER_ID),
                        CUSTOMER.DEPARTMENT_ID,
                        CUSTOMER.OWNER_ID,
                        Columns.of(caught, CadenceTrigger.ADVISOR_ID),
                        Columns.of(caught, CadenceTrigger.HAPPENS_ON),
                        Columns.of(caught, CadenceTrigger.DUE_ON),
                        contactOn(asked))
                .from(caught)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(Columns.of(caught, CadenceTrigger.CUSTOMER_ID)))
                .where(open(asked, caught), mayAddress(asked.rule().form(), asked.now()))
                .orderBy(Columns.of(caught, CadenceTrigger.DUE_ON), Columns.of(caught, CadenceTrigger.SUBJECT))
                .fetchSize(AT_A_TIME)
                .fetchStream()
                .map(mapping(Occasion::new));
    }

    /** The occasions of those in the audience; their columns are those of {@link CadenceTrigger}. */
    Table<?> caught(Asked asked) {
        var form = asked.rule().form();
        var list = lists.find(form.list());
        var occasions = trigger(form)
                .occasions(new CadenceTrigger.Question(
                        form.list(),
                        lists.fields(list),
                        form.interval(),
                        form.field(),
                        form.yearly(),
                        asked.activeSince(),
                        asked.from(),
                        asked.to(),
                        asked.today(),
                        asked.zone()))
                .asTable("happened");
        var audience = audience(form).asTable("audience");
        var due = Columns.of(occasions, CadenceTrigger.DUE_ON);
        return select(
                        Columns.of(occasions, CadenceTrigger.SUBJECT),
                        Columns.of(occasions, CadenceTrigger.CUSTOMER_ID),
                        Columns.of(occasions, CadenceTrigger.VEHICLE_ID),
                        Columns.of(occasions, CadenceTrigger.WORK_ORDER_ID),
                        Columns.of(occasions, CadenceTrigger.ADVISOR_ID),
                        Columns.of(occasions, CadenceTrigger.HAPPENS_ON),
                        due)
                .from(occasions)
                .join(audience)
                .on(Columns.id(audience).eq(Columns.of(occasions, CadenceTrigger.SUBJECT)))
                .where(due.between(inline(asked.from()), inline(asked.to())), firstOfIntervals(asked, occasions))
                .asTable("caught");
    }

    Select<Record1<UUID>> audience(CadenceRuleForm form) {
        return queries.ids(Actor.SYSTEM, lists.find(form.list()), query(form));
    }

    ListQuery query(CadenceRuleForm form) {
        return new ListQuery(null, form.filter() == null ? null : rules.filter(form), null, null, null, null);
    }

    /** No second contact about the same occasion. */
    Condition open(Asked asked, Table<?> caught) {
        return MayCall.active()
                .and(notExists(selectOne()
                        .from(FOLLOW_UP_TASK)
                        .where(
                                FOLLOW_UP_TASK.RULE_ID.eq(asked.rule().id()),
                                FOLLOW_UP_TASK.SUBJECT_ID.eq(Columns.of(caught, CadenceTrigger.SUBJECT)),
                                FOLLOW_UP_TASK.OCCASION_ON.eq(Columns.of(caught, CadenceTrigger.HAPPENS_ON)),
                                FOLLOW_UP_TASK.REASON_CANCELLED.isDistinctFrom(CancelReason.RULE_CHANGED.name()),
                                FOLLOW_UP_TASK.REASON_CANCELLED.isDistinctFrom(CancelReason.CONTACTED.name()))))
                .and(HoldOuts.none(
                        asked.rule().id(),
                        Columns.of(caught, CadenceTrigger.SUBJECT),
                        Columns.of(caught, CadenceTrigger.HAPPENS_ON)));
    }

    static Condition mayAddress(CadenceRuleForm form, Instant now) {
        return undisturbed(form, now).and(agrees(form));
    }

    static Condition undisturbed(CadenceRuleForm form, Instant now) {
        return Consents.undisturbed(CUSTOMER.ID, form.channel().consent(), now);
    }

    /** About the car that we look after one may ask whoever has not said no; whatever else needs a yes. */
    static Condition agrees(CadenceRuleForm form) {
        var said = Consents.status(CUSTOMER.ID, form.purpose(), form.channel().consent());
        return form.purpose() == ConsentPurpose.SERVICE_FOLLOW_UP
                ? coalesce(said, inline("GRANTED")).eq(inline("GRANTED"))
                : said.eq(inline("GRANTED"));
    }

    /** The latest day on which somebody spoke or is going to speak with the customer. */
    static Field<LocalDate> contactOn(Asked asked) {
        var due = coalesce(Days.of(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT, asked.zone()), FOLLOW_UP_TASK.PLANNED_DATE);
        var promised = field(select(max(greatest(due, inline(asked.today()))))
                .from(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.CUSTOMER_ID.eq(CUSTOMER.ID), FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames())));
        return greatest(Days.of(CUSTOMER.LAST_CONTACT_AT, asked.zone()), promised);
    }

    /** A customer has one rhythm: of several rules with an interval the first one that fits. */
    private Condition firstOfIntervals(Asked asked, Table<?> occasions) {
        if (!asked.rule().goesBy(IntervalTrigger.KIND)) {
            return noCondition();
        }
        Condition nobodyBefore = noCondition();
        for (var other : asked.before()) {
            if (other.goesBy(IntervalTrigger.KIND)) {
                var before = audience(other.form()).asTable("before");
                nobodyBefore = nobodyBefore.and(notExists(selectOne()
                        .from(before)
                        .where(Columns.id(before).eq(Columns.of(occasions, CadenceTrigger.SUBJECT)))));
            }
        }
        return nobodyBefore;
    }
}
