package org.zhiji.identity.signin;

import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.identity.access.Administrators;
import org.zhiji.identity.access.CompanyLock;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/** Opens the door to an employee and closes it again. */
@Component
public class SignInAccess {

    private static final Duration VALID = Duration.ofDays(7);

    private final DSLContext db;
    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final OneTimeLinks links;
    private final Administrators administrators;
    private final CompanyLock lock;
    private final AuditLog audit;
    private final Time time;

    SignInAccess(
            DSLContext db,
            Accounts accounts,
            Sessions sessions,
            ApiTokens tokens,
            OneTimeLinks links,
            Administrators administrators,
            CompanyLock lock,
            AuditLog audit,
            Time time) {
        this.db = db;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
        this.administrators = administrators;
        this.lock = lock;
        this.audit = audit;
        this.time = time;
    }

    /** Lets an employee sign in under a name; the secret of the one link by which a password can be set. */
    @Transactional
    public String open(Actor actor, UUID employee, String loginName) {
        lock.take();
        var status = db.select(EMPLOYEE.STATUS)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(employee))
                .fetchOptional(EMPLOYEE.STATUS)
                .orElseThrow(() -> Problem.notFound("employee"));
        if (status.equals(Employees.Status.LEFT.name())) {
            throw IdentityProblem.LEFT_COMPANY.problem();
        }
        var before = state(employee);
        var account = accounts.open(employee, loginName);
        setSignIn(employee, true);
        links.withdraw(account);
        audit.record(actor.id(), "employee", employee, AuditAction.UPDATED, before, state(employee));
        return links.make(OneTimeLinks.Purpose.SET_PASSWORD, account, VALID);
    }

    /** Nothing is deleted: the name stays taken, sessions, tokens and unused links end at once. */
    @Transactional
    public void close(Actor actor, UUID employee) {
        lock.take();
        if (!db.fetchExists(EMPLOYEE, EMPLOYEE.ID.eq(employee))) {
            throw Problem.notFound("employee");
        }
        var before = state(employee);
        shut(employee);
        administrators.requireOne();
        audit.record(actor.id(), "employee", employee, AuditAction.UPDATED, before, state(employee));
    }

    /** For who has left; the caller holds the lock and records the change. */
    public void shut(UUID employee) {
        setSignIn(employee, false);
        accounts.byEmployee(employee).ifPresent(account -> {
            accounts.disable(account.getId());
            sessions.closeAll(account.getId());
            tokens.revokeAll(account.getId());
            links.withdraw(account.getId());
        });
    }

    private void setSignIn(UUID employee, boolean open) {
        db.update(EMPLOYEE)
                .set(EMPLOYEE.SIGN_IN, open)
                .set(EMPLOYEE.VERSION, EMPLOYEE.VERSION.plus(1))
                .set(EMPLOYEE.UPDATED_AT, time.now())
                .where(EMPLOYEE.ID.eq(employee), EMPLOYEE.SIGN_IN.ne(open))
                .execute();
    }

    private Map<String, Object> state(UUID employee) {
        return accounts.byEmployee(employee)
                .<Map<String, Object>>map(
                        account -> Map.of("loginName", account.getLoginName(), "signIn", !account.getDisabled()))
                .orElse(Map.of("signIn", false));
    }
}
