package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Right;
import org.zhiji.list.ListAddition;
import org.zhiji.list.Relation;

/** In the list of customers: has a follow-up task that … */
@Component
class TasksOfCustomers implements ListAddition {

    @Override
    public String list() {
        return "customers";
    }

    @Override
    public List<Relation> relations() {
        return List.of(new Relation(
                "follow-up-tasks",
                Right.FOLLOW_UP_VIEW,
                FOLLOW_UP_TASK,
                actor -> FOLLOW_UP_TASK
                        .CUSTOMER_ID
                        .eq(CUSTOMER.ID)
                        .and(actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID)),
                TaskFields.OWN));
    }
}
