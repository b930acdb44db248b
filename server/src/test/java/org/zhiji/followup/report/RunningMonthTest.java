package org.zhiji.followup.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.Workshop;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** Monday, 7 September 2026: one call is planned for today, one for Friday, and one of 31 August was never made. */
@ZhijiTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunningMonthTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    private TestClient lijing;
    private Workshop workshop;
    private UUID ofAugust;

    @BeforeAll
    void threeCalls() {
        lijing = company.crAdvisor();
        workshop = new Workshop(db, company, time);
        plan(workshop.order("zhoutao", "2026-09-04T17:00"), "2026-09-07");
        plan(workshop.order("zhoutao", "2026-09-05T17:00"), "2026-09-11");
        ofAugust = workshop.order("zhoutao", "2026-08-28T17:00");
        plan(ofAugust, "2026-09-07");
        workshop.inCompany(() ->
                db.execute("update follow_up_task set planned_date = '2026-08-31' where work_order_id = ?", ofAugust));
    }

    @Test
    @Order(1)
    void theDaysToComeAreNotDueYet() {
        assertThat(due()).isEqualTo(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void whatStoodBesideASubmittedReportStaysAsItWas() {
        var report = lijing.post("/api/follow-up-reports", Map.of("month", "2026-09", "departmentId", company.store()))
                .expect(201);
        assertThat(report.<Integer>read("$.previous.due")).isEqualTo(1);
        var id = report.<String>read("$.submission.id");

        List<String> task = lijing.get("/api/follow-up/tasks?to=2026-08-31").read("$.items[*].id");
        company.serviceManager()
                .ifMatch(0)
                .post("/api/follow-up/tasks/" + task.getFirst() + "/cancellation")
                .expect(204);

        assertThat(living().<Integer>read("$.previous.due")).isZero();
        assertThat(lijing.get("/api/follow-up-reports/" + id).<Integer>read("$.previous.due"))
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void aDayThatHasComeIsDue() {
        time.moveTo("2026-09-11T09:00");

        assertThat(due()).isEqualTo(2);
        assertThat(rows()).isEqualTo(2);
    }

    private void plan(UUID order, String day) {
        lijing.post(
                        "/api/follow-up/plans",
                        Map.of("source", "ORDERS", "ids", List.of(order), "from", day, "to", day, "dailyLimit", 40))
                .expect(201);
    }

    private int due() {
        return living().read("$.figures.calls.total.due");
    }

    private int rows() {
        return lijing.get("/api/follow-up-reports/calls?month=2026-09&part=DUE")
                .expect(200)
                .read("$.count.value");
    }

    private TestClient.Answer living() {
        return lijing.get("/api/follow-up-reports?month=2026-09&department=" + company.store())
                .expect(200);
    }
}
