package org.zhiji.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;

/** What the clocks do while nobody does anything. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplaintClocksTest extends ComplaintStories {

    @Test
    @Order(1)
    void anUnreportedComplaintIsDeliveredByItselfAtItsMinute() {
        time.moveTo("2026-09-07T10:12");
        var id = registered();
        time.moveTo("2026-09-07T13:41");
        assertThat(told("report-due", id)).isEmpty();
        time.moveTo("2026-09-07T13:42");
        assertThat(told("report-due", id)).containsExactly("lijing");
        time.moveTo("2026-09-07T14:54");
        assertThat(told("report-due", id)).containsExactly("lijing", "lijing");
        assertThat(see(company.crAdvisor(), id).<String>read("$.status")).isEqualTo("REGISTERED");
        // The server slept over the due minute; the job still runs as of it, because a moved clock goes through each.
        time.moveTo("2026-09-07T17:00");
        var view = see(company.crAdvisor(), id);
        assertThat(view.<String>read("$.status")).isEqualTo("REPORTED");
        assertThat(view.<Boolean>read("$.handling.deliveredAutomatically")).isTrue();
        assertThat(Instant.parse(view.read("$.handling.reportedAt"))).isEqualTo(TestTime.at("2026-09-07T15:42"));
        assertThat(this.<Boolean>clock(id, "T1_REPORT", "late")).isTrue();
        assertThat(dueAt(id, "T2_REPLY")).isEqualTo(TestTime.at("2026-09-08T15:42"));
        assertThat(told("delivered-overdue", id)).containsExactlyInAnyOrder("zhaoming", "qianjin", "sunli");
        assertThat(told("report-overdue", id)).containsExactly("lijing");
        time.runDue();
        assertThat(told("delivered-overdue", id)).hasSize(3);
        step(company.crAdvisor(), id, "report", Map.of()).expect(409);
    }

    @Test
    @Order(2)
    void anUnansweredComplaintIsCalledOutEveryWorkingMorning() {
        time.moveTo("2026-09-10T10:40");
        var id = reported();
        time.moveTo("2026-09-10T16:10");
        assertThat(told("reply-due", id)).containsExactlyInAnyOrder("qianjin", "sunli");
        assertThat(percentTold(id, "T2_REPLY")).isEqualTo(50);
        put(company.serviceManager(), id, "handler", Map.of("employeeId", company.id("qianjin")))
                .expect(200);
        time.moveTo("2026-09-11T09:10");
        assertThat(told("reply-due", id)).containsExactlyInAnyOrder("qianjin", "sunli", "qianjin");
        time.moveTo("2026-09-11T10:39");
        assertThat(told("reply-overdue", id)).isEmpty();
        time.moveTo("2026-09-11T10:40");
        assertThat(told("reply-overdue", id)).containsExactlyInAnyOrder("qianjin", "sunli", "zhaoming");
        time.moveTo("2026-09-13T12:00");
        assertThat(told("reply-overdue", id)).hasSize(3);
        time.moveTo("2026-09-14T09:00");
        assertThat(told("reply-overdue", id)).hasSize(6);
        time.moveTo("2026-09-16T08:59");
        assertThat(told("reply-overdue", id)).hasSize(9);
        assertThat(see(company.generalManager(), id).<Integer>read("$.handling.escalationLevel"))
                .isEqualTo(2);
        step(company.serviceManager(), id, "replies", Map.of("channel", "VISIT", "content", "上门致歉"))
                .expect(200);
        time.moveTo("2026-09-18T12:00");
        assertThat(told("reply-overdue", id)).hasSize(9);
        assertThat(this.<Boolean>clock(id, "T2_REPLY", "late")).isTrue();
    }

    @Test
    @Order(3)
    void aMajorComplaintReachesTheGeneralManagerAtNight() {
        time.moveTo("2026-09-19T23:47");
        var form = smell(liMin());
        form.put("severity", "MAJOR");
        var id = registered(company.crAdvisor(), form);
        assertThat(told("major", id)).containsExactlyInAnyOrder("zhaoming", "qianjin", "sunli");
        assertThat(see(company.crAdvisor(), id).<String>read("$.status")).isEqualTo("REGISTERED");

        var grown = registered();
        put(company.crAdvisor(), grown, "severity", Map.of("severity", "MAJOR")).expect(200);
        assertThat(told("major", grown)).hasSize(3);
    }

    @Test
    @Order(4)
    void aHolidayEnteredLaterMovesWhatStillRuns() {
        time.moveTo("2026-09-21T10:00");
        var id = reported();
        var answered = replied();
        assertThat(dueAt(id, "T2_REPLY")).isEqualTo(TestTime.at("2026-09-22T10:00"));
        var calendar = company.administrator().get("/api/work-calendars").<String>read("$[0].id");
        company.administrator()
                .put("/api/work-calendars/" + calendar + "/days/2026-09-22", Map.of("name", "店庆", "type", "OFF"))
                .expect(204);
        assertThat(dueAt(id, "T2_REPLY")).isEqualTo(TestTime.at("2026-09-23T10:00"));
        assertThat(dueAt(answered, "T2_REPLY")).isEqualTo(TestTime.at("2026-09-22T10:00"));
        time.moveTo("2026-09-22T18:00");
        assertThat(told("reply-overdue", id)).isEmpty();
        time.moveTo("2026-09-23T10:00");
        assertThat(told("reply-overdue", id)).isNotEmpty();
    }

    @Test
    @Order(5)
    void withoutAGeneralManagerTheAdministratorIsWarned() {
        time.moveTo("2026-09-28T08:30");
        var away = customer("赵丽", company.store());
        time.inCompany(() -> db.execute("update employee set status = 'LEAVE' where id = ?", company.id("zhaoming")));
        time.inCompany(() -> db.execute("delete from employee_role where employee_id = ?", company.id("founder")));
        var id = registered(company.crAdvisor(), smell(away));
        assertThat(told("no-general-manager", id)).contains("admin");
        step(company.crAdvisor(), id, "report", Map.of()).expect(409);
        time.moveTo("2026-09-28T14:00");
        assertThat(told("no-general-manager", id).stream().filter("admin"::equals))
                .hasSize(2);
        assertThat(see(company.crAdvisor(), id).<String>read("$.status")).isEqualTo("REGISTERED");
        time.inCompany(() -> db.execute("update employee set status = 'ACTIVE' where id = ?", company.id("zhaoming")));
        time.moveTo("2026-09-29T09:00");
        assertThat(see(company.crAdvisor(), id).<String>read("$.status")).isEqualTo("REPORTED");
        assertThat(told("delivered-overdue", id)).contains("zhaoming");
    }

    @Test
    @Order(6)
    void inDecemberTheAdministratorIsAskedOnceForNextYearsHolidays() {
        var admin = company.administrator();
        time.moveTo("2026-11-29T18:00");
        time.withDailyJobs();
        time.moveTo("2026-11-30T18:00");
        assertThat(yearMissing(admin)).isZero();
        time.moveTo("2026-12-01T09:01");
        assertThat(yearMissing(admin)).isEqualTo(1);
        time.moveTo("2026-12-03T18:00");
        assertThat(yearMissing(admin)).isEqualTo(1);
    }

    @Test
    @Order(7)
    void aYearWithoutHolidaysIsSaidBesideTheDueTime() {
        time.moveTo("2026-12-31T15:00");
        var id = reported();
        var warnings = see(company.serviceManager(), id).<List<Integer>>read("$.calendarWarnings[*].year");
        assertThat(warnings).containsExactly(2027);
    }

    private static int yearMissing(TestClient admin) {
        return admin.get("/api/notices?size=200")
                .expect(200)
                .<List<?>>read("$.items[?(@.kind == 'calendar.year-missing')]")
                .size();
    }
}
