package org.zhiji.identity.staff;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.identity.access.Actors;
import org.zhiji.identity.access.CompanyLock;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.DepartmentRecord;

/** Adds, changes and moves departments; the whole subtree moves along. */
@Component
class EditDepartment {

    private final DSLContext db;
    private final Departments departments;
    private final Tenants tenants;
    private final CompanyLock lock;
    private final Actors actors;
    private final AuditLog audit;
    private final Time time;

    EditDepartment(
            DSLContext db,
            Departments departments,
            Tenants tenants,
            CompanyLock lock,
            Actors actors,
            AuditLog audit,
            Time time) {
        this.db = db;
        this.departments = departments;
        this.tenants = tenants;
        this.lock = lock;
        this.actors = actors;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public UUID add(Actor actor, DepartmentForm form) {
        lock.take();
        check(null, form);
        var id = departments.add(form.name().strip(), form.kind(), parent(form));
        write(id, form, departments.get(id).path(), 1);
        audit.record(actor.id(), "department", id, AuditAction.CREATED, null, form);
        return id;
    }

    @Transactional
    public void change(Actor actor, UUID id, DepartmentForm form, ExpectedVersion seen) {
        lock.take();
        var old = db.selectFrom(DEPARTMENT)
                .where(DEPARTMENT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("department"));
        seen.check(old.getVersion());
        check(id, form);
        var path = old.getParentId() == null ? keepOnTop(old, form) : move(old, parent(form));
        write(id, form, path, old.getVersion() + 1);
        if (old.getParentId() == null) {
            // The company bears the name of its first department.
            tenants.rename(CurrentTenant.get().id(), form.name().strip());
        }
        actors.forget();
        audit.record(actor.id(), "department", id, AuditAction.UPDATED, form(old), form);
    }

    private static String keepOnTop(DepartmentRecord root, DepartmentForm form) {
        if (form.parentId() != null) {
            throw IdentityProblem.DEPARTMENT_CYCLE.problem();
        }
        return root.getPath();
    }

    /** Gives the department and all below it their new paths. */
    private String move(DepartmentRecord moved, UUID parent) {
        var above = departments.get(parent).path();
        if (above.startsWith(moved.getPath())) {
            throw IdentityProblem.DEPARTMENT_CYCLE.problem();
        }
        var path = above + moved.getId() + "/";
        if (!path.equals(moved.getPath())) {
            db.update(DEPARTMENT)
                    .set(
                            DEPARTMENT.PATH,
                            concat(
                                    val(path),
                                    substring(DEPARTMENT.PATH, moved.getPath().length() + 1)))
                    .where(DEPARTMENT.PATH.startsWith(moved.getPath()))
                    .execute();
        }
        return path;
    }

    private void write(UUID id, DepartmentForm form, String path, int version) {
        db.update(DEPARTMENT)
                .set(DEPARTMENT.NAME, form.name().strip())
                .set(DEPARTMENT.KIND, form.kind().name())
                .set(DEPARTMENT.PARENT_ID, form.parentId())
                .set(DEPARTMENT.PATH, path)
                .set(DEPARTMENT.MANAGER_ID, form.managerId())
                .set(DEPARTMENT.STATION_NAME, form.stationName())
                .set(DEPARTMENT.AREA_CODE, form.areaCode())
                .set(DEPARTMENT.PHONE, form.phone())
                .set(DEPARTMENT.BRAND, form.brand())
                .set(DEPARTMENT.VERSION, version)
                .set(DEPARTMENT.UPDATED_AT, time.now())
                .where(DEPARTMENT.ID.eq(id))
                .execute();
    }

    private void check(@Nullable UUID id, DepartmentForm form) {
        if (form.parentId() != null && departments.find(form.parentId()).isEmpty()) {
            throw Problem.invalid(FieldError.of("parentId", "invalid.value"));
        }
        if (form.managerId() != null && !db.fetchExists(EMPLOYEE, EMPLOYEE.ID.eq(form.managerId()))) {
            throw Problem.invalid(FieldError.of("managerId", "invalid.value"));
        }
        var sameName = DEPARTMENT
                .PARENT_ID
                .isNotDistinctFrom(form.parentId())
                .and(DEPARTMENT.NAME.eq(form.name().strip()))
                .and(DEPARTMENT.ID.isDistinctFrom(id));
        if (db.fetchExists(DEPARTMENT, sameName)) {
            throw IdentityProblem.DEPARTMENT_NAME_TAKEN.problem(form.name().strip());
        }
    }

    private static UUID parent(DepartmentForm form) {
        if (form.parentId() == null) {
            throw Problem.invalid(FieldError.of("parentId", "invalid.NotNull"));
        }
        return form.parentId();
    }

    private static DepartmentForm form(DepartmentRecord row) {
        return new DepartmentForm(
                row.getName(),
                Departments.Kind.valueOf(row.getKind()),
                row.getParentId(),
                row.getManagerId(),
                row.getStationName(),
                row.getAreaCode(),
                row.getPhone(),
                row.getBrand());
    }
}
