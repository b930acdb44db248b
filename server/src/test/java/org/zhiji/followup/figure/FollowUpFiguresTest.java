package org.zhiji.followup.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.CADENCE_HOLD_OUT;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.Workshop;
import org.zhiji.followup.Workshop.Owner;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.followup.reminder.MorningReminders;
import org.zhiji.platform.Ids;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** Six contacts of Thursday, 10 September 2026, told on Monday the 14th. */
@ZhijiTest
class FollowUpFiguresTest {

    private static final String WEEK = "?from=2026-09-07&to=2026-09-13";

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    PlanFollowUps planFollowUps;

    @Autowired
    MorningReminders morning;

    private Workshop workshop;
    private TestClient lijing;
    private TestClient manager;
    private final List<UUID> tasks = new ArrayList<>();

    /** Done, refused, tried on Friday, tried on Monday, never tried, and expired. */
    @BeforeAll
    void aWeek() {
        workshop = new Workshop(db, company, time);
        company.store();
        lijing = company.crAdvisor();
        manager = company.serviceManager();
        for (var n = 0; n < 6; n++) {
            tasks.add(workshop.task(workshop.anybody(), "zhoutao", planFollowUps));
        }
        workshop.inCompany(() -> db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.CALLER_ID, company.id("lijing"))
                .execute());
        time.moveTo("2026-09-10T09:05");
        attempt(0, "NO_ANSWER");
        time.moveTo("2026-09-10T10:05");
        done(0);
        attempt(1, "REFUSED");
        time.moveTo("2026-09-11T09:00");
        remind();
        time.moveTo("2026-09-11T09:20");
        attempt(2, "POWER_OFF");
        time.moveTo("2026-09-14T09:00");
        remind();
        time.moveTo("2026-09-14T09:30");
        attempt(3, "NO_ANSWER");
        workshop.inCompany(() -> db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.STATUS, "EXPIRED")
                .set(FOLLOW_UP_TASK.CLOSED_AT, time.now())
                .where(FOLLOW_UP_TASK.ID.eq(tasks.get(5)))
                .execute());
    }

    @Test
    void whatWasDueIsExactlyOneOfFiveThings() {
        var figures = figures(WEEK);

        assertThat(figures.<Map<String, Object>>read("$.contacts.total"))
                .containsEntry("due", 6)
                .containsEntry("done", 1)
                .containsEntry("failed", 1)
                .containsEntry("expired", 1)
                .containsEntry("overdue", 2)
                .containsEntry("open", 1)
                .containsEntry("doneRate", 16.7);
        assertThat(figures.<List<String>>read("$.contacts.byPerson[*].personName"))
                .containsExactly("李静");
        assertThat(figures.<List<String>>read("$.contacts.byRule[*].targetType"))
                .containsExactly("POST_SERVICE");
        assertThat(figures.<List<String>>read("$.contacts.byDepartment[*].departmentName"))
                .containsExactly("江城标致站");
        for (var group : List.of("byTrack", "byPerson", "byRule", "byDepartment")) {
            assertThat(figures.<List<Integer>>read("$.contacts." + group + "[*].tally.due"))
                    .as(group)
                    .containsExactly(6);
        }
    }

    /** On Friday four were still open, on Monday three of them had been left and one tried. */
    @Test
    void aReminderIsActedUponByTheEndOfTheNextWorkingDay() {
        var figures = figures("?from=2026-09-11&to=2026-09-11");

        assertThat(figures.<Map<String, Object>>read("$.reminders.byRung[2].tally"))
                .containsEntry("sent", 4)
                .containsEntry("acted", 2)
                .containsEntry("waiting", 2)
                .containsEntry("rate", 100.0);
        assertThat(figures(("?from=2026-09-14&to=2026-09-14")).<Integer>read("$.reminders.total.waiting"))
                .isPositive();
    }

    @Test
    void whenCustomersAnswerIsSeenByWeekdayAndHour() {
        var figures = figures("?from=2026-09-07&to=2026-09-14");

        assertThat(figures.<List<Map<String, Object>>>read("$.reach.cells"))
                .contains(
                        Map.of("weekday", 4, "hour", 9, "attempts", 1, "reached", 0),
                        Map.of("weekday", 4, "hour", 10, "attempts", 2, "reached", 2),
                        Map.of("weekday", 5, "hour", 9, "attempts", 1, "reached", 0));
        assertThat(figures.<Integer>read("$.reach.attempts")).isEqualTo(5);
    }

    @Test
    void howLongItTookIsCountedInWorkingDays() {
        var figures = figures(WEEK);

        assertThat(figures.<List<Integer>>read("$.response.waits[*].contacts")).containsExactly(2, 1, 1, 0, 2);
        assertThat(figures.<Integer>read("$.response.median")).isZero();
    }

    @Test
    void everyFigureOpensAsManyRowsAsItSays() {
        var figures = figures(WEEK);
        for (var part : ContactPart.values()) {
            assertThat(rows("contacts" + WEEK + "&part=" + part))
                    .as("%s", part)
                    .isEqualTo(figures.<Integer>read(
                            "$.contacts.total." + part.name().toLowerCase(Locale.ROOT)));
        }
        assertThat(rows("contacts" + WEEK)).isEqualTo(6);
        assertThat(rows("contacts" + WEEK + "&type=POST_SERVICE&person=" + company.id("lijing")))
                .isEqualTo(6);
        assertThat(rows("contacts" + WEEK + "&nobody=true")).isZero();
        var waits = figures.<List<Map<String, Object>>>read("$.response.waits");
        for (var each : waits) {
            assertThat(rows("contacts" + WEEK + "&waited=" + each.get("waited")))
                    .as("%s", each.get("waited"))
                    .isEqualTo(each.get("contacts"));
        }
        assertThat(rows("attempts?from=2026-09-07&to=2026-09-14")).isEqualTo(5);
        assertThat(rows("attempts" + WEEK + "&weekday=4&hour=10&reached=true")).isEqualTo(2);
        assertThat(rows("reminders?from=2026-09-11&to=2026-09-11&rung=OVERDUE&acted=YES"))
                .isEqualTo(2);
        assertThat(rows("reminders?from=2026-09-11&to=2026-09-11&rung=OVERDUE&acted=WAITING"))
                .isEqualTo(2);
        assertThat(rows("reminders?from=2026-09-11&to=2026-09-11&acted=NO")).isZero();
    }

    @Test
    void whoSeesOnlyTheOwnBranchGetsNothingOfAnother() {
        var elsewhere = company.hire("汉口经理", "hankou", company.otherStore(), "DEPT_MANAGER");

        assertThat(elsewhere.get("/api/follow-up-figures" + WEEK).expect(200).<Integer>read("$.contacts.total.due"))
                .isZero();
        assertThat(elsewhere
                        .get("/api/follow-up-figures/contacts" + WEEK)
                        .expect(200)
                        .<List<Object>>read("$.items"))
                .isEmpty();
        company.administrator().get("/api/follow-up-figures" + WEEK).expect(403);
    }

    @Test
    void aPeriodIsNotLongerThanAYearAndNotTheWrongWayRound() {
        manager.get("/api/follow-up-figures?from=2026-09-07&to=2026-09-06").expect(422);
        manager.get("/api/follow-up-figures?from=2025-09-07&to=2026-09-08").expect(422);
    }

    @Test
    void theWorkbookIsOne() {
        assertThat(manager.get("/api/follow-up-figures/file" + WEEK).expect(200).body())
                .startsWith("PK");
    }

    /** Forty who were contacted in June, twenty of whom came; forty who were left alone, five of whom came. */
    @Test
    void thoseWhoWereContactedAreComparedWithThoseLeftAlone() {
        var rule = new UUID[1];
        workshop.inCompany(() -> rule[0] = db.select(CADENCE_RULE.ID)
                .from(CADENCE_RULE)
                .where(CADENCE_RULE.NAME.eq("意向客户两周回访"))
                .fetchSingle(CADENCE_RULE.ID));
        for (var n = 0; n < 40; n++) {
            contacted(rule[0], customer(), n < 20);
            leftAlone(rule[0], customer(), n < 5);
        }
        var late = customer();
        leftAlone(rule[0], late, "2026-09-03");
        var summer = "?from=2026-06-01&to=2026-09-06";

        var effect = figures(summer);

        assertThat(effect.<Integer>read("$.effect.compared.length()")).isEqualTo(1);
        assertThat(effect.<Map<String, Object>>read("$.effect.compared[0].planned"))
                .containsEntry("customers", 40)
                .containsEntry("visitors", 20)
                .containsEntry("visitorRate", 50.0)
                .containsEntry("amount", 20_000.0)
                .containsEntry("running", 0);
        assertThat(effect.<Map<String, Object>>read("$.effect.compared[0].heldOut"))
                .containsEntry("customers", 40)
                .containsEntry("visitors", 5)
                .containsEntry("running", 1);
        assertThat(effect.<Map<String, Object>>read("$.effect.compared[0].visitors"))
                .containsEntry("value", 37.5)
                .containsEntry("evidence", true);
        assertThat(effect.<Boolean>read("$.effect.compared[0].amount.evidence")).isTrue();
        var of = "customers" + summer + "&ofRule=" + rule[0];
        assertThat(rows(of + "&group=PLANNED")).isEqualTo(40);
        assertThat(rows(of + "&group=PLANNED&visited=true")).isEqualTo(20);
        assertThat(rows(of + "&group=HELD_OUT&visited=true")).isEqualTo(5);
        assertThat(rows(of + "&group=HELD_OUT&running=true")).isEqualTo(1);
    }

    private Owner customer() {
        return workshop.anybody();
    }

    private void contacted(UUID rule, Owner owner, boolean came) {
        var order = workshop.order(owner, "zhoutao", "2026-09-11T17:30", "YES");
        var task = workshop.task(order, planFollowUps);
        workshop.inCompany(() -> db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.TARGET_TYPE, "REVISIT")
                .set(FOLLOW_UP_TASK.RULE_ID, rule)
                .set(FOLLOW_UP_TASK.SUBJECT_ID, owner.customer())
                .set(FOLLOW_UP_TASK.OCCASION_ON, LocalDate.of(2026, 5, 25))
                .set(FOLLOW_UP_TASK.PLANNED_DATE, LocalDate.of(2026, 6, 8))
                .where(FOLLOW_UP_TASK.ID.eq(task))
                .execute());
        came(owner, came, "2026-06-20T17:30");
    }

    private void leftAlone(UUID rule, Owner owner, boolean came) {
        leftAlone(rule, owner, "2026-06-08");
        came(owner, came, "2026-07-08T17:30");
    }

    private void leftAlone(UUID rule, Owner owner, String day) {
        workshop.inCompany(() -> db.insertInto(CADENCE_HOLD_OUT)
                .set(CADENCE_HOLD_OUT.ID, Ids.next())
                .set(CADENCE_HOLD_OUT.RULE_ID, rule)
                .set(CADENCE_HOLD_OUT.SUBJECT_ID, owner.customer())
                .set(CADENCE_HOLD_OUT.CUSTOMER_ID, owner.customer())
                .set(CADENCE_HOLD_OUT.OCCASION_ON, LocalDate.of(2026, 5, 25))
                .set(CADENCE_HOLD_OUT.TARGET_TYPE, "REVISIT")
                .set(CADENCE_HOLD_OUT.DUE_ON, LocalDate.parse(day))
                .set(CADENCE_HOLD_OUT.AT, time.now())
                .execute());
    }

    /** The day itself and the thirty-first day after it do not count. */
    private void came(Owner owner, boolean within, String at) {
        var order = workshop.order(owner, "zhoutao", within ? at : "2026-06-08T17:30", "NO");
        var late = workshop.order(owner, "zhoutao", "2026-07-09T08:30", "NO");
        workshop.inCompany(() -> db.update(WORK_ORDER)
                .set(WORK_ORDER.TOTAL_AMOUNT, new BigDecimal("1000"))
                .where(WORK_ORDER.ID.in(order, late))
                .execute());
    }

    private Answer figures(String query) {
        return manager.get("/api/follow-up-figures" + query).expect(200);
    }

    private int rows(String path) {
        return manager.get("/api/follow-up-figures/" + path).expect(200).<Integer>read("$.count.value");
    }

    private void attempt(int task, String outcome) {
        lijing.post("/api/follow-up/tasks/" + tasks.get(task) + "/attempts", Map.of("outcome", outcome))
                .expect(201);
    }

    /** A talk as the call page leaves it behind. */
    private void done(int task) {
        workshop.inCompany(() -> {
            db.insertInto(CALL_ATTEMPT)
                    .set(CALL_ATTEMPT.ID, Ids.next())
                    .set(CALL_ATTEMPT.TASK_ID, tasks.get(task))
                    .set(CALL_ATTEMPT.SEQ, 2)
                    .set(CALL_ATTEMPT.AT, time.now())
                    .set(CALL_ATTEMPT.EMPLOYEE_ID, company.id("lijing"))
                    .set(CALL_ATTEMPT.OUTCOME, "COMPLETED")
                    .set(CALL_ATTEMPT.STATUS_BEFORE, "IN_PROGRESS")
                    .execute();
            db.update(FOLLOW_UP_TASK)
                    .set(FOLLOW_UP_TASK.STATUS, "SUCCESS")
                    .set(FOLLOW_UP_TASK.CLOSED_AT, time.now())
                    .set(FOLLOW_UP_TASK.ATTEMPT_COUNT, 2)
                    .where(FOLLOW_UP_TASK.ID.eq(tasks.get(task)))
                    .execute();
        });
    }

    private void remind() {
        time.inCompany(() -> morning.run(time.now()));
    }
}
