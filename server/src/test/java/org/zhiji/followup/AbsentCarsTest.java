package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_SETTINGS;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.plan.DailyPlanning;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class AbsentCarsTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    DailyPlanning dailyPlanning;

    private Workshop workshop;

    @BeforeAll
    void openTheBranch() {
        workshop = new Workshop(db, company, time);
        company.store();
    }

    @Test
    void exactlySixMonthsAgoIsNotYetLongAbsent() {
        var exactly = away("2026-03-07");
        var longer = away("2026-03-06");

        assertThat(listed())
                .contains(longer.vehicle().toString())
                .doesNotContain(exactly.vehicle().toString());
    }

    @Test
    void aCustomerWhoRefusedOrSaidNoAtTheLastVisitIsListedButNotCalled() {
        var refused = away("2026-01-10");
        workshop.consent(refused, "REFUSED");
        var saidNo = away("2026-01-11");
        workshop.order(saidNo, "zhoutao", "2026-01-11T10:00", "NO");

        assertThat(standing(refused)).isEqualTo("REFUSED");
        assertThat(standing(saidNo)).isEqualTo("NO_CONSENT");
        assertThat(plan(refused)).isEqualTo(422);
        assertThat(plan(saidNo)).isEqualTo(422);
    }

    @Test
    void noCallIsPlannedTwice() {
        var car = away("2026-01-12");

        assertThat(plan(car)).isEqualTo(201);
        assertThat(plan(car)).isEqualTo(422);
        assertThat(standing(car)).isEqualTo("ALREADY_PLANNED");
    }

    @Test
    void aCarThatIsWithUsIsNotAbsent() {
        var car = away("2026-01-13");
        var order = workshop.order(car, "zhoutao", "2026-01-13T10:00", "YES");
        workshop.inCompany(() ->
                db.execute("update work_order set status = 'IN_REPAIR', delivered_at = null where id = ?", order));

        assertThat(listed()).doesNotContain(car.vehicle().toString());
    }

    @Test
    void theMonthsCallsArePlannedOnceOnItsFirstWorkingDay() {
        limit(20);
        var car = away("2025-11-20");

        workshop.inCompany(() -> dailyPlanning.run(TestTime.at("2026-10-01T07:00")));
        assertThat(tasks(car)).isZero();
        workshop.inCompany(() -> dailyPlanning.run(TestTime.at("2026-10-08T07:00")));
        assertThat(tasks(car)).isEqualTo(1);
        var later = away("2025-11-21");
        workshop.inCompany(() -> dailyPlanning.run(TestTime.at("2026-10-09T07:00")));
        assertThat(tasks(later)).isZero();
    }

    @Test
    void aMonthHoldsNoMoreThanItsDaysAndTheRestWaits() {
        limit(1);
        for (var n = 0; n < 40; n++) {
            away("2026-03-0" + (1 + n % 6));
        }

        workshop.inCompany(() -> dailyPlanning.run(TestTime.at("2026-11-02T07:00")));

        var perDay = new HashMap<LocalDate, Integer>();
        workshop.inCompany(() -> perDay.putAll(db.select(FOLLOW_UP_TASK.PLANNED_DATE, count())
                .from(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.PLANNED_DATE.ge(LocalDate.parse("2026-11-01")))
                .groupBy(FOLLOW_UP_TASK.PLANNED_DATE)
                .fetchMap(FOLLOW_UP_TASK.PLANNED_DATE, count())));
        assertThat(perDay).hasSize(21).allSatisfy((day, calls) -> {
            assertThat(calls).isEqualTo(1);
            assertThat(day).isBefore("2026-12-01");
        });
    }

    private void limit(int callsADay) {
        workshop.inCompany(() -> db.update(FOLLOW_UP_SETTINGS)
                .set(FOLLOW_UP_SETTINGS.ABSENT_DAILY_LIMIT, callsADay)
                .execute());
    }

    private Workshop.Owner away(String lastVisit) {
        var owner = workshop.anybody();
        workshop.lastVisit(owner, lastVisit);
        return owner;
    }

    private List<String> listed() {
        return company.crAdvisor()
                .get("/api/follow-up/absent-cars?size=200")
                .expect(200)
                .read("$.items[*].vehicleId");
    }

    private String standing(Workshop.Owner owner) {
        List<String> standings = company.crAdvisor()
                .get("/api/follow-up/absent-cars?size=200")
                .expect(200)
                .read("$.items[?(@.vehicleId == '" + owner.vehicle() + "')].standing");
        return standings.getFirst();
    }

    private int plan(Workshop.Owner owner) {
        var today = LocalDate.ofInstant(time.now(), ZoneId.of("Asia/Shanghai"));
        return company.crAdvisor()
                .post(
                        "/api/follow-up/plans",
                        Map.of(
                                "source",
                                "ABSENT",
                                "ids",
                                List.of(owner.vehicle()),
                                "from",
                                today,
                                "to",
                                today.plusDays(14),
                                "dailyLimit",
                                20))
                .status();
    }

    private int tasks(Workshop.Owner owner) {
        var count = new int[1];
        workshop.inCompany(
                () -> count[0] = db.fetchCount(FOLLOW_UP_TASK, FOLLOW_UP_TASK.VEHICLE_ID.eq(owner.vehicle())));
        return count[0];
    }
}
