package org.zhiji.identity;

import static org.jooq.impl.DSL.coalesce;
import static zhiji.sql.installation.Tables.ACCOUNT;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.ROLE;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
import org.zhiji.platform.Typed;
import org.zhiji.platform.search.Pinyin;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.search.SearchTokens;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.records.EmployeeRecord;

/** Front door: the people of the company, with or without sign-in. */
@Component
public class Employees {

    private final DSLContext db;
    private final Time time;

    Employees(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    /** Whether somebody works here: at work, on leave, gone. */
    public enum Status {
        ACTIVE,
        LEAVE,
        LEFT
    }

    /** An employee as other rooms see one. */
    public record Employee(
            UUID id,
            String name,
            @Nullable String staffNo,
            UUID departmentId,
            @Nullable UUID superiorId,
            @Nullable UUID delegateId,
            @Nullable String mobile,
            Status status,
            boolean signIn) {}

    public Optional<Employee> find(UUID id) {
        return db.selectFrom(EMPLOYEE).where(EMPLOYEE.ID.eq(id)).fetchOptional(Employees::employee);
    }

    public Employee get(UUID id) {
        return find(id).orElseThrow();
    }

    /** Whether somebody works here and cannot be set to left before this transaction has ended. */
    public boolean stays(UUID id) {
        return db.select(EMPLOYEE.STATUS)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(id))
                .forKeyShare()
                .fetchOptional(EMPLOYEE.STATUS)
                .filter(status -> !status.equals(Status.LEFT.name()))
                .isPresent();
    }

    /** Where somebody gets mail, and the language that he reads the pages in. */
    public record Mailbox(String address, String name, Locale language) {}

    /** Absent while no address has been entered, and of those who have left. */
    public Optional<Mailbox> mailbox(UUID id) {
        return db.select(EMPLOYEE.EMAIL, EMPLOYEE.NAME, ACCOUNT.LANGUAGE)
                .from(EMPLOYEE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.EMPLOYEE_ID.eq(EMPLOYEE.ID))
                .where(EMPLOYEE.ID.eq(id), EMPLOYEE.EMAIL.ne(""), EMPLOYEE.STATUS.ne(Status.LEFT.name()))
                .fetchOptional(row -> new Mailbox(
                        row.value1(), row.value2(), Locale.forLanguageTag(row.value3() == null ? "zh" : row.value3())));
    }

    public Map<UUID, String> names(Collection<UUID> ids) {
        return db.select(EMPLOYEE.ID, EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.in(ids))
                .fetchMap(EMPLOYEE.ID, EMPLOYEE.NAME);
    }

    /** Who stands above each: the superior, else the department's manager, never the person himself. */
    public Map<UUID, UUID> above(Collection<UUID> ids) {
        var above = coalesce(EMPLOYEE.SUPERIOR_ID, DEPARTMENT.MANAGER_ID);
        return db.select(EMPLOYEE.ID, above)
                .from(EMPLOYEE)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(EMPLOYEE.DEPARTMENT_ID))
                .where(EMPLOYEE.ID.in(ids), above.ne(EMPLOYEE.ID))
                .fetchMap(EMPLOYEE.ID, above);
    }

    /** Those at work with a role in exactly this department, by name. */
    public List<Employee> withRole(String role, UUID department) {
        return withRole(role, EMPLOYEE.DEPARTMENT_ID.eq(department));
    }

    /** Those at work with a role in this department or the departments below it. */
    public List<Employee> withRoleBelow(String role, UUID department) {
        var path = DSL.select(DEPARTMENT.PATH).from(DEPARTMENT).where(DEPARTMENT.ID.eq(department));
        return withRole(
                role,
                EMPLOYEE.DEPARTMENT_ID.in(
                        DSL.select(DEPARTMENT.ID).from(DEPARTMENT).where(DEPARTMENT.PATH.startsWith(DSL.field(path)))));
    }

    /**
     * Those at work with a role, as near as possible: in the branch of the department, else in the nearest unit above.
     * Empty if nobody in the whole company has it.
     */
    public List<Employee> nearestWithRole(String role, UUID department) {
        var units = db.select(DEPARTMENT.ID, DEPARTMENT.PATH, DEPARTMENT.KIND)
                .from(DEPARTMENT)
                .where(DSL.field(DSL.select(DEPARTMENT.as("own").PATH)
                                .from(DEPARTMENT.as("own"))
                                .where(DEPARTMENT.as("own").ID.eq(department)))
                        .startsWith(DEPARTMENT.PATH))
                .orderBy(DSL.length(DEPARTMENT.PATH).desc())
                .fetch();
        for (var unit : units) {
            var found = withRoleBelow(role, unit.value1());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Whether somebody is at work and has a right by any role. */
    public boolean may(UUID employee, Right right) {
        return db.fetchExists(
                EMPLOYEE,
                EMPLOYEE.ID.eq(employee),
                EMPLOYEE.STATUS.eq(Status.ACTIVE.name()),
                right == Right.SIGNED_IN
                        ? DSL.trueCondition()
                        : DSL.exists(DSL.selectOne()
                                .from(EMPLOYEE_ROLE)
                                .join(ROLE)
                                .on(ROLE.ID.eq(EMPLOYEE_ROLE.ROLE_ID))
                                .where(
                                        EMPLOYEE_ROLE.EMPLOYEE_ID.eq(EMPLOYEE.ID),
                                        ROLE.RIGHTS.contains(new String[] {right.name()}))));
    }

    public boolean has(UUID employee, String role) {
        return db.fetchExists(
                EMPLOYEE_ROLE.join(ROLE).on(ROLE.ID.eq(EMPLOYEE_ROLE.ROLE_ID)),
                EMPLOYEE_ROLE.EMPLOYEE_ID.eq(employee),
                ROLE.CODE.eq(role));
    }

    private List<Employee> withRole(String role, Condition where) {
        return db.select(EMPLOYEE)
                .from(EMPLOYEE)
                .where(where, EMPLOYEE.STATUS.eq(Status.ACTIVE.name()))
                .and(DSL.exists(DSL.selectOne()
                        .from(EMPLOYEE_ROLE)
                        .join(ROLE)
                        .on(EMPLOYEE_ROLE.ROLE_ID.eq(ROLE.ID))
                        .where(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(EMPLOYEE.ID), ROLE.CODE.eq(role))))
                .orderBy(EMPLOYEE.NAME, EMPLOYEE.ID)
                .fetch(row -> employee(row.value1()));
    }

    /**
     * The employee that an old system's file means: by staff number, else by name in the whole company. Somebody
     * unknown is entered without sign-in; two of the same name without a number cannot be told apart.
     */
    public Match matchOrAdd(@Nullable String staffNo, String name, UUID department) {
        if (staffNo != null && !staffNo.isBlank()) {
            var byNumber = db.selectFrom(EMPLOYEE)
                    .where(EMPLOYEE.STAFF_NO.eq(staffNo.strip()))
                    .fetchOptional(EMPLOYEE.ID);
            if (byNumber.isPresent()) {
                return new Match(byNumber.get(), Match.How.BY_NUMBER);
            }
        }
        var byName = db.select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.NAME.eq(name.strip()))
                .limit(2)
                .fetch(EMPLOYEE.ID);
        if (byName.size() == 1) {
            return new Match(byName.getFirst(), Match.How.BY_NAME);
        }
        if (byName.size() > 1) {
            return new Match(null, Match.How.AMBIGUOUS);
        }
        return new Match(add(name.strip(), staffNo, department, false), Match.How.ADDED);
    }

    /** How a name of a file was matched; no id when it is ambiguous. */
    public record Match(@Nullable UUID id, How how) {
        /** By what. */
        public enum How {
            BY_NUMBER,
            BY_NAME,
            ADDED,
            AMBIGUOUS
        }
    }

    /** Enters an employee. */
    public UUID add(String name, @Nullable String staffNo, UUID department, boolean signIn) {
        var id = Ids.next();
        var number = Typed.orNull(staffNo);
        db.insertInto(EMPLOYEE)
                .set(EMPLOYEE.ID, id)
                .set(EMPLOYEE.NAME, name)
                .set(EMPLOYEE.PINYIN, Pinyin.ofName(name))
                .set(search(name, number))
                .set(EMPLOYEE.STAFF_NO, number)
                .set(EMPLOYEE.DEPARTMENT_ID, department)
                .set(EMPLOYEE.STATUS, Status.ACTIVE.name())
                .set(EMPLOYEE.SIGN_IN, signIn)
                .set(EMPLOYEE.CREATED_AT, time.now())
                .set(EMPLOYEE.UPDATED_AT, time.now())
                .execute();
        return id;
    }

    /** Under what an employee is found: the name, its reading and initials, any part of the staff number. */
    public static Map<Field<?>, Field<?>> search(String name, @Nullable String staffNo) {
        var vector = SearchQuery.vector(new SearchTokens().person(name).number(staffNo));
        return Map.of(EMPLOYEE.SEARCH, DSL.field("{0}::tsvector", DSL.val(vector)));
    }

    private static Employee employee(EmployeeRecord row) {
        return new Employee(
                row.getId(),
                row.getName(),
                row.getStaffNo(),
                row.getDepartmentId(),
                row.getSuperiorId(),
                row.getDelegateId(),
                row.getMobile(),
                Status.valueOf(row.getStatus()),
                row.getSignIn());
    }
}
