package org.zhiji.identity.signin;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiji.identity.BuiltInRole;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.identity.access.Roles;
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
    private final TransactionTemplate transaction;

    Setup(
            Accounts accounts,
            Tenants tenants,
            Passwords passwords,
            OneTimeLinks links,
            Departments departments,
            Employees employees,
            Roles roles,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.tenants = tenants;
        this.passwords = passwords;
        this.links = links;
        this.departments = departments;
        this.employees = employees;
        this.roles = roles;
        this.transaction = new TransactionTemplate(transactions);
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

    public UUID run(String token, String companyName, String name, String loginName, String password) {
        passwords.check("password", password, loginName);
        // The tenant first: a transaction keeps the connection, and with it the schema, that it began with.
        return CurrentTenant.call(
                tenants.first().orElseThrow(),
                () -> Objects.requireNonNull(transaction.execute(
                        status -> firstAdministrator(token, companyName, name, loginName, password))));
    }

    private UUID firstAdministrator(String token, String companyName, String name, String loginName, String password) {
        if (!needed()) {
            throw IdentityProblem.SETUP_DONE.problem();
        }
        links.use(OneTimeLinks.Purpose.SETUP, token);
        var account = accounts.open(company(companyName, name), loginName);
        accounts.setPassword(account, passwords.hash(password));
        return account;
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
