package org.zhiji.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.zhiji.testing.TestTime;

/** The complaint of US-01, steps 8 to 10, hour by hour. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplaintDayTest extends ComplaintStories {

    private String id;

    @Test
    @Order(1)
    void aSmellIsRegisteredAndHasHalfAWorkingDay() {
        time.moveTo("2026-09-10T10:12");
        var form = smell(liMin());
        form.put("callBackFrom", "2026-09-11T01:00:00Z");
        form.put("callBackUntil", "2026-09-11T02:00:00Z");
        var opened = company.crAdvisor().post("/api/complaints", form).expect(201);
        id = opened.read("$.id");
        assertThat(opened.<String>read("$.status")).isEqualTo("REGISTERED");
        assertThat(opened.<String>read("$.complaintNo")).startsWith("TS202609");
        assertThat(dueAt(id, "T1_REPORT")).isEqualTo(TestTime.at("2026-09-10T15:42"));
        assertThat(opened.<List<String>>read("$.steps")).startsWith("REPORT");
    }

    @Test
    @Order(2)
    void theReportGoesToTheGeneralManagerWithCopiesAfterTwentyEightMinutes() {
        time.moveTo("2026-09-10T10:40");
        var reported = step(company.crAdvisor(), id, "report", Map.of()).expect(200);
        assertThat(reported.<List<String>>read("$.recipients[?(@.role == 'TO')].name"))
                .containsExactly("赵明");
        assertThat(reported.<List<String>>read("$.recipients[?(@.role == 'CC')].name"))
                .containsExactlyInAnyOrder("钱进", "孙丽");
        assertThat(this.<Integer>clock(id, "T1_REPORT", "usedMinutes")).isEqualTo(28);
        assertThat(this.<Boolean>clock(id, "T1_REPORT", "late")).isFalse();
        assertThat(dueAt(id, "T2_REPLY")).isEqualTo(TestTime.at("2026-09-11T10:40"));
        assertThat(told("reported", id)).containsExactlyInAnyOrder("zhaoming", "qianjin", "sunli");
    }

    @Test
    @Order(3)
    void whenTheGeneralManagerOpensItIsKeptApartFromWhenHeGotIt() {
        time.moveTo("2026-09-10T11:05");
        company.generalManager()
                .put("/api/complaints/" + id + "/reading", Map.of())
                .expect(204);
        var to = see(company.crAdvisor(), id)
                .<List<Map<String, String>>>read("$.recipients[?(@.role == 'TO')]")
                .getFirst();
        assertThat(Instant.parse(to.get("deliveredAt"))).isEqualTo(TestTime.at("2026-09-10T10:40"));
        assertThat(Instant.parse(to.get("readAt"))).isEqualTo(TestTime.at("2026-09-10T11:05"));
        assertThat(company.generalManager().get("/api/notices/unread-count").<Integer>read("$.count"))
                .isZero();
    }

    @Test
    @Order(4)
    void theManagerAnswersAfterFourHundredMinutes() {
        time.moveTo("2026-09-11T09:25");
        var replied = step(
                        company.serviceManager(),
                        id,
                        "replies",
                        Map.of(
                                "channel",
                                "PHONE",
                                "content",
                                "致歉, 约定免费更换滤芯",
                                "customerAccepts",
                                true,
                                "at",
                                "2026-09-11T01:20:00Z"))
                .expect(200);
        assertThat(replied.<String>read("$.status")).isEqualTo("REPLIED");
        assertThat(replied.<String>read("$.handling.handler.name")).isEqualTo("钱进");
        assertThat(this.<Integer>clock(id, "T2_REPLY", "usedMinutes")).isEqualTo(400);
        assertThat(this.<Boolean>clock(id, "T2_REPLY", "late")).isFalse();
    }

    @Test
    @Order(5)
    void theSolutionAsksForASecondCallWithinThreeWorkingDays() {
        time.moveTo("2026-09-14T11:00");
        var resolved = step(
                        company.serviceManager(),
                        id,
                        "resolution",
                        Map.of("causeCode", "PART_FAULTY", "cause", "滤芯受潮", "solution", "更换空调滤芯, 清洗风道"))
                .expect(200);
        assertThat(resolved.<String>read("$.status")).isEqualTo("VERIFYING");
        assertThat(dueAt(id, "T3_VERIFY")).isEqualTo(TestTime.at("2026-09-17T11:00"));
        assertThat(told("resolved", id)).containsExactly("lijing");
    }

    @Test
    @Order(6)
    void theSecondCallClosesIt() {
        time.moveTo("2026-09-15T10:00");
        assertThat(told("verify-due", id)).containsExactly("lijing");
        var closed = step(company.crAdvisor(), id, "verification", Map.of("result", "SATISFIED", "note", "满意"))
                .expect(200);
        assertThat(closed.<String>read("$.status")).isEqualTo("CLOSED");
        assertThat(closed.<List<String>>read("$.story[*].kind"))
                .containsExactly("REGISTERED", "REPORTED", "REPLIED", "RESOLVED", "VERIFIED", "CLOSED");
        time.moveTo("2026-09-18T10:00");
        assertThat(told("verify-due", id)).containsExactly("lijing");
    }
}
