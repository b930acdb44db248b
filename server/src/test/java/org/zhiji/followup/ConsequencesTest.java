package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.followup.Calls.path;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.zhiji.asset.VehicleOwnerChanged;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.WorkOrderConsentAnswered;
import org.zhiji.service.WorkOrdersDeleted;
import org.zhiji.service.WorkOrdersImported;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** What happens in other rooms reaches the calls in the same moment. */
@ZhijiTest
class ConsequencesTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    Time clock;

    @Autowired
    DSLContext db;

    @Autowired
    PlanFollowUps planFollowUps;

    @Autowired
    ExpireTasks expireTasks;

    @Autowired
    ApplicationEventPublisher events;

    private Workshop workshop;

    @BeforeAll
    void openTheBranch() {
        workshop = new Workshop(db, company, time);
        company.store();
    }

    @Test
    void aYesThatComesLaterPlansTheCallAtOnce() {
        var owner = workshop.anybody();
        var order = workshop.order(owner, "zhoutao", "2026-09-04T17:30", "NOT_ASKED");
        workshop.inCompany(() -> {
            db.update(WORK_ORDER)
                    .set(WORK_ORDER.FOLLOW_UP_CONSENT, "YES")
                    .set(WORK_ORDER.CONSENT_EVIDENCE, "电话")
                    .where(WORK_ORDER.ID.eq(order))
                    .execute();
            events.publishEvent(
                    new WorkOrderConsentAnswered(order, owner.customer(), FollowUpConsent.YES, clock.now()));
        });

        assertThat(status(order)).containsExactly("PENDING");
    }

    @Test
    void whoSaysNoAfterAllIsNotCalled() {
        var owner = workshop.anybody();
        var order = workshop.order(owner, "zhoutao", "2026-09-04T17:30", "YES");
        workshop.task(order, planFollowUps);

        workshop.inCompany(() -> events.publishEvent(
                new WorkOrderConsentAnswered(order, owner.customer(), FollowUpConsent.NO, clock.now())));

        assertThat(status(order)).containsExactly("CANCELLED");
    }

    @Test
    void anOrderInTheRecycleBinTakesItsCallAlong() {
        var order = workshop.order("zhoutao", "2026-09-04T17:30");
        workshop.task(order, planFollowUps);

        workshop.inCompany(() -> events.publishEvent(new WorkOrdersDeleted(List.of(order), Actor.SYSTEM, clock.now())));

        assertThat(status(order)).containsExactly("CANCELLED");
    }

    @Test
    void whatAnImportBringsIsPlannedByAJob() {
        var order = workshop.order("zhoutao", "2026-09-04T17:30");

        workshop.inCompany(() -> events.publishEvent(new WorkOrdersImported(List.of(order), clock.now())));
        time.runDue();

        assertThat(status(order)).containsExactly("PENDING");
    }

    /** US-10 step 6: the call goes, the order and what was agreed to for other purposes stay. */
    @Test
    void aWithdrawnConsentLeavesNothingOpen() {
        var owner = workshop.anybody();
        var task = workshop.task(owner, "zhoutao", planFollowUps);
        workshop.consent(owner, "GRANTED");
        company.crAdvisor()
                .post(
                        "/api/customers/" + owner.customer() + "/consents",
                        Map.of("purpose", "MARKETING", "channel", "EMAIL", "status", "GRANTED", "evidence", "门店签字"))
                .expect(201);

        company.crAdvisor()
                .post(
                        "/api/customers/" + owner.customer() + "/consents",
                        Map.of(
                                "purpose", "SERVICE_FOLLOW_UP",
                                "channel", "PHONE",
                                "status", "WITHDRAWN",
                                "evidence", "来电"))
                .expect(201);

        assertThat(company.crAdvisor().get(path(task)).<String>read("$.status")).isEqualTo("CANCELLED");
        assertThat(company.crAdvisor().get("/api/follow-up/today").<List<String>>read("$.rows[*].taskId"))
                .doesNotContain(task.toString());
        var page = company.crAdvisor()
                .get("/api/customers/" + owner.customer() + "/overview")
                .expect(200);
        assertThat(page.<List<String>>read("$.customer.consents[?(@.purpose=='MARKETING')].status"))
                .containsExactly("GRANTED");
        assertThat(page.<List<String>>read("$.parts.workOrders[*].status")).containsOnly("DELIVERED");
    }

    @Test
    void aCallThatNobodyMadeForThreeWeeksIsTakenOffTheList() {
        var old = workshop.order("zhoutao", "2026-09-04T17:30");
        var fresh = workshop.order("zhoutao", "2026-09-07T17:30");
        workshop.task(old, planFollowUps);
        workshop.task(fresh, planFollowUps);

        // 15 working days after the 7th is the 28th: the holiday from the 25th to the 27th does not count.
        workshop.inCompany(() -> expireTasks.run(TestTime.at("2026-09-29T07:00")));

        assertThat(status(old)).containsExactly("EXPIRED");
        assertThat(status(fresh)).containsExactly("PENDING");
    }

    @Test
    void aCancelledOrderTakesItsCallAlongAndBringsItBack() {
        var order = workshop.order("zhoutao", "2026-09-04T17:30");
        var task = workshop.task(order, planFollowUps);
        var orders = "/api/work-orders/" + order;
        var manager = company.serviceManager();

        manager.ifMatch(manager.get(orders).<Integer>read("$.order.version"))
                .post(orders + "/cancellation", Map.of())
                .expect(200);
        var page = company.crAdvisor().get(path(task)).expect(200);
        assertThat(page.<String>read("$.status")).isEqualTo("CANCELLED");
        assertThat(page.<String>read("$.reasonCancelled")).isEqualTo("ORDER_CANCELLED");
        assertThat(manager.ifMatch(manager.get(orders).<Integer>read("$.order.version"))
                        .post(orders + "/cancellation", Map.of())
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("service.already-cancelled");

        manager.delete(orders + "/cancellation").expect(200);
        assertThat(company.crAdvisor().get(path(task)).<String>read("$.status")).isEqualTo("PENDING");
        assertThat(manager.get(orders).<String>read("$.order.status")).isEqualTo("DELIVERED");
    }

    @Test
    void anOrderOutOfTheRecycleBinBringsItsCallBack() {
        var order = workshop.order("zhoutao", "2026-09-04T17:30");
        var task = workshop.task(order, planFollowUps);
        var orders = "/api/work-orders/" + order;
        var manager = company.serviceManager();

        manager.ifMatch(manager.get(orders).<Integer>read("$.order.version"))
                .delete(orders)
                .expect(204);
        assertThat(status(order)).containsExactly("CANCELLED");
        manager.post(orders + "/restoration", Map.of()).expect(200);
        assertThat(company.crAdvisor().get(path(task)).<String>read("$.status")).isEqualTo("PENDING");
    }

    @Test
    void theFormerOwnerIsNotCalledAboutACarThatIsNoLongerHis() {
        var former = workshop.anybody();
        var next = workshop.anybody();
        var task = workshop.task(former, "zhoutao", planFollowUps);

        workshop.inCompany(() -> events.publishEvent(
                new VehicleOwnerChanged(former.vehicle(), former.customer(), next.customer(), clock.now())));

        var page = company.crAdvisor().get(path(task)).expect(200);
        assertThat(page.<String>read("$.status")).isEqualTo("CANCELLED");
        assertThat(page.<String>read("$.reasonCancelled")).isEqualTo("OWNER_CHANGED");
    }

    @Test
    void anOrderThatWasEnteredForTheWrongCarTakesItsCallToTheRightCustomer() {
        var wrong = workshop.anybody();
        var right = workshop.anybody();
        var order = workshop.order(wrong, "zhoutao", "2026-09-04T17:30", "YES");
        var task = workshop.task(order, planFollowUps);
        var orders = "/api/work-orders/" + order;
        var manager = company.serviceManager();
        var before = manager.get(orders).expect(200);
        var form = new HashMap<String, Object>();
        form.put("vehicleId", right.vehicle());
        form.put("orderNo", before.read("$.order.orderNo"));
        form.put("repairType", "GENERAL");
        form.put("items", "更换刹车片");
        form.put("serviceAdvisorId", company.id("zhoutao"));

        manager.ifMatch(before.<Integer>read("$.order.version"))
                .put(orders, form)
                .expect(200);

        var page = company.crAdvisor().get(path(task)).expect(200);
        assertThat(page.<String>read("$.status")).isEqualTo("PENDING");
        assertThat(page.<String>read("$.customer.id"))
                .isEqualTo(right.customer().toString());
        assertThat(page.<String>read("$.vehicle.id")).isEqualTo(right.vehicle().toString());
    }

    private List<String> status(UUID order) {
        var found = new Object[1];
        workshop.inCompany(() -> found[0] = db.select(FOLLOW_UP_TASK.STATUS)
                .from(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.WORK_ORDER_ID.eq(order))
                .fetch(FOLLOW_UP_TASK.STATUS));
        @SuppressWarnings("unchecked")
        var status = (List<String>) found[0];
        return status;
    }
}
