package org.zhiji.identity.signin;

import static zhiji.sql.installation.Tables.ACCOUNT;
import static zhiji.sql.installation.Tables.SESSION;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.zhiji.identity.access.Actors;
import org.zhiji.identity.access.Secrets;

/** Browser sessions: a random secret in a cookie, its fingerprint in the database. They follow the machine's clock. */
@Component
class Sessions {

    static final String COOKIE = "zhiji_session";
    private static final Duration LENGTH = Duration.ofHours(16);

    private final DSLContext db;
    private final Actors actors;
    private final Clock clock = Clock.systemUTC();

    Sessions(DSLContext db, Actors actors) {
        this.db = db;
        this.actors = actors;
    }

    ResponseCookie open(UUID account, HttpServletRequest request) {
        var secret = Secrets.make();
        var now = clock.instant();
        db.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, Secrets.fingerprint(secret))
                .set(SESSION.ACCOUNT_ID, account)
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.EXPIRES_AT, now.plus(LENGTH))
                .set(SESSION.ADDRESS, request.getRemoteAddr())
                .set(SESSION.USER_AGENT, shortened(request.getHeader("User-Agent")))
                .execute();
        db.update(ACCOUNT)
                .set(ACCOUNT.LAST_SIGN_IN_AT, now)
                .set(ACCOUNT.FAILED_ATTEMPTS, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .where(ACCOUNT.ID.eq(account))
                .execute();
        return cookie(secret, LENGTH, request.isSecure());
    }

    ResponseCookie close(@Nullable String secret, boolean secure) {
        if (secret != null) {
            db.deleteFrom(SESSION)
                    .where(SESSION.TOKEN_HASH.eq(Secrets.fingerprint(secret)))
                    .execute();
            actors.forget();
        }
        return cookie("", Duration.ZERO, secure);
    }

    /** Ends every session of an account, for example when it is disabled or its password changed. */
    void closeAll(UUID account) {
        db.deleteFrom(SESSION).where(SESSION.ACCOUNT_ID.eq(account)).execute();
        actors.forget();
    }

    int removeExpired() {
        return db.deleteFrom(SESSION)
                .where(SESSION.EXPIRES_AT.le(clock.instant()))
                .execute();
    }

    private static ResponseCookie cookie(String value, Duration length, boolean secure) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(length)
                .build();
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), 300));
    }
}
