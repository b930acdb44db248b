package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** A page costs the same few statements, however much it shows. */
@ZhijiTest
class StatementsTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    PlanFollowUps planFollowUps;

    private UUID task;

    @BeforeAll
    void aFullDay() {
        var workshop = new Workshop(db, company, time);
        for (var n = 0; n < 30; n++) {
            workshop.order("zhoutao", "2026-09-02T17:30");
        }
        task = workshop.task(workshop.anybody(), "wumin", planFollowUps);
        workshop.inCompany(() -> planFollowUps.allDue(time.now()));
        time.moveTo("2026-09-10T09:00");
        company.crAdvisor().get("/api/session").expect(200);
    }

    @Test
    void todaysListIsOneStatementAndAnotherForWhatTheFirstRowsSay() {
        assertThat(statementsOf("/api/follow-up/today")).hasSize(2);
    }

    @Test
    void theListOfCustomersIsOneStatementAndAnotherToCountThem() {
        assertThat(statementsOf("/api/customers?size=50")).hasSize(2);
    }

    @Test
    void theSearchOverEverythingIsOneStatement() {
        assertThat(statementsOf("/api/search?q=张三")).hasSize(1);
        assertThat(statementsOf("/api/search?q=zs")).hasSize(1);
        assertThat(statementsOf("/api/search?q=13800")).hasSize(1);
    }

    @Test
    void aCustomersPageIsOneStatementAndAnotherForTheTimeLine() {
        var customer = company.crAdvisor().get("/api/customers?size=1").<String>read("$.items[0].id");
        assertThat(statementsOf("/api/customers/" + customer + "/overview")).hasSize(2);
    }

    @Test
    void theMonthsReportGoesThroughTheAnswersOnceForEachOfItsTwoMonths() {
        assertThat(statementsOf("/api/follow-up-reports?month=2026-09&department=" + company.store()))
                .hasSizeLessThanOrEqualTo(19)
                .filteredOn(sql -> sql.contains("\"answer\".\"question_id\", \"answer\".\"value\""))
                .hasSize(2);
    }

    @Test
    void savingACallIsAFewStatements() {
        var caller = company.crAdvisor();
        var form = Calls.record(caller, task);
        assertThat(statementsOf(
                        () -> caller.post(Calls.path(task, "record"), form).expect(201)))
                .hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void theDayOfATeamIsOneStatement() {
        assertThat(statementsOf("/api/follow-up/team-day")).hasSize(1);
    }

    @Test
    void theCallPageIsOneStatementForTheCustomerAndOneForTheQuestions() {
        assertThat(statementsOf("/api/follow-up/tasks/" + task))
                .filteredOn(sql -> sql.contains("follow_up_task") || sql.contains("question"))
                .hasSize(2);
    }

    @Test
    void whomOneCanPlanIsOneStatementAndAnotherToCountThem() {
        assertThat(statementsOf("/api/follow-up/plannable-orders?count=true"))
                .filteredOn(sql -> sql.contains("work_order"))
                .hasSize(2);
        assertThat(statementsOf("/api/follow-up/absent-cars?count=true"))
                .filteredOn(sql -> sql.contains("vehicle"))
                .hasSize(2);
    }

    @Test
    void theLoadOfAllIsOneStatementForTheCallsAndOneForThePeople() {
        assertThat(statementsOf("/api/follow-up/load?days=28"))
                .filteredOn(sql -> sql.contains("follow_up_task") || sql.contains("employee_role"))
                .hasSize(2);
    }

    private List<String> statementsOf(String path) {
        return statementsOf(() -> company.crAdvisor().get(path).expect(200));
    }

    private List<String> statementsOf(Runnable request) {
        // Who asks is remembered for a moment only, and is not what is counted here.
        company.crAdvisor().get("/api/session").expect(200);
        var seen = Collections.synchronizedList(new ArrayList<String>());
        var before = db.configuration().executeListenerProviders();
        db.configuration().set(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                seen.add(String.valueOf(context.sql()));
            }
        }));
        try {
            request.run();
        } finally {
            db.configuration().set(before);
        }
        return seen;
    }
}
