package org.zhiji.identity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;

/** The first sign-in of a new installation: names the company and makes its first administrator. */
@Component
public class Setup {

    /** Removable later: who sets a small company up usually also does the work. */
    private static final List<String> FIRST_ROLES = List.of(
            BuiltInRole.ADMIN.name(),
            BuiltInRole.GENERAL_MANAGER.name(),
            BuiltInRole.DATA_STEWARD.name(),
            BuiltInRole.CR_ADVISOR.name());

    private final Accounts accounts;
    private final Tenants tenants;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Departments departments;
    private final Employees employees;
    private final Roles roles;

    Setup(
            Accounts accounts,
            Tenants tenants,
            Passwords passwords,
            OneTimeLinks links,
            Departments departments,
            Employees employees,
            Roles roles) {
        this.accounts = accounts;
        this.tenants = tenants;
        this.passwords = passwords;
        this.links = links;
        this.departments = departments;
        this.employees = employees;
        this.roles = roles;
    }

    /** Whether nobody can sign in yet. */
    public boolean needed() {
        return accounts.none();
    }

    /** A fresh link for the terminal; an older unused one no longer works. */
    public String link() {
        links.withdraw(OneTimeLinks.Purpose.SETUP);
        return links.make(OneTimeLinks.Purpose.SETUP, null, Duration.ofDays(7));
    }

    @Transactional
    public UUID run(String token, String companyName, String name, String loginName, String password) {
        if (!needed()) {
            throw IdentityProblem.SETUP_DONE.problem();
        }
        passwords.check("password", password, loginName);
        links.use(OneTimeLinks.Purpose.SETUP, token);
        return CurrentTenant.call(tenants.first().orElseThrow(), () -> {
            var employee = company(companyName, name);
            var account = accounts.open(employee, loginName);
            accounts.setPassword(account, passwords.hash(password));
            return account;
        });
    }

    /** Names the company and enters its first employee with the first administrator's roles. */
    UUID company(String companyName, String name) {
        tenants.rename(CurrentTenant.get().id(), companyName);
        var root = departments.addRoot(companyName);
        var employee = employees.add(name, null, root, true);
        roles.assign(employee, FIRST_ROLES);
        return employee;
    }
}
