package org.zhiji.followup;

import static org.zhiji.followup.TaskTables.ADVISOR;
import static org.zhiji.followup.TaskTables.CALLER;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import org.jooq.Table;
import zhiji.sql.tenant.tables.Employee;

/** A task with its customer, car, order and people: joined in the same way wherever tasks are shown. */
final class TaskTables {

    static final Employee CALLER = EMPLOYEE.as("caller");
    static final Employee ADVISOR = EMPLOYEE.as("advisor");

    static final Table<?> TASKS = FOLLOW_UP_TASK
            .join(CUSTOMER)
            .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
            .leftJoin(VEHICLE)
            .on(VEHICLE.ID.eq(FOLLOW_UP_TASK.VEHICLE_ID))
            .leftJoin(WORK_ORDER)
            .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
            .leftJoin(ADVISOR)
            .on(ADVISOR.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
            .leftJoin(CALLER)
            .on(CALLER.ID.eq(FOLLOW_UP_TASK.CALLER_ID));

    private TaskTables() {}
}
