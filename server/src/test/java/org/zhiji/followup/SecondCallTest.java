package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.followup.Calls.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** A resolved complaint ends with a second call: its answer closes the matter or opens it again. */
@ZhijiTest
class SecondCallTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    PlanFollowUps planFollowUps;

    private Workshop workshop;
    private TestClient lijing;

    @BeforeAll
    void openTheBranch() {
        workshop = new Workshop(db, company, time);
        lijing = company.crAdvisor();
        time.moveTo("2026-09-10T10:12");
    }

    @Test
    void aSatisfiedCustomerClosesTheMatter() {
        var complaint = resolved();

        confirm(complaint, "YES");

        assertThat(status(complaint)).isEqualTo("CLOSED");
    }

    @Test
    void aDiscontentCustomerOpensItAgain() {
        var complaint = resolved();

        confirm(complaint, "NO");

        assertThat(status(complaint)).isEqualTo("INVESTIGATING");
    }

    @Test
    void aMatterClosedOtherwiseNeedsNoSecondCall() {
        var complaint = resolved();
        var call = secondCall(complaint);

        step(lijing, complaint, "verification", Map.of("result", "SATISFIED"));

        assertThat(lijing.get(path(call)).<String>read("$.status")).isEqualTo("CANCELLED");
    }

    private String resolved() {
        var owner = workshop.anybody();
        var task = workshop.task(owner, "zhoutao", planFollowUps);
        var form = Calls.record(lijing, task);
        form.put(
                "grievance",
                Map.of(
                        "ownWords", "空调一开就有霉味",
                        "severity", "GENERAL",
                        "category", "REPAIR_QUALITY",
                        "legalRisk", false,
                        "wantsHandling", true));
        String complaint = lijing.post(path(task, "record"), form).expect(201).read("$.complaintId");
        step(lijing, complaint, "report", Map.of());
        var manager = company.serviceManager();
        step(manager, complaint, "replies", Map.of("channel", "PHONE", "content", "更换滤芯"));
        step(
                manager,
                complaint,
                "resolution",
                Map.of("causeCode", "PART_FAULTY", "cause", "滤芯受潮", "solution", "更换空调滤芯"));
        return complaint;
    }

    private UUID secondCall(String complaint) {
        List<String> calls = lijing.get("/api/follow-up/tasks?targetType=COMPLAINT_CHECK&status=PENDING&size=200")
                .read("$.items[*].id");
        return calls.stream()
                .map(UUID::fromString)
                .filter(call -> lijing.get(path(call))
                        .<List<String>>read("$.complaints[*].id")
                        .contains(complaint))
                .findFirst()
                .orElseThrow();
    }

    private void confirm(String complaint, String satisfied) {
        var call = secondCall(complaint);
        assertThat(lijing.get(path(call)).<String>read("$.plannedDate")).isEqualTo("2026-09-11");
        var form = Calls.record(lijing, call);
        @SuppressWarnings("unchecked")
        var section = (Map<String, Object>) ((List<?>) form.get("sections")).getFirst();
        section.put("satisfied", satisfied);
        lijing.post(path(call, "record"), form).expect(201);
    }

    private String status(String complaint) {
        return lijing.get("/api/complaints/" + complaint).expect(200).read("$.status");
    }

    private static void step(TestClient who, String complaint, String step, Map<String, ?> form) {
        var version = who.get("/api/complaints/" + complaint).expect(200).version();
        who.ifMatch(version)
                .post("/api/complaints/" + complaint + "/" + step, form)
                .expect(200);
    }
}
