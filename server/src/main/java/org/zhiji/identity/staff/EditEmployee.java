package org.zhiji.identity.staff;

import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.ROLE;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.EmployeeIsBack;
import org.zhiji.identity.Employees;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.identity.InHand;
import org.zhiji.identity.access.Actors;
import org.zhiji.identity.access.Administrators;
import org.zhiji.identity.access.CompanyLock;
import org.zhiji.identity.access.Roles;
import org.zhiji.identity.signin.SignInAccess;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.search.Pinyin;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** Enters and changes employees. Nobody is ever deleted: who has left keeps the name on what they did. */
@Component
class EditEmployee {

    private final DSLContext db;
    private final Employees employees;
    private final Roles roles;
    private final SignInAccess access;
    private final Administrators administrators;
    private final InHand inHand;
    private final CompanyLock lock;
    private final Actors actors;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Time time;

    EditEmployee(
            DSLContext db,
            Employees employees,
            Roles roles,
            SignInAccess access,
            Administrators administrators,
            InHand inHand,
            CompanyLock lock,
            Actors actors,
            AuditLog audit,
            ApplicationEventPublisher events,
            Time time) {
        this.db = db;
        this.employees = employees;
        this.roles = roles;
        this.access = access;
        this.administrators = administrators;
        this.inHand = inHand;
        this.lock = lock;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    @Transactional
    public UUID add(Actor actor, EmployeeForm form) {
        check(null, form);
        var id = employees.add(form.name().strip(), form.staffNo(), form.departmentId(), false);
        write(id, form, 1);
        roles.assign(id, form.roles());
        audit.record(actor.id(), "employee", id, AuditAction.CREATED, null, form);
        return id;
    }

    @Transactional
    public void change(Actor actor, UUID id, EmployeeForm form, ExpectedVersion seen) {
        lock.take();
        var version = db.select(EMPLOYEE.VERSION)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(id))
                .forUpdate()
                .fetchOptional(EMPLOYEE.VERSION)
                .orElseThrow(() -> Problem.notFound("employee"));
        seen.check(version);
        check(id, form);
        refuseCircle(id, form.superiorId());
        var before = state(id);
        if (actor.id().equals(id) && !before.roles().equals(form.roles())) {
            throw IdentityProblem.NOT_YOUR_OWN_ROLES.problem();
        }
        if (form.status() == Employees.Status.LEFT && before.status() != Employees.Status.LEFT) {
            inHand.refuseWhileBusy(id, before.name());
        }
        write(id, form, version + 1);
        roles.assign(id, form.roles());
        if (form.status() == Employees.Status.LEFT) {
            access.shut(id);
        }
        administrators.requireOne();
        actors.forget();
        audit.record(actor.id(), "employee", id, AuditAction.UPDATED, before, state(id));
        if (before.status() == Employees.Status.LEAVE && form.status() == Employees.Status.ACTIVE) {
            events.publishEvent(new EmployeeIsBack(id, actor, time.now()));
        }
    }

    private void write(UUID id, EmployeeForm form, int version) {
        var name = form.name().strip();
        var staffNo = Typed.orNull(form.staffNo());
        db.update(EMPLOYEE)
                .set(EMPLOYEE.NAME, name)
                .set(EMPLOYEE.PINYIN, Pinyin.ofName(name))
                .set(Employees.search(name, staffNo))
                .set(EMPLOYEE.STAFF_NO, staffNo)
                .set(EMPLOYEE.DEPARTMENT_ID, form.departmentId())
                .set(EMPLOYEE.SUPERIOR_ID, form.superiorId())
                .set(EMPLOYEE.DELEGATE_ID, form.delegateId())
                .set(EMPLOYEE.MOBILE, Typed.orNull(form.mobile()))
                .set(EMPLOYEE.EMAIL, Typed.orNull(form.email()))
                .set(EMPLOYEE.STATUS, form.status().name())
                .set(EMPLOYEE.VERSION, version)
                .set(EMPLOYEE.UPDATED_AT, time.now())
                .where(EMPLOYEE.ID.eq(id))
                .execute();
    }

    private void check(@Nullable UUID id, EmployeeForm form) {
        var errors = new ArrayList<FieldError>();
        if (!db.fetchExists(DEPARTMENT, DEPARTMENT.ID.eq(form.departmentId()))) {
            errors.add(FieldError.of("departmentId", "invalid.value"));
        }
        if (form.superiorId() != null && employees.find(form.superiorId()).isEmpty()) {
            errors.add(FieldError.of("superiorId", "invalid.value"));
        }
        if (form.delegateId() != null
                && (form.delegateId().equals(id)
                        || employees.find(form.delegateId()).isEmpty())) {
            errors.add(FieldError.of("delegateId", "invalid.value"));
        }
        if (db.fetchCount(ROLE, ROLE.CODE.in(form.roles())) != form.roles().size()) {
            errors.add(FieldError.of("roles", "invalid.value"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var staffNo = Typed.orNull(form.staffNo());
        if (staffNo != null
                && db.fetchExists(EMPLOYEE, EMPLOYEE.STAFF_NO.eq(staffNo).and(EMPLOYEE.ID.isDistinctFrom(id)))) {
            throw IdentityProblem.STAFF_NO_TAKEN.problem(staffNo);
        }
    }

    private void refuseCircle(UUID id, @Nullable UUID superior) {
        for (var above = superior; above != null; above = superiorOf(above)) {
            if (above.equals(id)) {
                throw IdentityProblem.SUPERIOR_CYCLE.problem();
            }
        }
    }

    private @Nullable UUID superiorOf(UUID id) {
        return db.select(EMPLOYEE.SUPERIOR_ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(id))
                .fetchOne(EMPLOYEE.SUPERIOR_ID);
    }

    private EmployeeForm state(UUID id) {
        var row = Objects.requireNonNull(
                db.selectFrom(EMPLOYEE).where(EMPLOYEE.ID.eq(id)).fetchOne());
        Set<String> codes = db.select(ROLE.CODE)
                .from(ROLE)
                .join(EMPLOYEE_ROLE)
                .on(EMPLOYEE_ROLE.ROLE_ID.eq(ROLE.ID))
                .where(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(id))
                .fetchSet(ROLE.CODE);
        return new EmployeeForm(
                row.getName(),
                row.getStaffNo(),
                row.getDepartmentId(),
                row.getSuperiorId(),
                row.getDelegateId(),
                row.getMobile(),
                row.getEmail(),
                Employees.Status.valueOf(row.getStatus()),
                codes);
    }
}
