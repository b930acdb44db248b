package org.zhiji.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static zhiji.sql.tenant.Tables.ACCOUNT_ACTION;
import static zhiji.sql.tenant.Tables.ACCOUNT_PLAN;
import static zhiji.sql.tenant.Tables.ACCOUNT_PLAN_DUE;
import static zhiji.sql.tenant.Tables.CONTACT_INTELLIGENCE;
import static zhiji.sql.tenant.Tables.CONTACT_MADE;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PROMISE;
import static zhiji.sql.tenant.Tables.RELATIONSHIP;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.account.AccountForms.VariableRow;
import org.zhiji.account.AccountView.Action;
import org.zhiji.account.AccountView.Competitor;
import org.zhiji.account.AccountView.Person;
import org.zhiji.account.AccountView.Plan;
import org.zhiji.account.AccountView.Tie;
import org.zhiji.customer.Attitude;
import org.zhiji.customer.BuyingRole;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.Employee;
import zhiji.sql.tenant.tables.Relationship;

/** Key customers as they are read: all of them, one with its plan and who knows whom, and what hangs on one person. */
@Repository
class AccountQueries {

    static final String KEY_CUSTOMER = "KEY";

    private static final Employee OWNER = EMPLOYEE.as("owner");
    private static final int MOST = 300;
    private static final int NEAR = 3;
    private static final int KNOWN = 2;

    private final DSLContext db;
    private final ObjectMapper json;

    AccountQueries(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    AccountView of(Actor actor, UUID customer, LocalDate today, ZoneId zone) {
        var editable = coalesce(field(CustomerReach.mayEdit(actor)), false).as("editable");
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        OWNER.ID,
                        OWNER.NAME,
                        CUSTOMER.CATEGORY,
                        ACCOUNT_PLAN_DUE.DUE_ON,
                        editable)
                .from(CUSTOMER)
                .leftJoin(OWNER)
                .on(OWNER.ID.eq(CUSTOMER.OWNER_ID))
                .leftJoin(ACCOUNT_PLAN_DUE)
                .on(ACCOUNT_PLAN_DUE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(CUSTOMER.ID.eq(customer), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .fetchOptional(row -> {
                    var plans = plans(customer);
                    return new AccountView(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            KEY_CUSTOMER.equals(row.value5()),
                            plans.isEmpty() ? row.value6() : null,
                            plans,
                            people(customer, today),
                            ties(customer),
                            competitors(customer, today, zone),
                            row.value7());
                })
                .orElseThrow(() -> Problem.notFound("customer"));
    }

    private List<Plan> plans(UUID customer) {
        var actions = multiset(select(
                                ACCOUNT_ACTION.ID,
                                ACCOUNT_ACTION.TEXT,
                                ACCOUNT_ACTION.OWNER_ID,
                                EMPLOYEE.NAME,
                                ACCOUNT_ACTION.DUE_ON,
                                ACCOUNT_ACTION.TELL_CUSTOMER,
                                ACCOUNT_ACTION.DONE_ON)
                        .from(ACCOUNT_ACTION)
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(ACCOUNT_ACTION.OWNER_ID))
                        .where(ACCOUNT_ACTION.PLAN_ID.eq(ACCOUNT_PLAN.ID))
                        .orderBy(ACCOUNT_ACTION.POSITION))
                .convertFrom(rows -> rows.map(mapping(Action::new)));
        return db.select(ACCOUNT_PLAN.asterisk())
                .select(actions)
                .from(ACCOUNT_PLAN)
                .where(ACCOUNT_PLAN.CUSTOMER_ID.eq(customer))
                .orderBy(ACCOUNT_PLAN.YEAR.desc(), ACCOUNT_PLAN.UPDATED_AT.desc())
                .fetch(row -> {
                    var plan = row.into(ACCOUNT_PLAN);
                    return new Plan(
                            plan.getId(),
                            plan.getYear(),
                            plan.getScope(),
                            plan.getStrategy(),
                            plan.getGoals(),
                            plan.getReviewedOn(),
                            plan.getReview(),
                            json.readValue(plan.getVariables().data(), new TypeReference<List<VariableRow>>() {}),
                            row.get(actions),
                            plan.getVersion());
                });
    }

    private List<Person> people(UUID customer, LocalDate today) {
        return db.select(
                        CONTACT_PERSON.ID,
                        CONTACT_PERSON.NAME,
                        CONTACT_PERSON.POSITION,
                        CONTACT_PERSON.DEPARTMENT_NAME,
                        CONTACT_PERSON.BUYING_ROLE.convert(new EnumConverter<>(String.class, BuyingRole.class)),
                        CONTACT_PERSON.ATTITUDE.convert(new EnumConverter<>(String.class, Attitude.class)))
                .from(CONTACT_PERSON)
                .where(CONTACT_PERSON.CUSTOMER_ID.eq(customer))
                .and(CONTACT_PERSON.UNTIL.isNull().or(CONTACT_PERSON.UNTIL.ge(today)))
                .orderBy(CONTACT_PERSON.IS_PRIMARY.desc(), CONTACT_PERSON.NAME, CONTACT_PERSON.ID)
                .fetch(mapping(Person::new));
    }

    /** Those who still work here; of two rows about the same after a merge the nearer. */
    private List<Tie> ties(UUID customer) {
        Relationship nearer = RELATIONSHIP.as("nearer");
        return db.select(
                        RELATIONSHIP.EMPLOYEE_ID,
                        EMPLOYEE.NAME,
                        RELATIONSHIP.CONTACT_PERSON_ID,
                        RELATIONSHIP.LEVEL,
                        RELATIONSHIP.RANK,
                        RELATIONSHIP.TARGET_LEVEL,
                        RELATIONSHIP.TARGET_ON,
                        RELATIONSHIP.WARMTH,
                        RELATIONSHIP.COOLS_ON)
                .from(RELATIONSHIP)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(RELATIONSHIP.EMPLOYEE_ID))
                .where(RELATIONSHIP.CUSTOMER_ID.eq(customer), EMPLOYEE.STATUS.ne(inline("LEFT")))
                .and(notExists(selectOne()
                        .from(nearer)
                        .where(
                                nearer.CUSTOMER_ID.eq(RELATIONSHIP.CUSTOMER_ID),
                                nearer.EMPLOYEE_ID.eq(RELATIONSHIP.EMPLOYEE_ID),
                                nearer.CONTACT_PERSON_ID.isNotDistinctFrom(RELATIONSHIP.CONTACT_PERSON_ID),
                                DSL.row(nearer.RANK, nearer.ID).gt(DSL.row(RELATIONSHIP.RANK, RELATIONSHIP.ID)))))
                .orderBy(RELATIONSHIP.RANK.desc(), EMPLOYEE.NAME, RELATIONSHIP.ID)
                .fetch(mapping(Tie::new));
    }

    private List<Competitor> competitors(UUID customer, LocalDate today, ZoneId zone) {
        return db.select(CONTACT_INTELLIGENCE.COMPETITOR, count(), max(CONTACT_MADE.AT))
                .from(CONTACT_INTELLIGENCE)
                .join(CONTACT_MADE)
                .on(CONTACT_MADE.ID.eq(CONTACT_INTELLIGENCE.CONTACT_ID))
                .where(CONTACT_MADE.CUSTOMER_ID.eq(customer), CONTACT_MADE.DELETED_AT.isNull())
                .and(CONTACT_INTELLIGENCE.COMPETITOR.isNotNull())
                .and(CONTACT_MADE.AT.ge(today.minusYears(1).atStartOfDay(zone).toInstant()))
                .groupBy(CONTACT_INTELLIGENCE.COMPETITOR)
                .orderBy(count().desc(), CONTACT_INTELLIGENCE.COMPETITOR)
                .fetch(row -> new Competitor(row.value1(), row.value2(), LocalDate.ofInstant(row.value3(), zone)));
    }

    /**
     * One key customer in the list.
     *
     * @param planYear  the year of its latest plan
     * @param dueOn     until when it should have one
     * @param atRisk    the variables of that plan that are at risk
     * @param openActions what is still to be done of it
     */
    record AccountRow(
            UUID customerId,
            String customerName,
            @Nullable String ownerName,
            @Nullable Integer planYear,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate dueOn,
            List<Variable> atRisk,
            int openActions,
            int overdueActions,
            @Nullable Instant lastContactAt) {}

    List<AccountRow> all(Actor actor, LocalDate today) {
        var newest = ACCOUNT_PLAN.as("newest");
        var open = field(selectCount()
                .from(ACCOUNT_ACTION)
                .where(ACCOUNT_ACTION.PLAN_ID.eq(ACCOUNT_PLAN.ID), ACCOUNT_ACTION.DONE_ON.isNull()));
        var overdue = field(selectCount()
                .from(ACCOUNT_ACTION)
                .where(ACCOUNT_ACTION.PLAN_ID.eq(ACCOUNT_PLAN.ID), ACCOUNT_ACTION.DONE_ON.isNull())
                .and(ACCOUNT_ACTION.DUE_ON.lt(today)));
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        OWNER.NAME,
                        ACCOUNT_PLAN.YEAR,
                        ACCOUNT_PLAN.REVIEWED_ON,
                        ACCOUNT_PLAN_DUE.DUE_ON,
                        ACCOUNT_PLAN.VARIABLES,
                        open,
                        overdue,
                        CUSTOMER.LAST_CONTACT_AT)
                .from(CUSTOMER)
                .leftJoin(OWNER)
                .on(OWNER.ID.eq(CUSTOMER.OWNER_ID))
                .leftJoin(ACCOUNT_PLAN)
                .on(ACCOUNT_PLAN.CUSTOMER_ID.eq(CUSTOMER.ID))
                .and(notExists(selectOne()
                        .from(newest)
                        .where(
                                newest.CUSTOMER_ID.eq(CUSTOMER.ID),
                                DSL.row(newest.YEAR, newest.UPDATED_AT, newest.ID)
                                        .gt(DSL.row(ACCOUNT_PLAN.YEAR, ACCOUNT_PLAN.UPDATED_AT, ACCOUNT_PLAN.ID)))))
                .leftJoin(ACCOUNT_PLAN_DUE)
                .on(ACCOUNT_PLAN_DUE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(CUSTOMER.CATEGORY.eq(KEY_CUSTOMER), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .orderBy(ACCOUNT_PLAN.YEAR.asc().nullsFirst(), CUSTOMER.NAME, CUSTOMER.ID)
                .limit(MOST)
                .fetch(row -> new AccountRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value4() == null ? row.value6() : null,
                        row.value7() == null
                                ? List.of()
                                : json
                                        .readValue(row.value7().data(), new TypeReference<List<VariableRow>>() {})
                                        .stream()
                                        .filter(it -> it.state() == AccountForms.VariableState.AT_RISK)
                                        .map(VariableRow::variable)
                                        .toList(),
                        row.value8(),
                        row.value9(),
                        row.value10()));
    }

    /**
     * A customer who would be lost with one person: nobody else of us knows anybody there.
     *
     * @param near     朋友 and 知己 there
     * @param promises that the person still owes
     * @param money    of the last twelve months
     */
    record HandOverRisk(
            UUID customerId,
            String customerName,
            UUID employeeId,
            String employeeName,
            int near,
            int promises,
            BigDecimal money) {}

    List<HandOverRisk> risks(Actor actor, LocalDate today, ZoneId zone) {
        var others = RELATIONSHIP.as("others");
        var colleague = EMPLOYEE.as("colleague");
        Condition alone = notExists(selectOne()
                .from(others)
                .join(colleague)
                .on(colleague.ID.eq(others.EMPLOYEE_ID))
                .where(
                        others.CUSTOMER_ID.eq(CUSTOMER.ID),
                        others.EMPLOYEE_ID.ne(EMPLOYEE.ID),
                        others.RANK.ge(KNOWN),
                        colleague.STATUS.ne(inline("LEFT"))));
        var near = field(selectCount()
                .from(RELATIONSHIP)
                .where(
                        RELATIONSHIP.CUSTOMER_ID.eq(CUSTOMER.ID),
                        RELATIONSHIP.EMPLOYEE_ID.eq(EMPLOYEE.ID),
                        RELATIONSHIP.RANK.ge(NEAR)));
        var promises = field(selectCount()
                .from(PROMISE)
                .where(
                        PROMISE.CUSTOMER_ID.eq(CUSTOMER.ID),
                        PROMISE.OWNER_ID.eq(EMPLOYEE.ID),
                        PROMISE.STATUS.eq(inline("OPEN"))));
        var money = field(select(coalesce(sum(WORK_ORDER.TOTAL_AMOUNT), inline(BigDecimal.ZERO)))
                .from(WORK_ORDER)
                .where(WORK_ORDER.OWNER_ID.eq(CUSTOMER.ID), WORK_ORDER.DELETED_AT.isNull())
                .and(WORK_ORDER.DELIVERED_AT.ge(
                        today.minusYears(1).atStartOfDay(zone).toInstant())));
        var known = RELATIONSHIP.as("known");
        return db.select(CUSTOMER.ID, CUSTOMER.NAME, EMPLOYEE.ID, EMPLOYEE.NAME, near, promises, money.as("money"))
                .from(CUSTOMER)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.in(select(known.EMPLOYEE_ID)
                        .from(known)
                        .where(known.CUSTOMER_ID.eq(CUSTOMER.ID), known.RANK.ge(NEAR))))
                .where(CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor), EMPLOYEE.STATUS.ne(inline("LEFT")))
                .and(EMPLOYEE.ID.eq(actor.id()).or(actor.mayEdit(EMPLOYEE.ID, EMPLOYEE.DEPARTMENT_ID)))
                .and(alone)
                .orderBy(DSL.field(DSL.name("money")).desc(), CUSTOMER.ID)
                .limit(MOST)
                .fetch(mapping(HandOverRisk::new));
    }
}
