package org.zhiji.identity.access;

import static zhiji.sql.installation.Tables.ACCOUNT;
import static zhiji.sql.installation.Tables.API_TOKEN;
import static zhiji.sql.installation.Tables.SESSION;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.ROLE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableLike;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiji.identity.ActingAs;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.identity.Scope;
import org.zhiji.platform.Forget;
import org.zhiji.platform.live.Live;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenant;
import org.zhiji.platform.tenant.Tenants;

/** Finds who stands behind a session cookie, an API token or an account. */
@Component
public class Actors implements ActingAs {

    /** A changed right or a closed session reaches other nodes within this time even where their word is not heard. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DSLContext db;
    private final Tenants tenants;
    private final Live live;
    private final Clock clock = Clock.systemUTC();
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Actor actor, Tenant tenant, Instant until) {}

    Actors(DSLContext db, Tenants tenants, Live live) {
        this.db = db;
        this.tenants = tenants;
        this.live = live;
    }

    public Optional<SignedIn> bySession(String token) {
        var hash = Secrets.fingerprint(token);
        return find(
                        "s" + HexFormat.of().formatHex(hash),
                        SESSION.join(ACCOUNT).on(SESSION.ACCOUNT_ID.eq(ACCOUNT.ID)),
                        SESSION.TOKEN_HASH.eq(hash).and(SESSION.EXPIRES_AT.gt(clock.instant())))
                .map(found -> new SignedIn(found.actor(), found.tenant(), true));
    }

    public Optional<SignedIn> byApiToken(String token) {
        var hash = Secrets.fingerprint(token);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return find(
                        "t" + HexFormat.of().formatHex(hash),
                        API_TOKEN.join(ACCOUNT).on(API_TOKEN.ACCOUNT_ID.eq(ACCOUNT.ID)),
                        API_TOKEN
                                .TOKEN_HASH
                                .eq(hash)
                                .and(API_TOKEN.REVOKED_AT.isNull())
                                .and(API_TOKEN.EXPIRES_ON.isNull().or(API_TOKEN.EXPIRES_ON.ge(today))))
                .map(found -> new SignedIn(found.actor(), found.tenant(), false));
    }

    public Optional<SignedIn> byAccount(UUID account, boolean byCookie) {
        return load(ACCOUNT, ACCOUNT.ID.eq(account))
                .map(found -> new SignedIn(found.actor(), found.tenant(), byCookie));
    }

    @Override
    public Optional<Actor> employee(UUID id) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(
                        ACCOUNT.EMPLOYEE_ID.eq(id),
                        ACCOUNT.TENANT_ID.eq(CurrentTenant.get().id()),
                        ACCOUNT.DISABLED.isFalse())
                .fetchOptional(ACCOUNT.ID)
                .flatMap(account -> actor(account, id));
    }

    /** Somebody's rights, department or session changed: look again. */
    public void forget() {
        known.clear();
        live.tellNodes();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // Until the commit another request may have looked at the old state once more.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known.clear();
                }
            });
        }
    }

    @EventListener
    void forget(Forget told) {
        known.clear();
    }

    private Optional<Known> find(String key, TableLike<?> from, Condition condition) {
        var kept = known.get(key);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return Optional.of(kept);
        }
        if (known.size() > 10_000) {
            known.clear();
        }
        var loaded = load(from, condition);
        loaded.ifPresentOrElse(found -> known.put(key, found), () -> known.remove(key));
        return loaded;
    }

    private Optional<Known> load(TableLike<?> from, Condition condition) {
        return db.select(ACCOUNT.ID, ACCOUNT.TENANT_ID, ACCOUNT.EMPLOYEE_ID)
                .from(from)
                .where(condition, ACCOUNT.DISABLED.isFalse())
                .fetchOptional()
                .flatMap(row -> {
                    var tenant = tenants.get(row.value2());
                    return CurrentTenant.call(tenant, () -> actor(row.value1(), row.value3()))
                            .map(actor ->
                                    new Known(actor, tenant, clock.instant().plus(FRESH)));
                });
    }

    private Optional<Actor> actor(UUID account, UUID employee) {
        var rows = db.select(
                        EMPLOYEE.NAME,
                        EMPLOYEE.DEPARTMENT_ID,
                        DEPARTMENT.PATH,
                        ROLE.CODE,
                        ROLE.RIGHTS,
                        ROLE.VIEW_SCOPE,
                        ROLE.EDIT_SCOPE)
                .from(EMPLOYEE)
                .join(DEPARTMENT)
                .on(EMPLOYEE.DEPARTMENT_ID.eq(DEPARTMENT.ID))
                .leftJoin(EMPLOYEE_ROLE)
                .on(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(EMPLOYEE.ID))
                .leftJoin(ROLE)
                .on(EMPLOYEE_ROLE.ROLE_ID.eq(ROLE.ID))
                .where(EMPLOYEE.ID.eq(employee), EMPLOYEE.STATUS.ne("LEFT"), EMPLOYEE.SIGN_IN.isTrue())
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<String> roles = new HashSet<>();
        Set<Right> rights = new HashSet<>();
        var view = Scope.OWN;
        var edit = Scope.OWN;
        for (var row : rows) {
            if (row.get(ROLE.CODE) != null) {
                roles.add(row.get(ROLE.CODE));
                rights.addAll(rights(row.get(ROLE.RIGHTS)));
                view = view.widest(Scope.valueOf(row.get(ROLE.VIEW_SCOPE)));
                edit = edit.widest(Scope.valueOf(row.get(ROLE.EDIT_SCOPE)));
            }
        }
        var first = rows.getFirst();
        return Optional.of(new Actor(
                employee,
                account,
                first.get(EMPLOYEE.NAME),
                first.get(EMPLOYEE.DEPARTMENT_ID),
                first.get(DEPARTMENT.PATH),
                Set.copyOf(roles),
                Set.copyOf(rights),
                view,
                edit));
    }

    /** A right that a newer version once knew is passed over. */
    static Set<Right> rights(@Nullable String @Nullable [] names) {
        if (names == null) {
            return Set.of();
        }
        var wanted = new HashSet<>(Arrays.asList(names));
        return Arrays.stream(Right.values())
                .filter(right -> wanted.contains(right.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
