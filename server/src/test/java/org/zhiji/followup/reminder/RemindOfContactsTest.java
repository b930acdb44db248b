package org.zhiji.followup.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.NOTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.Workshop;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.followup.reminder.Ladder.Hour;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class RemindOfContactsTest {

    @Autowired
    private Company company;

    @Autowired
    private TestTime time;

    @Autowired
    private DSLContext db;

    @Autowired
    private PlanFollowUps planFollowUps;

    @Autowired
    private RemindOfContacts remind;

    /** US-06 step 3; the second contact of the day makes the number larger, not the messages more. */
    @Test
    void aForgottenVisitClimbsToTheSuperiorAndRestsOverTheHolidays() {
        var workshop = new Workshop(db, company, time);
        company.store();
        var superior = company.id("qianjin");
        workshop.inCompany(() -> db.update(EMPLOYEE)
                .set(EMPLOYEE.SUPERIOR_ID, superior)
                .where(EMPLOYEE.ID.eq(company.id("lijing")))
                .execute());
        var tasks = List.of(visit(workshop), visit(workshop));

        for (var day = LocalDate.of(2026, 9, 24); !day.isAfter(LocalDate.of(2026, 10, 8)); day = day.plusDays(1)) {
            run(Hour.MORNING, day);
            run(Hour.MORNING, day);
            if (day.equals(LocalDate.of(2026, 10, 8))) {
                workshop.inCompany(() -> db.update(FOLLOW_UP_TASK)
                        .set(FOLLOW_UP_TASK.STATUS, "SUCCESS")
                        .where(FOLLOW_UP_TASK.ID.in(tasks))
                        .execute());
            }
            run(Hour.EVENING, day);
        }

        assertThat(told("lijing", "follow-up.coming")).containsExactly(at("2026-09-24T09:00"));
        assertThat(told("lijing", "follow-up.overdue"))
                .containsExactly(
                        at("2026-09-28T18:00"), at("2026-09-29T09:00"), at("2026-09-30T09:00"), at("2026-10-08T09:00"));
        assertThat(told("qianjin", "follow-up.team-overdue"))
                .containsExactly(at("2026-09-29T09:00"), at("2026-09-30T09:00"), at("2026-10-08T09:00"));
        var read = company.as("qianjin").get("/api/notices").expect(200);
        assertThat(read.<Integer>read("$.items[0].args.calls")).isEqualTo(2);
        assertThat(read.<List<String>>read("$.items[0].args.callers")).containsExactly("李静");
    }

    private UUID visit(Workshop workshop) {
        var task = workshop.task(workshop.anybody(), null, planFollowUps);
        workshop.inCompany(() -> db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.CALLER_ID, company.id("lijing"))
                .set(FOLLOW_UP_TASK.PLANNED_DATE, LocalDate.of(2026, 9, 28))
                .set(FOLLOW_UP_TASK.OCCASION_ON, LocalDate.of(2026, 9, 14))
                .set(FOLLOW_UP_TASK.SUBJECT_ID, task)
                .set(
                        FOLLOW_UP_TASK.RULE_ID,
                        db.select(CADENCE_RULE.ID)
                                .from(CADENCE_RULE)
                                .where(CADENCE_RULE.NAME.eq("意向客户两周回访"))
                                .fetchSingle(CADENCE_RULE.ID))
                .where(FOLLOW_UP_TASK.ID.eq(task))
                .execute());
        return task;
    }

    private void run(Hour hour, LocalDate day) {
        time.inCompany(() ->
                remind.run(hour, day.atTime(hour.at()).atZone(TestTime.ZONE).toInstant()));
    }

    private List<Instant> told(String loginName, String kind) {
        var found = new ArrayList<Instant>();
        time.inCompany(() -> found.addAll(db.select(NOTICE.AT)
                .from(NOTICE)
                .where(NOTICE.EMPLOYEE_ID.eq(company.id(loginName)), NOTICE.KIND.eq(kind))
                .orderBy(NOTICE.AT)
                .fetch(NOTICE.AT)));
        return found;
    }

    private static Instant at(String local) {
        return TestTime.at(local);
    }
}
