package org.zhiji.home;

import static zhiji.sql.tenant.Tables.KPI_TARGET;
import static zhiji.sql.tenant.Tables.KPI_TARGET_YEAR;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** What the figures are meant to be, by branch and year. A branch without a target of its own goes by the company's. */
@Component
class KpiTargets {

    static final String SUBJECT = "kpi-target";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final DSLContext db;
    private final Departments departments;
    private final AuditLog audit;

    KpiTargets(DSLContext db, Departments departments, AuditLog audit) {
        this.db = db;
        this.departments = departments;
        this.audit = audit;
    }

    Map<Kpi, BigDecimal> own(UUID department, int year) {
        return read(department, year);
    }

    /** Those of the branch, and the company's where it has none. */
    Map<Kpi, BigDecimal> inForce(Departments.Department branch, int year) {
        var targets = departments
                .root()
                .filter(it -> !it.id().equals(branch.id()))
                .map(it -> read(it.id(), year))
                .orElseGet(() -> new EnumMap<>(Kpi.class));
        targets.putAll(read(branch.id(), year));
        return targets;
    }

    int version(UUID department, int year) {
        return db.select(KPI_TARGET_YEAR.VERSION)
                .from(KPI_TARGET_YEAR)
                .where(KPI_TARGET_YEAR.DEPARTMENT_ID.eq(department), KPI_TARGET_YEAR.YEAR.eq(year))
                .fetchOptional(KPI_TARGET_YEAR.VERSION)
                .orElse(0);
    }

    /** Only for one's own branch and those below, or wherever one's scope of changes reaches. */
    boolean mayChange(Actor actor, Departments.Department department) {
        return actor.mayEditIn(department)
                || departments.branchOf(actor.departmentId()).id().equals(department.id());
    }

    @Transactional
    public void keep(
            Actor actor,
            UUID department,
            int year,
            Map<Kpi, BigDecimal> wanted,
            ExpectedVersion expected,
            Instant now) {
        var of = departments.find(department).orElseThrow(() -> Problem.notFound("department"));
        if (!mayChange(actor, of)) {
            throw Problem.notFound("department");
        }
        refuseMoreThanAll(wanted);
        db.insertInto(KPI_TARGET_YEAR)
                .set(KPI_TARGET_YEAR.DEPARTMENT_ID, department)
                .set(KPI_TARGET_YEAR.YEAR, year)
                .set(KPI_TARGET_YEAR.VERSION, 0)
                .set(KPI_TARGET_YEAR.UPDATED_AT, now)
                .onConflictDoNothing()
                .execute();
        var version = db.select(KPI_TARGET_YEAR.VERSION)
                .from(KPI_TARGET_YEAR)
                .where(KPI_TARGET_YEAR.DEPARTMENT_ID.eq(department), KPI_TARGET_YEAR.YEAR.eq(year))
                .forUpdate()
                .fetchSingle()
                .value1();
        expected.check(version);
        var before = read(department, year);
        write(department, year, wanted);
        db.update(KPI_TARGET_YEAR)
                .set(KPI_TARGET_YEAR.VERSION, version + 1)
                .set(KPI_TARGET_YEAR.UPDATED_AT, now)
                .set(KPI_TARGET_YEAR.UPDATED_BY, actor.employeeId())
                .where(KPI_TARGET_YEAR.DEPARTMENT_ID.eq(department), KPI_TARGET_YEAR.YEAR.eq(year))
                .execute();
        audit.record(
                actor.id(),
                SUBJECT,
                department,
                AuditAction.UPDATED,
                new Audited(year, before),
                new Audited(year, wanted));
    }

    private record Audited(int year, Map<Kpi, BigDecimal> targets) {}

    private static void refuseMoreThanAll(Map<Kpi, BigDecimal> wanted) {
        wanted.forEach((kpi, value) -> {
            if (value.signum() < 0 || !kpi.perHundred() && value.compareTo(WHOLE) > 0) {
                throw Problem.invalid(FieldError.of("targets." + kpi, "home.target-out-of-range"));
            }
        });
    }

    private void write(UUID department, int year, Map<Kpi, BigDecimal> wanted) {
        db.deleteFrom(KPI_TARGET)
                .where(KPI_TARGET.DEPARTMENT_ID.eq(department), KPI_TARGET.YEAR.eq(year))
                .execute();
        wanted.forEach((kpi, value) -> db.insertInto(KPI_TARGET)
                .set(KPI_TARGET.DEPARTMENT_ID, department)
                .set(KPI_TARGET.YEAR, year)
                .set(KPI_TARGET.KPI, kpi.name())
                .set(KPI_TARGET.VALUE, value)
                .execute());
    }

    private Map<Kpi, BigDecimal> read(UUID department, int year) {
        var targets = new EnumMap<Kpi, BigDecimal>(Kpi.class);
        db.select(KPI_TARGET.KPI, KPI_TARGET.VALUE)
                .from(KPI_TARGET)
                .where(KPI_TARGET.DEPARTMENT_ID.eq(department), KPI_TARGET.YEAR.eq(year))
                .forEach(row -> targets.put(Kpi.valueOf(row.value1()), row.value2()));
        return targets;
    }
}
