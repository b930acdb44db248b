package org.zhiji.followup.issue;

import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.ISSUE;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.home.ActionItem;
import org.zhiji.home.ActionKind;
import org.zhiji.home.ActionSource;
import org.zhiji.home.HomeRole;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.time.Time;

/** What had to be seen to and is overdue, or has to be today. */
@Component
class IssueActions implements ActionSource {

    private final DSLContext db;
    private final Time time;

    IssueActions(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public ActionKind kind() {
        return ActionKind.ISSUE;
    }

    @Override
    public boolean concerns(HomeRole role) {
        return role == HomeRole.SERVICE_MANAGER;
    }

    @Override
    public List<ActionItem> items(
            Actor actor, HomeRole role, @Nullable UUID department, int most, Instant now, Locale locale) {
        var tomorrow = time.today().plusDays(1).atStartOfDay(time.zone()).toInstant();
        return db.select(ISSUE.ID, ISSUE.TEXT, ISSUE.ISSUE_NO, CUSTOMER.NAME, EMPLOYEE.NAME, ISSUE.DUE_AT)
                .from(ISSUE)
                .join(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.ID.eq(ISSUE.RECORD_ID))
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(ISSUE.OWNER_ID))
                .where(
                        ISSUE.STATUS.eq(inline(IssueStatus.OPEN.name())),
                        ISSUE.DUE_AT.lt(tomorrow),
                        IssueAccess.visible(actor),
                        Departments.within(ISSUE.DEPARTMENT_ID, department))
                .orderBy(ISSUE.DUE_AT, ISSUE.ID)
                .limit(most)
                .fetch(row -> new ActionItem(
                        ActionKind.ISSUE,
                        row.value1(),
                        row.value2(),
                        row.value3() + " · " + row.value4(),
                        row.value5(),
                        row.value6(),
                        null,
                        null,
                        null,
                        row.value6().isBefore(now),
                        false));
    }
}
