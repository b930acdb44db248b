package org.zhiji.customer;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_TEAM;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Scope;
import zhiji.sql.tenant.tables.Customer;

/** Who sees and who changes customers and what hangs on them: as the scopes have it, and whoever stands in the team. */
public final class CustomerReach {

    private CustomerReach() {}

    /** Over rows of the table of customers. */
    public static Condition mayView(Actor actor) {
        return mayView(actor, CUSTOMER, CUSTOMER.DEPARTMENT_ID);
    }

    /** Over rows of that table under another name. */
    public static Condition mayView(Actor actor, Customer customer) {
        return mayView(actor, customer, customer.DEPARTMENT_ID);
    }

    /** Over rows of something that belongs to a customer and has a department of its own. */
    public static Condition mayView(Actor actor, Field<UUID> department) {
        return mayView(actor, CUSTOMER, department);
    }

    private static Condition mayView(Actor actor, Customer customer, Field<UUID> department) {
        var scope = actor.mayView(customer.OWNER_ID, department);
        return actor.view() == Scope.ALL ? scope : scope.or(inTeam(actor, customer, noCondition()));
    }

    public static Condition mayEdit(Actor actor) {
        return mayEdit(actor, CUSTOMER.DEPARTMENT_ID);
    }

    public static Condition mayEdit(Actor actor, Field<UUID> department) {
        var scope = actor.mayEdit(CUSTOMER.OWNER_ID, department);
        return actor.edit() == Scope.ALL ? scope : scope.or(inTeam(actor, CUSTOMER, CUSTOMER_TEAM.MAY_EDIT.isTrue()));
    }

    private static Condition inTeam(Actor actor, Customer customer, Condition as) {
        return customer.ID.in(select(CUSTOMER_TEAM.CUSTOMER_ID)
                .from(CUSTOMER_TEAM)
                .where(CUSTOMER_TEAM.EMPLOYEE_ID.eq(actor.id()), as));
    }
}
