package org.zhiji.identity.signin;

import static zhiji.sql.installation.Tables.ONE_TIME_LINK;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.identity.access.Secrets;

/** Links that open a door once: the first set-up, a first password, a sign-in of the demo. */
@Component
class OneTimeLinks {

    enum Purpose {
        SETUP,
        SIGN_IN,
        SET_PASSWORD
    }

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    OneTimeLinks(DSLContext db) {
        this.db = db;
    }

    /** Makes a link's secret; only its fingerprint is kept. */
    String make(Purpose purpose, @Nullable UUID account, Duration validity) {
        var secret = Secrets.make();
        var now = clock.instant();
        db.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.TOKEN_HASH, Secrets.fingerprint(secret))
                .set(ONE_TIME_LINK.PURPOSE, purpose.name())
                .set(ONE_TIME_LINK.ACCOUNT_ID, account)
                .set(ONE_TIME_LINK.CREATED_AT, now)
                .set(ONE_TIME_LINK.EXPIRES_AT, now.plus(validity))
                .execute();
        return secret;
    }

    /** Uses a link up, once even if two try at the same moment; the account it belongs to, absent for a set-up. */
    @Nullable
    UUID use(Purpose purpose, String secret) {
        var now = clock.instant();
        var used = db.update(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.USED_AT, now)
                .where(
                        ONE_TIME_LINK.TOKEN_HASH.eq(Secrets.fingerprint(secret)),
                        ONE_TIME_LINK.PURPOSE.eq(purpose.name()),
                        ONE_TIME_LINK.USED_AT.isNull(),
                        ONE_TIME_LINK.EXPIRES_AT.gt(now))
                .returning(ONE_TIME_LINK.ACCOUNT_ID)
                .fetchOptional()
                .orElseThrow(IdentityProblem.LINK_USED_UP::problem);
        return used.getAccountId();
    }

    /** Takes back every unused link of a purpose, for example when the terminal prints a fresh one. */
    void withdraw(Purpose purpose) {
        db.deleteFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.PURPOSE.eq(purpose.name()), ONE_TIME_LINK.USED_AT.isNull())
                .execute();
    }

    /** Takes back the unused links of an account, because a newer one replaces them or the account is closed. */
    void withdraw(UUID account) {
        db.deleteFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.ACCOUNT_ID.eq(account), ONE_TIME_LINK.USED_AT.isNull())
                .execute();
    }

    void removeSpent() {
        db.deleteFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.USED_AT.isNotNull().or(ONE_TIME_LINK.EXPIRES_AT.le(clock.instant())))
                .execute();
    }
}
