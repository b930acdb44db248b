package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.ROLE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** The customer-relations advisors of the house, and how much each has to do. */
@Repository
public class Callers {

    /** Whose work the calls are. */
    public static final String ROLE_CODE = "CR_ADVISOR";

    private final DSLContext db;

    Callers(DSLContext db) {
        this.db = db;
    }

    /** Who calls for which department, as it stands at the beginning of a planning. */
    public record Roster(List<Caller> callers, Map<UUID, String> departmentPaths) {

        public record Caller(UUID id, String departmentPath) {}

        /** The callers of the department itself, else those of the nearest one above that has any but the advisor. */
        public List<UUID> of(UUID departmentId, @Nullable UUID advisorId) {
            for (var path = departmentPaths.getOrDefault(departmentId, "/"); !path.isEmpty(); path = above(path)) {
                var prefix = path;
                var found = callers.stream()
                        .filter(caller -> caller.departmentPath().startsWith(prefix))
                        .map(Caller::id)
                        .filter(id -> !id.equals(advisorId))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        }

        public List<UUID> ids() {
            return callers.stream().map(Caller::id).toList();
        }

        private static String above(String path) {
            return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
        }
    }

    public Roster roster() {
        var callers = db.select(EMPLOYEE.ID, DEPARTMENT.PATH)
                .from(EMPLOYEE)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(EMPLOYEE.DEPARTMENT_ID))
                .join(EMPLOYEE_ROLE)
                .on(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(EMPLOYEE.ID))
                .join(ROLE)
                .on(ROLE.ID.eq(EMPLOYEE_ROLE.ROLE_ID))
                .where(EMPLOYEE.STATUS.eq("ACTIVE"), ROLE.CODE.eq(ROLE_CODE))
                .orderBy(EMPLOYEE.ID)
                .fetch(row -> new Roster.Caller(row.value1(), row.value2()));
        var paths = db.select(DEPARTMENT.ID, DEPARTMENT.PATH).from(DEPARTMENT).fetchMap(DEPARTMENT.ID, DEPARTMENT.PATH);
        return new Roster(callers, paths);
    }

    record CallerRow(UUID id, String name, int openTasks) {}

    /** Whoever may be given a task. */
    List<CallerRow> all(Actor actor) {
        var open = field(select(count())
                .from(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.CALLER_ID.eq(EMPLOYEE.ID), FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames())));
        return db.select(EMPLOYEE.ID, EMPLOYEE.NAME, open)
                .from(EMPLOYEE)
                .where(able(), actor.mayView(EMPLOYEE.ID, EMPLOYEE.DEPARTMENT_ID))
                .orderBy(EMPLOYEE.PINYIN, EMPLOYEE.ID)
                .fetch(mapping(CallerRow::new));
    }

    /** Everybody who may make calls. */
    public Set<UUID> ids() {
        return db.select(EMPLOYEE.ID).from(EMPLOYEE).where(able()).fetchSet(EMPLOYEE.ID);
    }

    boolean mayCall(UUID employeeId) {
        return db.fetchExists(EMPLOYEE, EMPLOYEE.ID.eq(employeeId).and(able()));
    }

    /** Whether each of them makes calls and takes them from this person. */
    public boolean mayGiveTo(Actor actor, Collection<UUID> employeeIds) {
        return db.fetchCount(
                        EMPLOYEE,
                        EMPLOYEE.ID.in(employeeIds).and(able()).and(actor.mayEdit(EMPLOYEE.ID, EMPLOYEE.DEPARTMENT_ID)))
                == employeeIds.size();
    }

    private static Condition able() {
        return EMPLOYEE.STATUS
                .eq("ACTIVE")
                .and(exists(selectOne()
                        .from(EMPLOYEE_ROLE)
                        .join(ROLE)
                        .on(ROLE.ID.eq(EMPLOYEE_ROLE.ROLE_ID))
                        .where(
                                EMPLOYEE_ROLE.EMPLOYEE_ID.eq(EMPLOYEE.ID),
                                ROLE.RIGHTS.contains(new String[] {Right.FOLLOW_UP_CALL.name()}))));
    }

    /** Everybody's open tasks, and how many long-absent calls each has planned from a day on. */
    public CallerChoice choice(LocalDate from) {
        var open = db.select(FOLLOW_UP_TASK.CALLER_ID, count())
                .from(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.CALLER_ID.isNotNull(), FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()))
                .groupBy(FOLLOW_UP_TASK.CALLER_ID)
                .fetchMap(FOLLOW_UP_TASK.CALLER_ID, count());
        var choice = new CallerChoice(open);
        db.select(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.PLANNED_DATE, count())
                .from(FOLLOW_UP_TASK)
                .where(
                        FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.LONG_ABSENT.name()),
                        FOLLOW_UP_TASK.CALLER_ID.isNotNull(),
                        FOLLOW_UP_TASK.PLANNED_DATE.ge(from))
                .groupBy(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.PLANNED_DATE)
                .forEach(row -> choice.planned(row.value1(), row.value2(), row.value3()));
        return choice;
    }
}
