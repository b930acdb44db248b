package org.zhiji.platform.tenant;

import static zhiji.sql.installation.Tables.TENANT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Forget;
import org.zhiji.platform.Ids;

/** The tenants of this installation. A default installation has exactly one. */
@Component
public class Tenants {

    private final ConcurrentHashMap<UUID, Tenant> known = new ConcurrentHashMap<>();

    private final DSLContext db;

    Tenants(DSLContext db) {
        this.db = db;
    }

    public List<Tenant> all() {
        return db.selectFrom(TENANT).orderBy(TENANT.CREATED_AT).fetch(Tenants::tenant);
    }

    public Tenant get(UUID id) {
        return known.computeIfAbsent(
                id, key -> db.selectFrom(TENANT).where(TENANT.ID.eq(key)).fetchSingle(Tenants::tenant));
    }

    public Optional<Tenant> first() {
        return all().stream().findFirst();
    }

    public Optional<Tenant> bySchema(String schema) {
        return db.selectFrom(TENANT).where(TENANT.SCHEMA_NAME.eq(schema)).fetchOptional(Tenants::tenant);
    }

    public void rename(UUID id, String name) {
        db.update(TENANT).set(TENANT.NAME, name).where(TENANT.ID.eq(id)).execute();
        known.remove(id);
    }

    /** A company may have been renamed on another node. */
    @EventListener
    void forget(Forget told) {
        known.clear();
    }

    Tenant add(String schema, String name, ZoneId zone, Instant now) {
        var tenant = new Tenant(Ids.next(), schema, name, zone);
        db.insertInto(TENANT)
                .set(TENANT.ID, tenant.id())
                .set(TENANT.SCHEMA_NAME, schema)
                .set(TENANT.NAME, name)
                .set(TENANT.ZONE, zone.getId())
                .set(TENANT.CREATED_AT, now)
                .onConflict(TENANT.SCHEMA_NAME)
                .doNothing()
                .execute();
        return bySchema(schema).orElseThrow();
    }

    private static Tenant tenant(Record row) {
        return new Tenant(
                row.get(TENANT.ID), row.get(TENANT.SCHEMA_NAME), row.get(TENANT.NAME), ZoneId.of(row.get(TENANT.ZONE)));
    }
}
