package org.zhiji.account;

import static java.util.stream.Collectors.toSet;
import static zhiji.sql.tenant.Tables.ACCOUNT_ACTION;
import static zhiji.sql.tenant.Tables.ACCOUNT_PLAN;
import static zhiji.sql.tenant.Tables.ACCOUNT_PLAN_DUE;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.account.AccountForms.AccountPlanForm;
import org.zhiji.account.AccountForms.ActionForm;
import org.zhiji.account.AccountForms.VariableRow;
import org.zhiji.account.AccountForms.VariableState;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.AccountActionRecord;
import zhiji.sql.tenant.tables.records.AccountPlanRecord;

/** Writes the plan of a key customer: whoever may change the customer. One plan a year; it is saved as a whole. */
@Service
class KeepPlans {

    static final String SUBJECT = "account-plan";

    private final DSLContext db;
    private final Customers customers;
    private final Employees employees;
    private final AuditLog audit;
    private final ObjectMapper json;

    KeepPlans(DSLContext db, Customers customers, Employees employees, AuditLog audit, ObjectMapper json) {
        this.db = db;
        this.customers = customers;
        this.employees = employees;
        this.audit = audit;
        this.json = json;
    }

    @Transactional
    public void save(Actor actor, UUID customer, AccountPlanForm form, ExpectedVersion expected, Instant now) {
        customers.requireEditable(actor, customer);
        // Two who begin the plan of a year at one moment must not both.
        var owner = db.select(CUSTOMER.OWNER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer))
                .forUpdate()
                .fetchSingle()
                .value1();
        if (owner == null) {
            throw Problem.invalid(FieldError.of("ownerId", "account.invalid.without-owner"));
        }
        var plan = db.selectFrom(ACCOUNT_PLAN)
                .where(ACCOUNT_PLAN.CUSTOMER_ID.eq(customer), ACCOUNT_PLAN.YEAR.eq(form.year()))
                .orderBy(ACCOUNT_PLAN.UPDATED_AT.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional()
                .orElse(null);
        expected.check(plan == null ? 0 : plan.getVersion());
        var deeds = plan == null ? List.<AccountActionRecord>of() : deeds(plan.getId());
        check(form.deeds(), deeds);
        var before = plan == null ? null : told(plan, deeds);
        if (plan == null) {
            plan = new AccountPlanRecord();
            plan.setId(Ids.next());
            plan.setCustomerId(customer);
            plan.setYear(form.year());
            plan.setVersion(0);
            plan.setCreatedAt(now);
            fill(actor, plan, form, now);
            db.executeInsert(plan);
        } else {
            fill(actor, plan, form, now);
            db.executeUpdate(plan);
        }
        actions(plan.getId(), form.deeds());
        db.deleteFrom(ACCOUNT_PLAN_DUE)
                .where(ACCOUNT_PLAN_DUE.CUSTOMER_ID.eq(customer))
                .execute();
        audit.record(
                actor.id(),
                SUBJECT,
                plan.getId(),
                before == null ? AuditAction.CREATED : AuditAction.UPDATED,
                before,
                told(plan, deeds(plan.getId())));
    }

    /** Who has left is given nothing more to do, but what was done stays theirs. */
    private void check(List<ActionForm> actions, List<AccountActionRecord> before) {
        var known = before.stream()
                .filter(it -> it.getDoneOn() != null)
                .map(AccountActionRecord::getOwnerId)
                .collect(toSet());
        for (var action : actions) {
            var old = action.doneOn() != null && known.contains(action.ownerId());
            if (!old && !employees.stays(action.ownerId())) {
                throw Problem.invalid(FieldError.of("actions", "account.invalid.action-owner"));
            }
        }
    }

    private List<AccountActionRecord> deeds(UUID plan) {
        return db.selectFrom(ACCOUNT_ACTION)
                .where(ACCOUNT_ACTION.PLAN_ID.eq(plan))
                .orderBy(ACCOUNT_ACTION.POSITION)
                .fetch();
    }

    private void fill(Actor actor, AccountPlanRecord plan, AccountPlanForm form, Instant now) {
        plan.setScope(Typed.orNull(form.scope()));
        plan.setStrategy(Typed.orNull(form.strategy()));
        plan.setGoals(Typed.orNull(form.goals()));
        plan.setReviewedOn(form.reviewedOn());
        plan.setReview(Typed.orNull(form.review()));
        plan.setVariables(JSONB.valueOf(json.writeValueAsString(five(form.looked()))));
        plan.setVersion(plan.getVersion() + 1);
        plan.setUpdatedAt(now);
        plan.setUpdatedBy(actor.employeeId());
    }

    /** Always all five, in their order; what nobody looked at is unknown. */
    static List<VariableRow> five(List<VariableRow> looked) {
        var rows = new EnumMap<Variable, VariableRow>(Variable.class);
        for (var variable : Variable.values()) {
            rows.put(variable, new VariableRow(variable, VariableState.UNKNOWN, null, null));
        }
        looked.forEach(row -> rows.put(row.variable(), row));
        return List.copyOf(rows.values());
    }

    private void actions(UUID plan, List<ActionForm> actions) {
        db.deleteFrom(ACCOUNT_ACTION).where(ACCOUNT_ACTION.PLAN_ID.eq(plan)).execute();
        for (int i = 0; i < actions.size(); i++) {
            var action = actions.get(i);
            db.insertInto(ACCOUNT_ACTION)
                    .set(ACCOUNT_ACTION.ID, Ids.next())
                    .set(ACCOUNT_ACTION.PLAN_ID, plan)
                    .set(ACCOUNT_ACTION.POSITION, i)
                    .set(ACCOUNT_ACTION.TEXT, action.text().strip())
                    .set(ACCOUNT_ACTION.OWNER_ID, action.ownerId())
                    .set(ACCOUNT_ACTION.DUE_ON, action.dueOn())
                    .set(ACCOUNT_ACTION.TELL_CUSTOMER, action.tellCustomer())
                    .set(ACCOUNT_ACTION.DONE_ON, action.doneOn())
                    .execute();
        }
    }

    private static Map<String, @Nullable Object> told(AccountPlanRecord plan, List<AccountActionRecord> deeds) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("customerId", plan.getCustomerId());
        told.put("year", plan.getYear());
        told.put("scope", plan.getScope());
        told.put("strategy", plan.getStrategy());
        told.put("goals", plan.getGoals());
        told.put("reviewedOn", plan.getReviewedOn());
        told.put("review", plan.getReview());
        told.put("variables", plan.getVariables().data());
        told.put("actions", deeds.stream().map(KeepPlans::told).toList());
        return told;
    }

    private static Map<String, @Nullable Object> told(AccountActionRecord action) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("text", action.getText());
        told.put("ownerId", action.getOwnerId());
        told.put("dueOn", action.getDueOn());
        told.put("tellCustomer", action.getTellCustomer());
        told.put("doneOn", action.getDoneOn());
        return told;
    }
}
