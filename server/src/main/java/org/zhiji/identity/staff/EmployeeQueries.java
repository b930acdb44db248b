package org.zhiji.identity.staff;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.ROLE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.signin.Accounts;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;

/** The people of the company for screens. Everybody knows the colleagues; only administrators see all of them. */
@Component
class EmployeeQueries {

    private static final Field<Employees.Status> STATUS =
            EMPLOYEE.STATUS.convert(new EnumConverter<>(String.class, Employees.Status.class));

    private final DSLContext db;
    private final Accounts accounts;

    EmployeeQueries(DSLContext db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /** What is looked for: part of a name, its reading or a staff number; a department with those below it. */
    record Filter(
            @Nullable String q,
            Employees.@Nullable Status status,
            @Nullable UUID departmentId) {

        Condition condition() {
            var found = q == null || q.isBlank() ? noCondition() : SearchQuery.matches(EMPLOYEE.SEARCH, q);
            var above = DEPARTMENT.as("above");
            return found.and(status == null ? noCondition() : EMPLOYEE.STATUS.eq(status.name()))
                    .and(
                            departmentId == null
                                    ? noCondition()
                                    : EMPLOYEE.DEPARTMENT_ID.in(select(DEPARTMENT.ID)
                                            .from(above)
                                            .join(DEPARTMENT)
                                            .on(DEPARTMENT.PATH.startsWith(above.PATH))
                                            .where(above.ID.eq(departmentId))));
        }
    }

    Page<EmployeeView> list(Actor actor, Filter filter, @Nullable String after, int size) {
        var behind = Cursor.decode(after)
                .map(cursor -> row(EMPLOYEE.PINYIN, EMPLOYEE.ID).gt(val(cursor.text(0)), val(cursor.id(1))))
                .orElse(noCondition());
        var rows = rows(actor, filter.condition().and(behind))
                .orderBy(EMPLOYEE.PINYIN, EMPLOYEE.ID)
                .limit(size + 1)
                .fetch(mapping(Row::new));
        var count = after == null ? Count.of(db, EMPLOYEE, filter.condition()) : null;
        var page = Page.of(rows, size, row -> Cursor.of(row.pinyin(), row.view().id()), count);
        return new Page<>(withLoginNames(actor, page.items()), page.next(), page.count());
    }

    EmployeeView get(Actor actor, UUID id) {
        var found = rows(actor, EMPLOYEE.ID.eq(id)).fetchOptional(mapping(Row::new));
        return withLoginNames(actor, found.stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("employee"));
    }

    private record Row(String pinyin, EmployeeView view) {}

    private SelectConditionStep<Record2<String, EmployeeView>> rows(Actor actor, Condition condition) {
        var superior = EMPLOYEE.as("superior");
        return db.select(
                        EMPLOYEE.PINYIN,
                        row(
                                        EMPLOYEE.ID,
                                        EMPLOYEE.NAME,
                                        EMPLOYEE.STAFF_NO,
                                        EMPLOYEE.DEPARTMENT_ID,
                                        DEPARTMENT.NAME,
                                        superior.ID,
                                        superior.NAME,
                                        EMPLOYEE.DELEGATE_ID,
                                        sensitive(actor, EMPLOYEE.MOBILE, Sensitive.Kind.PHONE),
                                        sensitive(actor, EMPLOYEE.EMAIL, Sensitive.Kind.EMAIL),
                                        STATUS,
                                        EMPLOYEE.SIGN_IN,
                                        val((String) null),
                                        roles(),
                                        EMPLOYEE.VERSION)
                                .mapping(EmployeeView::new))
                .from(EMPLOYEE)
                .join(DEPARTMENT)
                .on(EMPLOYEE.DEPARTMENT_ID.eq(DEPARTMENT.ID))
                .leftJoin(superior)
                .on(EMPLOYEE.SUPERIOR_ID.eq(superior.ID))
                .where(condition);
    }

    /** Colleagues' private numbers are masked for all but those who keep them. */
    private static Field<Sensitive> sensitive(Actor actor, Field<String> field, Sensitive.Kind kind) {
        return field.convertFrom(
                value -> value == null ? null : new Sensitive(kind, value, actor.may(Right.PEOPLE_MANAGE)));
    }

    private static Field<List<String>> roles() {
        return multiset(select(ROLE.CODE)
                        .from(EMPLOYEE_ROLE)
                        .join(ROLE)
                        .on(EMPLOYEE_ROLE.ROLE_ID.eq(ROLE.ID))
                        .where(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(EMPLOYEE.ID))
                        .orderBy(ROLE.CREATED_AT, ROLE.ID))
                .convertFrom(result -> result.map(Record1::value1));
    }

    /** From the directory of the installation, which no query of a company is joined with. */
    private List<EmployeeView> withLoginNames(Actor actor, List<Row> rows) {
        var views = rows.stream().map(Row::view).toList();
        if (!actor.may(Right.PEOPLE_MANAGE)) {
            return views;
        }
        var names = accounts.loginNames(views.stream()
                .filter(EmployeeView::signIn)
                .map(EmployeeView::id)
                .toList());
        return views.stream()
                .map(view -> view.withLoginName(names.get(view.id())))
                .toList();
    }
}
