package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_TEAM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.TeamForm.MemberForm;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Puts together who looks after a customer beside its owner: the owner does it, or who has the owner's reach. */
@Component
class KeepTeam {

    private final DSLContext db;
    private final TeamOfCustomer team;
    private final Employees employees;
    private final Dictionaries dictionaries;
    private final Notices notices;
    private final AuditLog audit;

    KeepTeam(
            DSLContext db,
            TeamOfCustomer team,
            Employees employees,
            Dictionaries dictionaries,
            Notices notices,
            AuditLog audit) {
        this.db = db;
        this.team = team;
        this.employees = employees;
        this.dictionaries = dictionaries;
        this.notices = notices;
        this.audit = audit;
    }

    @Transactional
    public void run(Actor actor, UUID customer, TeamForm form, ExpectedVersion expected, Instant now) {
        var found = db.select(CUSTOMER.VERSION, CUSTOMER.OWNER_ID, CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CustomerQueries.visible(actor, customer))
                .forUpdate()
                .of(CUSTOMER)
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("customer"));
        if (!db.fetchExists(
                CUSTOMER, CUSTOMER.ID.eq(customer), actor.mayEdit(CUSTOMER.OWNER_ID, CUSTOMER.DEPARTMENT_ID))) {
            throw CustomerProblem.TEAM_IS_THE_OWNERS.problem();
        }
        expected.check(found.value1());
        if (found.value2() == null) {
            throw CustomerProblem.NO_TEAM_IN_THE_POOL.problem();
        }
        var before = team.of(customer).stream().collect(Collectors.toMap(TeamMemberView::employeeId, member -> member));
        check(form, found.value2(), before);
        var told = told(customer);
        db.deleteFrom(CUSTOMER_TEAM)
                .where(CUSTOMER_TEAM.CUSTOMER_ID.eq(customer))
                .execute();
        var joined = new ArrayList<UUID>();
        for (var member : form.members()) {
            var known = before.get(member.employeeId());
            insert(actor, customer, member, known == null ? now : known.since());
            if (known == null && !member.employeeId().equals(actor.id())) {
                joined.add(member.employeeId());
            }
        }
        var after = told(customer);
        if (after.equals(told)) {
            return;
        }
        db.update(CUSTOMER)
                .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
                .set(CUSTOMER.UPDATED_AT, now)
                .set(CUSTOMER.UPDATED_BY, actor.employeeId())
                .where(CUSTOMER.ID.eq(customer))
                .execute();
        audit.record(
                actor.id(),
                CustomerBin.CUSTOMERS.subject(),
                customer,
                AuditAction.UPDATED,
                Map.of("team", told),
                Map.of("team", after));
        notices.send(
                joined,
                "customer.team-joined",
                "customer",
                customer,
                Map.of("customer", found.value3(), "by", actor.name()),
                now);
    }

    private void insert(Actor actor, UUID customer, MemberForm member, Instant since) {
        db.insertInto(CUSTOMER_TEAM)
                .set(CUSTOMER_TEAM.ID, Ids.next())
                .set(CUSTOMER_TEAM.CUSTOMER_ID, customer)
                .set(CUSTOMER_TEAM.EMPLOYEE_ID, member.employeeId())
                .set(CUSTOMER_TEAM.ROLE, member.role())
                .set(CUSTOMER_TEAM.MAY_EDIT, member.mayEdit())
                .set(CUSTOMER_TEAM.SINCE, since)
                .set(CUSTOMER_TEAM.BY_ID, actor.employeeId())
                .execute();
    }

    private void check(TeamForm form, UUID owner, Map<UUID, TeamMemberView> before) {
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<UUID>();
        for (int n = 0; n < form.members().size(); n++) {
            var member = form.members().get(n);
            var at = "members[" + n + "].";
            var known = before.get(member.employeeId());
            if (member.employeeId().equals(owner)) {
                errors.add(FieldError.of(at + "employeeId", "customer.invalid.team-owner"));
            } else if (!seen.add(member.employeeId())) {
                errors.add(FieldError.of(at + "employeeId", "customer.invalid.team-twice"));
            } else if (known == null
                    && !employees.may(
                            member.employeeId(), member.mayEdit() ? Right.CUSTOMER_EDIT : Right.CUSTOMER_VIEW)) {
                errors.add(FieldError.of(at + "employeeId", "customer.invalid.team-cannot"));
            }
            if (!dictionaries.offers(TeamOfCustomer.ROLES, member.role())
                    && (known == null || !known.role().equals(member.role()))) {
                errors.add(FieldError.of(at + "role", "customer.invalid.word"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** As the history tells it: by name, since people look for people there. */
    private List<String> told(UUID customer) {
        return team.of(customer).stream()
                .map(it -> it.employeeName() + " · " + it.roleName() + (it.mayEdit() ? " ✎" : ""))
                .toList();
    }
}
