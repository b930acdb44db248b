package org.zhiji.identity.signin;

import static zhiji.sql.installation.Tables.ACCOUNT;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.IdentityProblem;

/** Checks a login name and password; after five failures the account rests for a quarter of an hour. */
@Component
class SignIn {

    private static final int TRIES = 5;
    private static final Duration REST = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Passwords passwords;
    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();
    private final RateLimit limit;

    SignIn(Accounts accounts, Passwords passwords, DSLContext db, RateLimit limit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.db = db;
        this.limit = limit;
    }

    /** The account; refused in the same words whether the name or the password is wrong. */
    UUID run(String loginName, String password, String address) {
        limit.count("sign-in", address);
        var account = accounts.byLoginName(loginName).orElse(null);
        var now = clock.instant();
        if (account != null
                && account.getLockedUntil() != null
                && account.getLockedUntil().isAfter(now)) {
            throw IdentityProblem.LOCKED_OUT.problem(Math.max(
                    1,
                    Duration.between(now, account.getLockedUntil())
                            .plusSeconds(59)
                            .toMinutes()));
        }
        var matches = passwords.matches(password, account == null ? null : account.getPasswordHash());
        if (account == null || !matches || account.getDisabled()) {
            if (account != null) {
                countFailure(account.getId());
            }
            throw IdentityProblem.SIGN_IN_FAILED.problem();
        }
        return account.getId();
    }

    private void countFailure(UUID account) {
        var failures = ACCOUNT.FAILED_ATTEMPTS.plus(1);
        db.update(ACCOUNT)
                .set(ACCOUNT.FAILED_ATTEMPTS, DSL.when(failures.ge(TRIES), 0).otherwise(failures))
                .set(
                        ACCOUNT.LOCKED_UNTIL,
                        DSL.when(failures.ge(TRIES), DSL.val(clock.instant().plus(REST)))
                                .otherwise(ACCOUNT.LOCKED_UNTIL))
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }
}
