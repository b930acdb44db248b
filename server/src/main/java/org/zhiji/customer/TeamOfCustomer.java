package org.zhiji.customer;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CUSTOMER_TEAM;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;

/** Who looks after a customer beside its owner, on its page. Two customers made one may bring the same person twice. */
@Component
class TeamOfCustomer implements OverviewPart {

    /** What somebody is in a team. */
    static final String ROLES = "team-role";

    private final DSLContext db;
    private final Dictionaries dictionaries;

    TeamOfCustomer(DSLContext db, Dictionaries dictionaries) {
        this.db = db;
        this.dictionaries = dictionaries;
    }

    @Override
    public String name() {
        return "team";
    }

    @Override
    public Field<? extends List<?>> rows(Actor actor, Field<UUID> customerId) {
        return members(customerId);
    }

    List<TeamMemberView> of(UUID customer) {
        return db.select(members(DSL.val(customer))).fetchSingle(row -> row.value1());
    }

    private Field<List<TeamMemberView>> members(Field<UUID> customer) {
        var team = select(
                        CUSTOMER_TEAM.EMPLOYEE_ID,
                        EMPLOYEE.NAME,
                        CUSTOMER_TEAM.ROLE,
                        CUSTOMER_TEAM.MAY_EDIT,
                        EMPLOYEE.STATUS,
                        CUSTOMER_TEAM.SINCE)
                .distinctOn(CUSTOMER_TEAM.EMPLOYEE_ID)
                .from(CUSTOMER_TEAM)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CUSTOMER_TEAM.EMPLOYEE_ID))
                .where(CUSTOMER_TEAM.CUSTOMER_ID.eq(customer))
                .orderBy(CUSTOMER_TEAM.EMPLOYEE_ID, CUSTOMER_TEAM.MAY_EDIT.desc(), CUSTOMER_TEAM.SINCE);
        return multiset(team)
                .convertFrom(rows -> rows
                        .map(row -> new TeamMemberView(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                String.valueOf(dictionaries.told(ROLES, row.value3())),
                                row.value4(),
                                row.value5().equals(Employees.Status.ACTIVE.name()),
                                row.value6()))
                        .stream()
                        .sorted(Comparator.comparing(TeamMemberView::since))
                        .toList());
    }
}
