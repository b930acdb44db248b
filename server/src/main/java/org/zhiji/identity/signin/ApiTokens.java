package org.zhiji.identity.signin;

import static zhiji.sql.installation.Tables.API_TOKEN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.access.Actors;
import org.zhiji.identity.access.Secrets;
import org.zhiji.platform.Ids;
import org.zhiji.platform.problem.Problem;

/** Front door: bearer tokens for programs that work with a person's rights. Shown once, kept as a fingerprint. */
@Component
public class ApiTokens {

    private final DSLContext db;
    private final Actors actors;
    private final Accounts accounts;
    private final Clock clock = Clock.systemUTC();

    ApiTokens(DSLContext db, Actors actors, Accounts accounts) {
        this.db = db;
        this.actors = actors;
        this.accounts = accounts;
    }

    /** A token in force as its owner sees it later. */
    record TokenView(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable LocalDate expiresOn) {}

    /** A fresh token: the only moment at which its secret is known. */
    public record IssuedToken(UUID id, String token) {}

    /** Issues a token for a login name; not found if nobody has it. */
    public IssuedToken issue(String loginName, String name) {
        var account = accounts.byLoginName(loginName).orElseThrow(() -> Problem.notFound("employee"));
        return issue(account.getId(), name, null);
    }

    IssuedToken issue(UUID account, String name, @Nullable LocalDate expiresOn) {
        var secret = "zj_" + Secrets.make();
        var id = Ids.next();
        db.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, id)
                .set(API_TOKEN.ACCOUNT_ID, account)
                .set(API_TOKEN.NAME, name)
                .set(API_TOKEN.TOKEN_HASH, Secrets.fingerprint(secret))
                .set(API_TOKEN.CREATED_AT, clock.instant())
                .set(API_TOKEN.EXPIRES_ON, expiresOn)
                .execute();
        return new IssuedToken(id, secret);
    }

    List<TokenView> of(UUID account) {
        return db.select(
                        API_TOKEN.ID,
                        API_TOKEN.NAME,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.LAST_USED_AT,
                        API_TOKEN.EXPIRES_ON)
                .from(API_TOKEN)
                .where(API_TOKEN.ACCOUNT_ID.eq(account), API_TOKEN.REVOKED_AT.isNull())
                .orderBy(API_TOKEN.CREATED_AT.desc())
                .fetch(Records.mapping(TokenView::new));
    }

    void revokeAll(UUID account) {
        db.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, clock.instant())
                .where(API_TOKEN.ACCOUNT_ID.eq(account), API_TOKEN.REVOKED_AT.isNull())
                .execute();
        actors.forget();
    }

    void revoke(UUID account, UUID id) {
        var revoked = db.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, clock.instant())
                .where(API_TOKEN.ID.eq(id), API_TOKEN.ACCOUNT_ID.eq(account), API_TOKEN.REVOKED_AT.isNull())
                .execute();
        if (revoked == 0) {
            throw Problem.notFound("token");
        }
        actors.forget();
    }
}
