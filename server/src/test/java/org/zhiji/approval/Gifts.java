package org.zhiji.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiji.identity.ActingAs;
import org.zhiji.testing.Company;
import org.zhiji.testing.SampleSubject;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;

/** Sends gifts in for approval and makes flows for them, in the words of the stories. */
final class Gifts {

    private final Company company;
    private final TestTime time;
    private final SampleSubject subject;
    private final Approvals approvals;
    private final ActingAs actingAs;
    private final TransactionTemplate transaction;

    Gifts(
            Company company,
            TestTime time,
            SampleSubject subject,
            Approvals approvals,
            ActingAs actingAs,
            TransactionTemplate transaction) {
        this.company = company;
        this.time = time;
        this.subject = subject;
        this.approvals = approvals;
        this.actingAs = actingAs;
        this.transaction = transaction;
    }

    /** Answers with the id of the request. */
    String asked(String applicant, UUID gift) {
        var who = company.id(applicant);
        company.as(applicant);
        var request = new UUID[1];
        time.inCompany(() -> transaction.executeWithoutResult(status -> request[0] =
                approvals.submit(actingAs.employee(who).orElseThrow(), SampleSubject.NAME, gift, time.now())));
        return request[0].toString();
    }

    String asked(String applicant, String amount, String kind) {
        return asked(applicant, subject.gift(amount, kind));
    }

    String flow(Map<String, Object> more, Object... steps) {
        return company.administrator()
                .post("/api/approval-flows", form(more, steps))
                .expect(201)
                .read("$.id");
    }

    static Map<String, Object> form(Map<String, Object> more, Object... steps) {
        var form = new HashMap<String, Object>(Map.of(
                "subject",
                SampleSubject.NAME,
                "name",
                "礼品" + UUID.randomUUID(),
                "position",
                1,
                "active",
                true,
                "kinds",
                List.of(),
                "departmentIds",
                List.of(),
                "steps",
                List.of(steps)));
        form.putAll(more);
        return form;
    }

    /** All of them: 会签. */
    static Map<String, Object> all(Object... approvers) {
        return step("ALL", 8, approvers);
    }

    /** One of them: 或签. */
    static Map<String, Object> any(Object... approvers) {
        return step("ANY", 8, approvers);
    }

    static Map<String, Object> step(String mode, Integer hours, Object... approvers) {
        var step = new HashMap<String, Object>(Map.of("mode", mode, "approvers", List.of(approvers)));
        step.put("hours", hours);
        return step;
    }

    Map<String, Object> person(String loginName) {
        return Map.of("by", "PERSON", "employeeId", company.id(loginName));
    }

    static Map<String, Object> role(String role) {
        return Map.of("by", "ROLE", "role", role);
    }

    static Map<String, Object> superior() {
        return Map.of("by", "SUPERIOR");
    }

    static Map<String, Object> head() {
        return Map.of("by", "DEPARTMENT_HEAD");
    }

    void noFlows() {
        List<String> ids = company.administrator()
                .get("/api/approval-flows")
                .expect(200)
                .read("$.flows[?(@.subject=='SAMPLE_GIFT')].id");
        ids.forEach(id ->
                company.administrator().delete("/api/approval-flows/" + id).expect(204));
    }

    Answer agree(TestClient person, String request) {
        return person.ifMatch(version(person, request))
                .post("/api/approvals/" + request + "/agreement", Map.of("opinion", ""));
    }

    Answer refuse(TestClient person, String request, String why) {
        return person.ifMatch(1).post("/api/approvals/" + request + "/refusal", Map.of("reason", why));
    }

    Answer giveBack(TestClient person, String request, String why) {
        return person.ifMatch(1).post("/api/approvals/" + request + "/return", Map.of("reason", why));
    }

    private static int version(TestClient person, String request) {
        return person.get("/api/approvals/" + request).expect(200).version();
    }

    String status(String request) {
        return show(company.administrator(), request).read("$.status");
    }

    Answer show(TestClient person, String request) {
        return person.get("/api/approvals/" + request).expect(200);
    }

    /** Names of those whose turn it is. */
    List<String> turn(String request) {
        return new ArrayList<>(show(company.administrator(), request)
                .<List<String>>read("$.steps[?(@.state=='OPEN')].seats[?(@.state=='OPEN')].approver.name"));
    }

    List<String> waiting(TestClient person) {
        return person.get("/api/approvals?box=WAITING").expect(200).read("$.items[*].id");
    }

    List<String> notices(TestClient person, String request) {
        return person.get("/api/notices?size=100").expect(200).read("$.items[?(@.subjectId=='" + request + "')].kind");
    }
}
