package org.zhiji.identity.staff;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.EnumConverter;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Departments;
import org.zhiji.platform.problem.Problem;

/** The departments for screens: few enough to be read at once, parents before children. */
@Component
class DepartmentQueries {

    private final DSLContext db;

    DepartmentQueries(DSLContext db) {
        this.db = db;
    }

    List<DepartmentView> all() {
        return fetch(noCondition());
    }

    DepartmentView get(UUID id) {
        return fetch(DEPARTMENT.ID.eq(id)).stream().findFirst().orElseThrow(() -> Problem.notFound("department"));
    }

    private List<DepartmentView> fetch(Condition condition) {
        return db.select(
                        DEPARTMENT.ID,
                        DEPARTMENT.NAME,
                        DEPARTMENT.KIND.convert(new EnumConverter<>(String.class, Departments.Kind.class)),
                        DEPARTMENT.PARENT_ID,
                        DEPARTMENT.MANAGER_ID,
                        EMPLOYEE.NAME,
                        DEPARTMENT.STATION_NAME,
                        DEPARTMENT.AREA_CODE,
                        DEPARTMENT.PHONE,
                        DEPARTMENT.BRAND,
                        DEPARTMENT.VERSION)
                .from(DEPARTMENT)
                .leftJoin(EMPLOYEE)
                .on(DEPARTMENT.MANAGER_ID.eq(EMPLOYEE.ID))
                .where(condition)
                .orderBy(DEPARTMENT.PATH)
                .fetch(mapping(DepartmentView::new));
    }
}
