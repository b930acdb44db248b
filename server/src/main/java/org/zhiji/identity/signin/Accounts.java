package org.zhiji.identity.signin;

import static zhiji.sql.installation.Tables.ACCOUNT;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.platform.Ids;
import org.zhiji.platform.tenant.CurrentTenant;
import zhiji.sql.installation.tables.records.AccountRecord;

/** The sign-in directory of the installation. */
@Component
public class Accounts {

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    Accounts(DSLContext db) {
        this.db = db;
    }

    boolean none() {
        return !db.fetchExists(ACCOUNT);
    }

    Optional<AccountRecord> byLoginName(String loginName) {
        return db.selectFrom(ACCOUNT)
                .where(DSL.lower(ACCOUNT.LOGIN_NAME).eq(DSL.lower(loginName.strip())))
                .fetchOptional();
    }

    Optional<AccountRecord> byEmployee(UUID employee) {
        return db.selectFrom(ACCOUNT).where(ACCOUNT.EMPLOYEE_ID.eq(employee)).fetchOptional();
    }

    /** The login names of those employees who can sign in. */
    public Map<UUID, String> loginNames(Collection<UUID> employees) {
        return employees.isEmpty()
                ? Map.of()
                : db.select(ACCOUNT.EMPLOYEE_ID, ACCOUNT.LOGIN_NAME)
                        .from(ACCOUNT)
                        .where(ACCOUNT.EMPLOYEE_ID.in(employees), ACCOUNT.DISABLED.isFalse())
                        .fetchMap(ACCOUNT.EMPLOYEE_ID, ACCOUNT.LOGIN_NAME);
    }

    AccountRecord get(UUID id) {
        return db.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchSingle();
    }

    /** Gives an employee a login name, or a new one. */
    UUID open(UUID employee, String loginName) {
        var taken =
                byLoginName(loginName).filter(other -> !other.getEmployeeId().equals(employee));
        if (taken.isPresent()) {
            throw IdentityProblem.LOGIN_NAME_TAKEN.problem(loginName);
        }
        return db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, Ids.next())
                .set(ACCOUNT.TENANT_ID, CurrentTenant.get().id())
                .set(ACCOUNT.EMPLOYEE_ID, employee)
                .set(ACCOUNT.LOGIN_NAME, loginName.strip())
                .set(ACCOUNT.CREATED_AT, clock.instant())
                .onConflict(ACCOUNT.EMPLOYEE_ID)
                .doUpdate()
                .set(ACCOUNT.LOGIN_NAME, loginName.strip())
                .set(ACCOUNT.DISABLED, false)
                .returning(ACCOUNT.ID)
                .fetchSingle()
                .getId();
    }

    void setPassword(UUID account, String hash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.FAILED_ATTEMPTS, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    String language(UUID account) {
        return Objects.requireNonNull(db.select(ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle(ACCOUNT.LANGUAGE));
    }

    void setLanguage(UUID account, String language) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    /** Nobody gets in any more; the password goes too, so that opening the account again does not revive it. */
    void disable(UUID account) {
        db.update(ACCOUNT)
                .set(ACCOUNT.DISABLED, true)
                .setNull(ACCOUNT.PASSWORD_HASH)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }
}
