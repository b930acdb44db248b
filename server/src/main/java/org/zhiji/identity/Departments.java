package org.zhiji.identity;

import static zhiji.sql.tenant.Tables.DEPARTMENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Ids;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.records.DepartmentRecord;

/** Front door: the departments of the company; branches are departments of kind STORE. */
@Component
public class Departments {

    private final DSLContext db;
    private final Time time;

    Departments(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    /** What a department is. */
    public enum Kind {
        COMPANY,
        STORE,
        DEPARTMENT
    }

    /**
     * A department as other rooms see it.
     *
     * @param path ids from the company down to it, {@code /a/b/}
     */
    public record Department(
            UUID id,
            String name,
            Kind kind,
            @Nullable UUID parentId,
            @Nullable UUID managerId,
            String path,
            @Nullable String stationName,
            @Nullable String areaCode,
            @Nullable String phone,
            @Nullable String brand) {}

    /** Whether a row belongs to a unit or to one below it; every row when no unit is named. */
    public static Condition within(Field<UUID> department, @Nullable UUID unit) {
        if (unit == null) {
            return DSL.trueCondition();
        }
        var top = DEPARTMENT.as("top");
        return department.in(DSL.select(DEPARTMENT.ID)
                .from(DEPARTMENT)
                .join(top)
                .on(DEPARTMENT.PATH.startsWith(top.PATH))
                .where(top.ID.eq(unit)));
    }

    public Optional<Department> find(UUID id) {
        return db.selectFrom(DEPARTMENT).where(DEPARTMENT.ID.eq(id)).fetchOptional(Departments::department);
    }

    public Department get(UUID id) {
        return find(id).orElseThrow();
    }

    /** The company itself. */
    public Optional<Department> root() {
        return db.selectFrom(DEPARTMENT).where(DEPARTMENT.PARENT_ID.isNull()).fetchOptional(Departments::department);
    }

    /** The branch that a department belongs to: itself or the nearest STORE above it, else the company. */
    public Department branchOf(UUID id) {
        var own = get(id);
        return db.selectFrom(DEPARTMENT)
                .where(
                        DSL.val(own.path()).startsWith(DEPARTMENT.PATH),
                        DEPARTMENT.KIND.in(Kind.STORE.name(), Kind.COMPANY.name()))
                .orderBy(DSL.length(DEPARTMENT.PATH).desc())
                .limit(1)
                .fetchOptional(Departments::department)
                .orElse(own);
    }

    /** The branches; a company without any is one itself. */
    public List<Department> branches() {
        var stores = db.selectFrom(DEPARTMENT)
                .where(DEPARTMENT.KIND.eq(Kind.STORE.name()))
                .orderBy(DEPARTMENT.PATH)
                .fetch(Departments::department);
        return stores.isEmpty() ? root().stream().toList() : stores;
    }

    public Map<UUID, String> names() {
        return db.select(DEPARTMENT.ID, DEPARTMENT.NAME).from(DEPARTMENT).fetchMap(DEPARTMENT.ID, DEPARTMENT.NAME);
    }

    private static Department department(DepartmentRecord row) {
        return new Department(
                row.getId(),
                row.getName(),
                Kind.valueOf(row.getKind()),
                row.getParentId(),
                row.getManagerId(),
                row.getPath(),
                row.getStationName(),
                row.getAreaCode(),
                row.getPhone(),
                row.getBrand());
    }

    public UUID addRoot(String name) {
        return add(name, Kind.COMPANY, null);
    }

    /** Adds a department below another one, or the company itself without a parent. */
    public UUID add(String name, Kind kind, @Nullable UUID parent) {
        var id = Ids.next();
        var above = parent == null ? "/" : get(parent).path();
        db.insertInto(DEPARTMENT)
                .set(DEPARTMENT.ID, id)
                .set(DEPARTMENT.NAME, name)
                .set(DEPARTMENT.KIND, kind.name())
                .set(DEPARTMENT.PARENT_ID, parent)
                .set(DEPARTMENT.PATH, above + id + "/")
                .set(DEPARTMENT.CREATED_AT, time.now())
                .set(DEPARTMENT.UPDATED_AT, time.now())
                .execute();
        return id;
    }
}
