package org.zhiji.identity.signin;

import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Employees;
import org.zhiji.identity.access.Roles;
import org.zhiji.platform.problem.Problem;

/** Front door for set-up programs (demo, tests): hires people together with their roles and sign-in. */
@Component
public class Staff {

    private final Employees employees;
    private final Accounts accounts;
    private final Roles roles;
    private final OneTimeLinks links;
    private final Setup setup;
    private final DSLContext db;

    Staff(Employees employees, Accounts accounts, Roles roles, OneTimeLinks links, Setup setup, DSLContext db) {
        this.employees = employees;
        this.accounts = accounts;
        this.roles = roles;
        this.links = links;
        this.setup = setup;
        this.db = db;
    }

    /** Names the company and enters its first administrator, who signs in with this name. */
    @Transactional
    public UUID found(String companyName, String name, String loginName) {
        var employee = setup.company(companyName, name);
        accounts.open(employee, loginName);
        return employee;
    }

    /** Enters an employee with roles; with a login name they can sign in, first by {@link #signInLink}. */
    @Transactional
    public UUID hire(
            String name,
            @Nullable String staffNo,
            UUID department,
            @Nullable UUID superior,
            @Nullable String loginName,
            List<String> roleCodes) {
        var id = employees.add(name, staffNo, department, loginName != null);
        db.update(EMPLOYEE)
                .set(EMPLOYEE.SUPERIOR_ID, superior)
                .where(EMPLOYEE.ID.eq(id))
                .execute();
        roles.assign(id, roleCodes);
        if (loginName != null) {
            accounts.open(id, loginName);
        }
        return id;
    }

    /** The secret of a link that signs this person in once. */
    public String signInLink(String loginName) {
        var account = accounts.byLoginName(loginName).orElseThrow(() -> Problem.notFound("employee"));
        return links.make(OneTimeLinks.Purpose.SIGN_IN, account.getId(), Duration.ofDays(1));
    }
}
