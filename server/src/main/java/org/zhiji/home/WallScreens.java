package org.zhiji.home;

import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.WALL_SCREEN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenant;
import org.zhiji.platform.tenant.Tenants;

/**
 * Screens that show the board without anybody being signed in: a session ends, a wall does not. Each has a key of its own
 * that opens nothing but the board of one branch, is shown once, kept as a fingerprint and can be taken back.
 */
@Component
class WallScreens {

    static final String SUBJECT = "wall-screen";
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext db;
    private final Tenants tenants;
    private final Departments departments;
    private final KpiTargets targets;
    private final AuditLog audit;

    WallScreens(DSLContext db, Tenants tenants, Departments departments, KpiTargets targets, AuditLog audit) {
        this.db = db;
        this.tenants = tenants;
        this.departments = departments;
        this.targets = targets;
        this.audit = audit;
    }

    /** @param lastSeenAt absent for one that has never been opened */
    record WallScreenView(
            UUID id,
            String name,
            UUID departmentId,
            String departmentName,
            Instant createdAt,
            @Nullable Instant lastSeenAt) {}

    /** The only moment at which the key is known. */
    record NewWallScreen(UUID id, String key) {}

    /** A screen that may look, and for which branch. */
    record Looking(Tenant tenant, UUID department) {}

    List<WallScreenView> all(Actor actor) {
        return db.select(
                        WALL_SCREEN.ID,
                        WALL_SCREEN.NAME,
                        DEPARTMENT.ID,
                        DEPARTMENT.NAME,
                        WALL_SCREEN.CREATED_AT,
                        WALL_SCREEN.LAST_SEEN_AT)
                .from(WALL_SCREEN)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(WALL_SCREEN.DEPARTMENT_ID))
                .where(
                        WALL_SCREEN.REVOKED_AT.isNull(),
                        actor.mayView(WALL_SCREEN.CREATED_BY, WALL_SCREEN.DEPARTMENT_ID))
                .orderBy(WALL_SCREEN.CREATED_AT.desc(), WALL_SCREEN.ID)
                .fetch(Records.mapping(WallScreenView::new));
    }

    @Transactional
    public NewWallScreen hang(Actor actor, String name, UUID department, Instant now) {
        var of = departments.find(department).orElseThrow(() -> Problem.notFound("department"));
        if (!targets.mayChange(actor, of)) {
            throw Problem.notFound("department");
        }
        var id = Ids.next();
        var key = CurrentTenant.get().schema() + "." + secret();
        db.insertInto(WALL_SCREEN)
                .set(WALL_SCREEN.ID, id)
                .set(WALL_SCREEN.NAME, name)
                .set(WALL_SCREEN.DEPARTMENT_ID, department)
                .set(WALL_SCREEN.KEY_HASH, fingerprint(key))
                .set(WALL_SCREEN.CREATED_BY, actor.employeeId())
                .set(WALL_SCREEN.CREATED_AT, now)
                .execute();
        audit.record(
                actor.id(),
                SUBJECT,
                id,
                AuditAction.CREATED,
                null,
                Map.of("name", name, "departmentId", department.toString()));
        return new NewWallScreen(id, key);
    }

    @Transactional
    public void takeDown(Actor actor, UUID id, Instant now) {
        var name = db.update(WALL_SCREEN)
                .set(WALL_SCREEN.REVOKED_AT, now)
                .where(
                        WALL_SCREEN.ID.eq(id),
                        WALL_SCREEN.REVOKED_AT.isNull(),
                        actor.mayView(WALL_SCREEN.CREATED_BY, WALL_SCREEN.DEPARTMENT_ID))
                .returning(WALL_SCREEN.NAME)
                .fetchOptional(WALL_SCREEN.NAME)
                .orElseThrow(() -> Problem.notFound(SUBJECT));
        audit.record(actor.id(), SUBJECT, id, AuditAction.DELETED, Map.of("name", name), null);
    }

    /** Which company and branch a key opens; nobody for one that was made up or taken back. */
    Optional<Looking> looking(String key, Instant now) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        return tenants.bySchema(key.substring(0, dot))
                .flatMap(tenant -> CurrentTenant.call(tenant, () -> seen(key, now))
                        .map(department -> new Looking(tenant, department)));
    }

    private Optional<UUID> seen(String key, Instant now) {
        var found = db.select(WALL_SCREEN.ID, WALL_SCREEN.DEPARTMENT_ID, WALL_SCREEN.LAST_SEEN_AT)
                .from(WALL_SCREEN)
                .where(WALL_SCREEN.KEY_HASH.eq(fingerprint(key)), WALL_SCREEN.REVOKED_AT.isNull())
                .fetchOptional();
        found.filter(row -> row.value3() == null || row.value3().isBefore(now.minus(SEEN_AGAIN)))
                .ifPresent(row -> db.update(WALL_SCREEN)
                        .set(WALL_SCREEN.LAST_SEEN_AT, now)
                        .where(WALL_SCREEN.ID.eq(row.value1()))
                        .execute());
        return found.map(row -> row.value2());
    }

    private static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A plain hash is enough: nobody guesses 256 random bits. */
    private static byte[] fingerprint(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
