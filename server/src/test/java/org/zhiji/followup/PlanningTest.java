package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.plan.DailyPlanning;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;
import zhiji.sql.tenant.tables.records.FollowUpTaskRecord;

@ZhijiTest
class PlanningTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    PlanFollowUps planFollowUps;

    @Autowired
    DailyPlanning dailyPlanning;

    private Workshop workshop;

    @BeforeEach
    void findWorkshop() {
        if (workshop == null) {
            workshop = new Workshop(db, company, time);
        }
        company.store();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-07T17:30, 2026-09-10",
        "2026-09-09T17:30, 2026-09-14",
        "2026-09-17T17:30, 2026-09-20",
        "2026-09-22T17:30, 2026-09-28",
        "2026-09-29T17:30, 2026-10-08"
    })
    void aDeliveredOrderWithConsentIsCalledThreeDaysLaterOnAWorkingDay(String delivered, LocalDate planned) {
        var order = workshop.order("zhoutao", delivered);

        plan();

        assertThat(task(order).getPlannedDate()).isEqualTo(planned);
        assertThat(task(order).getCallerId()).isEqualTo(company.id("lijing"));
    }

    @Test
    void planningAgainCreatesNothing() {
        var order = workshop.order("zhoutao", "2026-09-07T17:30");
        plan();
        var created = task(order).getId();

        plan();

        assertThat(task(order).getId()).isEqualTo(created);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "NOT_ASKED"})
    void withoutAYesNobodyIsCalled(String consent) {
        var order = workshop.order(workshop.anybody(), "zhoutao", "2026-09-07T17:30", consent);

        plan();

        assertThat(tasks(order)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "REFUSED"})
    void aYesThatWasTakenBackSinceDoesNotCount(String status) {
        var owner = workshop.anybody();
        var order = workshop.order(owner, "zhoutao", "2026-09-07T17:30", "YES");
        workshop.consent(owner, status);

        plan();

        assertThat(tasks(order)).isZero();
    }

    @Test
    void aDeletedCustomerIsNotCalled() {
        var owner = workshop.anybody();
        var order = workshop.order(owner, "zhoutao", "2026-09-07T17:30", "YES");
        workshop.set(CUSTOMER.DELETED_AT, CUSTOMER.ID, owner.customer(), time.now());

        plan();

        assertThat(tasks(order)).isZero();
    }

    @Test
    void anOrderWhosePlannedDayIsMoreThanSevenWorkingDaysAgoIsLeftAlone() {
        var justInTime = workshop.order("zhoutao", "2026-08-24T17:30");
        var tooLate = workshop.order("zhoutao", "2026-08-21T17:30");

        plan();

        assertThat(task(justInTime).getPlannedDate()).isEqualTo(LocalDate.of(2026, 8, 27));
        assertThat(tasks(tooLate)).isZero();
    }

    @Test
    void theOnlyCallerOfTheBranchIsNotGivenTheOrderSheReceivedHerself() {
        var order = workshop.order("lijing", "2026-09-07T17:30");

        plan();

        // The founder of the company also calls; she is the nearest one above the branch.
        assertThat(task(order).getCallerId()).isEqualTo(company.id("founder"));
    }

    @Test
    void anOrderWithoutAnAdvisorStillGetsACaller() {
        var order = workshop.order(null, "2026-09-07T17:30");

        plan();

        assertThat(task(order).getCallerId()).isEqualTo(company.id("lijing"));
    }

    @Test
    void aMissedDayIsCaughtUpTheNextWorkingMorning() {
        var order = workshop.order("zhoutao", "2026-09-07T17:30");

        // The program stands still over the planned Thursday and the weekend.
        time.inCompany(() -> dailyPlanning.run(TestTime.at("2026-09-14T07:00")));

        assertThat(task(order).getPlannedDate()).isEqualTo(LocalDate.of(2026, 9, 10));
    }

    @Test
    void nothingIsPlannedOnADayOff() {
        var order = workshop.order("zhoutao", "2026-09-07T17:30");

        time.inCompany(() -> dailyPlanning.run(TestTime.at("2026-09-12T07:00")));

        assertThat(tasks(order)).isZero();
    }

    @Test
    void plannersOnSeveralNodesCreateEachCallOnce() throws Exception {
        var orders = IntStream.range(0, 12)
                .mapToObj(_ -> workshop.order("zhoutao", "2026-09-07T17:30"))
                .toList();
        var start = new CountDownLatch(1);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var runs = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(_ -> nodes.submit(() -> {
                        start.await();
                        plan();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var run : runs) {
                run.get();
            }
        }

        assertThat(orders).allSatisfy(order -> assertThat(tasks(order)).isEqualTo(1));
    }

    private void plan() {
        time.inCompany(() -> planFollowUps.allDue(time.now()));
    }

    private int tasks(UUID order) {
        var count = new int[1];
        time.inCompany(() -> count[0] = db.fetchCount(FOLLOW_UP_TASK, FOLLOW_UP_TASK.WORK_ORDER_ID.eq(order)));
        return count[0];
    }

    private FollowUpTaskRecord task(UUID order) {
        var found = new FollowUpTaskRecord[1];
        time.inCompany(() -> found[0] = db.selectFrom(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.WORK_ORDER_ID.eq(order))
                .fetchSingle());
        return found[0];
    }
}
