package org.zhiji.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.approval.Gifts.all;
import static org.zhiji.approval.Gifts.any;
import static org.zhiji.approval.Gifts.head;
import static org.zhiji.approval.Gifts.role;
import static org.zhiji.approval.Gifts.step;
import static org.zhiji.approval.Gifts.superior;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiji.identity.ActingAs;
import org.zhiji.testing.Company;
import org.zhiji.testing.SampleSubject;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class ApprovalsTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    SampleSubject subject;

    @Autowired
    Approvals approvals;

    @Autowired
    ActingAs actingAs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApprovalsInHand work;

    @Autowired
    DSLContext db;

    private Gifts gifts;

    @BeforeAll
    void open() {
        gifts = new Gifts(company, time, subject, approvals, actingAs, transaction);
    }

    @BeforeEach
    void everybodyIsAtWorkAndNoFlowFits() {
        gifts.noFlows();
        for (var person : List.of("qianjin", "fenggang", "sunli", "zhaoming")) {
            atWork(person);
        }
    }

    @Test
    void withoutAFlowTheSuperiorDecidesWithinAWorkingDay() {
        var gift = subject.gift("88", "CONSUMER");
        var request = gifts.asked("chenchen", gift);
        var shown = gifts.show(company.as("fenggang"), request);
        assertThat(shown.<String>read("$.flowName")).isNull();
        assertThat(shown.<String>read("$.title")).isEqualTo("礼品 88 元");
        assertThat(shown.<List<String>>read("$.may")).containsExactly("DECIDE");
        assertThat(shown.<String>read("$.steps[0].seats[0].reason")).isEqualTo("SUPERIOR");
        assertThat(gifts.turn(request)).containsExactly("冯刚");
        assertThat(gifts.waiting(company.as("fenggang"))).contains(request);
        assertThat(gifts.notices(company.as("fenggang"), request)).containsExactly("approval.to-decide");
        company.as("fenggang")
                .ifMatch(1)
                .post("/api/approvals/" + request + "/agreement", Map.of("opinion", "老客户，同意"))
                .expect(200);
        assertThat(subject.status(gift)).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(gifts.notices(company.as("chenchen"), request)).containsExactly("approval.approved");
        var history = gifts.show(company.as("chenchen"), request);
        assertThat(history.<List<String>>read("$.history[*].what")).containsExactly("AGREED", "SUBMITTED");
        assertThat(history.<String>read("$.history[0].employee.name")).isEqualTo("冯刚");
        assertThat(history.<String>read("$.history[0].text")).isEqualTo("老客户，同意");
        assertThat(gifts.waiting(company.as("fenggang"))).doesNotContain(request);
        assertThat(company.as("fenggang")
                        .get("/api/approvals?box=DONE")
                        .expect(200)
                        .<List<String>>read("$.items[*].id"))
                .contains(request);
        assertThat(company.as("chenchen")
                        .get("/api/approvals?box=MINE")
                        .expect(200)
                        .<List<String>>read("$.items[*].id"))
                .contains(request);
    }

    @Test
    void theFirstFlowThatFitsByAmountKindAndBranchCounts() {
        gifts.flow(
                Map.of("name", "大额", "position", 1, "amountFrom", 20000),
                all(superior()),
                any(role("GENERAL_MANAGER")));
        gifts.flow(
                Map.of("name", "单位人员", "position", 2, "kinds", List.of("STAFF_OF_ORG"), "amountTo", 20000),
                any(gifts.person("sunli")));
        gifts.flow(
                Map.of("name", "汉口", "position", 3, "departmentIds", List.of(company.otherStore())),
                any(gifts.person("weilan")));
        assertThat(flowOf("chenchen", "20000", "STAFF_OF_ORG")).isEqualTo("大额");
        assertThat(flowOf("chenchen", "19999.99", "STAFF_OF_ORG")).isEqualTo("单位人员");
        assertThat(flowOf("chenchen", "19999.99", "CONSUMER")).isNull();
        company.hire("汉口销售", "hankou", company.otherStore(), "SALESPERSON");
        assertThat(flowOf("hankou", "10", "CONSUMER")).isEqualTo("汉口");
    }

    @Test
    void thePreviewSaysWhoWouldDecide() {
        gifts.flow(Map.of("name", "预览", "amountFrom", 20000), all(superior()), any(role("GENERAL_MANAGER")));
        var big = company.administrator()
                .get("/api/approval-flows/preview?subject=SAMPLE_GIFT&amount=20000&applicant=" + company.id("chenchen"))
                .expect(200);
        assertThat(big.<String>read("$.flowName")).isEqualTo("预览");
        assertThat(big.<List<String>>read("$.steps[*].seats[*].approver.name")).containsExactly("冯刚", "赵明");
        var small = company.administrator()
                .get("/api/approval-flows/preview?subject=SAMPLE_GIFT&amount=100&applicant=" + company.id("chenchen"))
                .expect(200);
        assertThat(small.<String>read("$.flowName")).isNull();
        assertThat(small.<List<String>>read("$.steps[*].seats[*].approver.name"))
                .containsExactly("冯刚");
        company.as("chenchen")
                .get("/api/approval-flows/preview?subject=SAMPLE_GIFT&applicant=" + company.id("chenchen"))
                .expect(403);
    }

    @Test
    void stepsComeInTheirOrderAndAllOfAStepHaveToAgree() {
        gifts.flow(Map.of(), all(gifts.person("fenggang"), gifts.person("sunli")), any(role("GENERAL_MANAGER")));
        var request = gifts.asked("chenchen", "500", "CONSUMER");
        // Before one's turn one does not even see it.
        gifts.refuse(company.generalManager(), request, "先说不").expect(404);
        gifts.agree(company.as("sunli"), request).expect(200);
        assertThat(gifts.turn(request)).containsExactly("冯刚");
        assertThat(gifts.status(request)).isEqualTo("PENDING");
        gifts.agree(company.as("fenggang"), request).expect(200);
        assertThat(gifts.turn(request)).containsExactly("赵明");
        gifts.agree(company.generalManager(), request).expect(200);
        assertThat(gifts.status(request)).isEqualTo("APPROVED");
    }

    @Test
    void whereOneIsEnoughTheOthersHaveNothingMoreToDo() {
        gifts.flow(Map.of(), any(gifts.person("fenggang"), gifts.person("sunli")));
        var request = gifts.asked("chenchen", "500", "CONSUMER");
        gifts.agree(company.as("sunli"), request).expect(200);
        assertThat(gifts.status(request)).isEqualTo("APPROVED");
        assertThat(gifts.waiting(company.as("fenggang"))).doesNotContain(request);
        var refused = gifts.refuse(company.as("fenggang"), request, "不同意").expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("approval.already-decided");
        assertThat(company.as("fenggang")
                        .get("/api/notices?unread=true&size=100")
                        .<List<String>>read("$.items[*].subjectId"))
                .doesNotContain(request);
    }

    @Test
    void whoHasAgreedBeforeIsNotAskedAgain() {
        gifts.flow(Map.of(), any(superior()), any(gifts.person("fenggang")), any(gifts.person("sunli")));
        var request = gifts.asked("chenchen", "500", "CONSUMER");
        gifts.agree(company.as("fenggang"), request).expect(200);
        assertThat(gifts.turn(request)).containsExactly("孙丽");
        assertThat(gifts.show(company.as("sunli"), request).<String>read("$.steps[1].seats[0].state"))
                .isEqualTo("AGREED_BEFORE");
    }

    @Test
    void nobodyDecidesOverWhatIsTheirOwn() {
        gifts.flow(Map.of(), any(gifts.person("chenchen")), any(role("SERVICE_MANAGER")), all(head()));
        var own = gifts.asked("chenchen", "500", "CONSUMER");
        var shown = gifts.show(company.as("chenchen"), own);
        assertThat(shown.<String>read("$.steps[0].seats[0].approver.name")).isEqualTo("冯刚");
        assertThat(shown.<String>read("$.steps[0].seats[0].reason")).isEqualTo("INSTEAD_OF_APPLICANT");
        assertThat(shown.<List<String>>read("$.may")).containsExactly("WITHDRAW");
        gifts.agree(company.as("chenchen"), own).expect(409);
        var managers = gifts.asked("qianjin", "500", "CONSUMER");
        gifts.agree(company.as("chenchen"), managers).expect(200);
        // The only service manager asks for something: his superior decides.
        assertThat(gifts.turn(managers)).containsExactly("赵明");
        gifts.agree(company.generalManager(), managers).expect(200);
        // The department has no head; who is asked last has agreed already.
        assertThat(gifts.status(managers)).isEqualTo("APPROVED");
    }

    @Test
    void theGeneralManagersOwnRequestGoesToAnAdministrator() {
        var request = gifts.asked("zhaoming", "500", "CONSUMER");
        var shown = gifts.show(company.administrator(), request);
        assertThat(shown.<List<String>>read("$.steps[0].seats[*].reason")).containsOnly("NOBODY_ELSE");
        assertThat(gifts.turn(request)).contains("管理员").doesNotContain("赵明");
    }

    @Test
    void whoIsOnLeaveHasAStandIn() {
        var request = gifts.asked("chenchen", "500", "CONSUMER");
        var sunli = company.as("sunli");
        sunli.get("/api/approvals/" + request).expect(404);
        leave("fenggang", "sunli");
        assertThat(gifts.waiting(sunli)).contains(request);
        var row = sunli.get("/api/approvals?box=WAITING");
        assertThat(row.<List<List<String>>>read("$.items[?(@.id=='" + request + "')].insteadOf"))
                .containsExactly(List.of("冯刚"));
        assertThat(gifts.show(sunli, request).<String>read("$.steps[0].seats[0].standIn.name"))
                .isEqualTo("孙丽");
        gifts.agree(sunli, request).expect(200);
        var done = gifts.show(company.as("chenchen"), request);
        assertThat(done.<String>read("$.status")).isEqualTo("APPROVED");
        assertThat(done.<String>read("$.history[0].employee.name")).isEqualTo("孙丽");
        assertThat(done.<String>read("$.history[0].insteadOf.name")).isEqualTo("冯刚");
    }

    @Test
    void theApplicantDoesNotStandInForTheApprover() {
        var request = gifts.asked("chenchen", "500", "CONSUMER");
        leave("fenggang", "chenchen");
        assertThat(gifts.waiting(company.as("chenchen"))).doesNotContain(request);
        gifts.agree(company.as("chenchen"), request).expect(409);
        // Without a usable stand-in the superior of the absent one decides.
        assertThat(gifts.waiting(company.generalManager())).contains(request);
        gifts.agree(company.generalManager(), request).expect(200);
    }

    @Test
    void whoNeverSignsInDoesNotHoldAnythingUp() {
        var request = gifts.asked("chenchen", "500", "CONSUMER");
        time.inCompany(() -> db.execute("update employee set sign_in = false where id = ?", company.id("fenggang")));
        assertThat(gifts.waiting(company.generalManager())).contains(request);
        gifts.agree(company.generalManager(), request).expect(200);
        assertThat(gifts.status(request)).isEqualTo("APPROVED");
    }

    @Test
    void nobodyLeavesWithRequestsThatWait() {
        var request = gifts.asked("chenchen", "500", "CONSUMER");
        var inHand = new int[3];
        var from = company.id("fenggang");
        time.inCompany(() -> transaction.executeWithoutResult(status -> {
            inHand[0] = work.count(from);
            var sunli = actingAs.employee(company.id("sunli")).orElseThrow();
            inHand[1] = work.pass(sunli, from, company.id("chenchen"), null, time.now());
            inHand[2] = work.pass(sunli, from, company.id("sunli"), null, time.now());
        }));
        assertThat(inHand[0]).isPositive();
        assertThat(inHand[1]).isLessThan(inHand[0]);
        assertThat(inHand[2]).isPositive();
        assertThat(gifts.turn(request)).containsExactly("孙丽");
        gifts.agree(company.as("sunli"), request).expect(200);
    }

    @Test
    void aRefusalNeedsAReasonAndEndsIt() {
        var gift = subject.gift("500", "CONSUMER");
        var request = gifts.asked("chenchen", gift);
        var empty = gifts.refuse(company.as("fenggang"), request, " ").expect(422);
        assertThat(empty.<String>read("$.errors[0].field")).isEqualTo("reason");
        gifts.refuse(company.as("fenggang"), request, "超出预算").expect(200);
        assertThat(subject.status(gift)).isEqualTo(ApprovalStatus.REFUSED);
        assertThat(gifts.notices(company.as("chenchen"), request)).containsExactly("approval.refused");
        company.as("chenchen")
                .post("/api/approvals/" + request + "/submission", Map.of())
                .expect(409);
    }

    @Test
    void whatIsReturnedIsCorrectedAndSentAgain() {
        gifts.flow(Map.of("amountTo", 300), any(gifts.person("fenggang")));
        gifts.flow(Map.of("amountFrom", 300), any(gifts.person("fenggang")), any(role("GENERAL_MANAGER")));
        var gift = subject.gift("500", "CONSUMER");
        var request = gifts.asked("chenchen", gift);
        gifts.giveBack(company.as("fenggang"), request, "太贵，请换一件").expect(200);
        assertThat(gifts.status(request)).isEqualTo("RETURNED");
        company.as("fenggang")
                .post("/api/approvals/" + request + "/submission", Map.of())
                .expect(403);
        subject.change(gift, "120");
        var again = company.as("chenchen")
                .post("/api/approvals/" + request + "/submission", Map.of("opinion", "已换"))
                .expect(200);
        assertThat(again.<Integer>read("$.version")).isEqualTo(2);
        assertThat(again.<List<?>>read("$.steps")).hasSize(1);
        // Who still has the first one before them has not seen the second.
        company.as("fenggang")
                .ifMatch(1)
                .post("/api/approvals/" + request + "/agreement", Map.of())
                .expect(412);
        gifts.agree(company.as("fenggang"), request).expect(200);
        assertThat(subject.status(gift)).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(gifts.show(company.as("chenchen"), request).<List<String>>read("$.history[*].what"))
                .containsExactly("AGREED", "SUBMITTED", "RETURNED", "SUBMITTED");
    }

    @Test
    void whatHasChangedMeanwhileIsNotAgreedTo() {
        var gift = subject.gift("50", "CONSUMER");
        var request = gifts.asked("chenchen", gift);
        subject.change(gift, "5000");
        var refused = gifts.agree(company.as("fenggang"), request).expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("approval.subject-changed");
        assertThat(gifts.status(request)).isEqualTo("PENDING");
        gifts.giveBack(company.as("fenggang"), request, "金额变了").expect(200);
    }

    @Test
    void theApplicantWithdrawsAndMaySendItInAfterAll() {
        var gift = subject.gift("50", "CONSUMER");
        var request = gifts.asked("chenchen", gift);
        company.as("fenggang").post("/api/approvals/" + request + "/withdrawal").expect(403);
        company.as("chenchen").post("/api/approvals/" + request + "/withdrawal").expect(200);
        company.as("chenchen").post("/api/approvals/" + request + "/withdrawal").expect(200);
        assertThat(subject.status(gift)).isEqualTo(ApprovalStatus.WITHDRAWN);
        assertThat(subject.moves(gift)).isEqualTo(2);
        gifts.agree(company.as("fenggang"), request).expect(409);
        company.as("chenchen")
                .post("/api/approvals/" + request + "/submission", Map.of())
                .expect(200);
        gifts.agree(company.as("fenggang"), request).expect(200);
        company.as("chenchen").post("/api/approvals/" + request + "/withdrawal").expect(409);
    }

    @Test
    void aSignerIsAddedBeforeOrAfter() {
        var before = gifts.asked("chenchen", "500", "CONSUMER");
        add(company.as("fenggang"), before, "sunli", "BEFORE").expect(200);
        assertThat(gifts.turn(before)).containsExactly("孙丽");
        gifts.agree(company.as("fenggang"), before).expect(409);
        gifts.agree(company.as("sunli"), before).expect(200);
        assertThat(gifts.turn(before)).containsExactly("冯刚");
        gifts.agree(company.as("fenggang"), before).expect(200);
        assertThat(gifts.status(before)).isEqualTo("APPROVED");

        var after = gifts.asked("chenchen", "500", "CONSUMER");
        add(company.as("sunli"), after, "weilan", "AFTER").expect(404);
        add(company.as("fenggang"), after, "chenchen", "AFTER").expect(422);
        add(company.as("fenggang"), after, "fenggang", "AFTER").expect(422);
        add(company.as("fenggang"), after, "sunli", "AFTER").expect(200);
        gifts.agree(company.as("fenggang"), after).expect(200);
        assertThat(gifts.turn(after)).containsExactly("孙丽");
        gifts.agree(company.as("sunli"), after).expect(200);
        assertThat(gifts.status(after)).isEqualTo("APPROVED");
        assertThat(gifts.show(company.as("chenchen"), after).<List<String>>read("$.history[*].what"))
                .containsExactly("AGREED", "AGREED", "SIGNER_ADDED", "SUBMITTED");
    }

    @Test
    void whoeverCannotJudgeHandsItOn() {
        var request = gifts.asked("chenchen", "500", "CONSUMER");
        company.as("fenggang")
                .ifMatch(1)
                .post(
                        "/api/approvals/" + request + "/transfer",
                        Map.of("employeeId", company.id("sunli"), "reason", "归业务部管"))
                .expect(200);
        assertThat(gifts.turn(request)).containsExactly("孙丽");
        gifts.agree(company.as("fenggang"), request).expect(409);
        gifts.agree(company.as("sunli"), request).expect(200);
        assertThat(gifts.status(request)).isEqualTo("APPROVED");
    }

    @Test
    void whoIsLateIsRemindedOnEveryWorkingDay() {
        var day = LocalDate.ofInstant(time.now(), TestTime.ZONE);
        gifts.flow(Map.of(), step("ANY", 4, gifts.person("fenggang")));
        var request = gifts.asked("chenchen", "500", "CONSUMER");
        var due = gifts.show(company.as("fenggang"), request).<String>read("$.steps[0].dueAt");
        assertThat(Instant.parse(due)).isAfter(time.now());
        time.moveTo(day + "T23:00");
        assertThat(gifts.notices(company.as("fenggang"), request))
                .containsExactly("approval.overdue", "approval.to-decide");
        time.moveTo(day.plusDays(1) + "T23:00");
        assertThat(gifts.notices(company.as("fenggang"), request))
                .filteredOn("approval.overdue"::equals)
                .hasSize(2);
        gifts.agree(company.as("fenggang"), request).expect(200);
        time.moveTo(day.plusDays(4) + "T08:30");
        assertThat(gifts.notices(company.as("fenggang"), request))
                .filteredOn("approval.overdue"::equals)
                .hasSize(2);
        assertThat(gifts.show(company.as("chenchen"), request).<List<String>>read("$.history[*].what"))
                .containsExactly("AGREED", "REMINDED", "REMINDED", "SUBMITTED");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneOutcomeStands() throws Exception {
        gifts.flow(Map.of(), any(gifts.person("fenggang"), gifts.person("sunli")));
        for (int round = 0; round < 5; round++) {
            var gift = subject.gift("500", "CONSUMER");
            var request = gifts.asked("chenchen", gift);
            var answers = atOnce(List.of(
                    () -> company.as("fenggang").ifMatch(1).post("/api/approvals/" + request + "/agreement", Map.of()),
                    () -> gifts.refuse(company.as("sunli"), request, "不同意")));
            assertThat(answers.stream().map(TestClient.Answer::status)).containsExactlyInAnyOrder(200, 409);
            assertThat(subject.moves(gift)).isEqualTo(2);
            assertThat(subject.status(gift))
                    .isEqualTo(answers.getFirst().status() == 200 ? ApprovalStatus.APPROVED : ApprovalStatus.REFUSED);
        }
    }

    @Test
    void theSameAgreementSentTwiceIsTakenOnce() throws Exception {
        gifts.flow(Map.of(), all(gifts.person("fenggang")), all(gifts.person("sunli")));
        var request = gifts.asked("chenchen", "500", "CONSUMER");
        var work = IntStream.range(0, 4)
                .<Callable<TestClient.Answer>>mapToObj(i -> () ->
                        company.as("fenggang").ifMatch(1).post("/api/approvals/" + request + "/agreement", Map.of()))
                .toList();
        assertThat(atOnce(work)).allSatisfy(answer -> answer.expect(200));
        assertThat(gifts.turn(request)).containsExactly("孙丽");
        assertThat(gifts.show(company.as("sunli"), request).<List<String>>read("$.history[*].what"))
                .containsExactly("AGREED", "SUBMITTED");
        company.as("sunli")
                .with("Idempotency-Key", "agree-" + request)
                .ifMatch(1)
                .post("/api/approvals/" + request + "/agreement", Map.of())
                .expect(200);
        assertThat(gifts.status(request)).isEqualTo("APPROVED");
    }

    @Test
    void onlyThoseWhomItConcernsSeeARequest() {
        var request = gifts.asked("chenchen", "500", "CONSUMER");
        for (var person : List.of("chenchen", "fenggang", "admin")) {
            company.as(person).get("/api/approvals/" + request).expect(200);
        }
        for (var person : List.of("sunli", "chuliang", "zhaoming", "shenjie")) {
            company.as(person).get("/api/approvals/" + request).expect(404);
            gifts.refuse(company.as(person), request, "x").expect(404);
            assertThat(company.as(person)
                            .get("/api/approvals?box=ALL")
                            .expect(200)
                            .<List<String>>read("$.items[*].id"))
                    .doesNotContain(request);
        }
        assertThat(gifts.show(company.administrator(), request).<List<String>>read("$.may"))
                .isEmpty();
        gifts.refuse(company.administrator(), request, "x").expect(409);
    }

    @Test
    void aFlowThatCannotWorkIsRefusedWithThePlace() {
        var admin = company.administrator();
        var wrong = admin.post(
                        "/api/approval-flows",
                        Gifts.form(
                                Map.of("amountFrom", 100, "amountTo", 100, "kinds", List.of("NOTHING")),
                                any(Map.of("by", "PERSON")),
                                all(role("NOBODY"))))
                .expect(422);
        assertThat(wrong.<List<String>>read("$.errors[*].field"))
                .containsExactlyInAnyOrder(
                        "kinds", "amountTo", "steps[0].approvers[0].employeeId", "steps[1].approvers[0].role");
        admin.post("/api/approval-flows", Gifts.form(Map.of())).expect(422);
        admin.post("/api/approval-flows", Gifts.form(Map.of("subject", "NOTHING"), any(superior())))
                .expect(422);
        company.generalManager()
                .post("/api/approval-flows", Gifts.form(Map.of(), any(superior())))
                .expect(403);
        var id = gifts.flow(Map.of("name", "同名"), any(superior()));
        admin.post("/api/approval-flows", Gifts.form(Map.of("name", "同名"), any(superior())))
                .expect(409);
        admin.ifMatch(7)
                .put("/api/approval-flows/" + id, Gifts.form(Map.of(), any(superior())))
                .expect(412);
        admin.ifMatch(1)
                .put("/api/approval-flows/" + id, Gifts.form(Map.of("active", false), any(superior())))
                .expect(200);
    }

    private String flowOf(String applicant, String amount, String kind) {
        var request = gifts.asked(applicant, amount, kind);
        return gifts.show(company.administrator(), request).read("$.flowName");
    }

    private TestClient.Answer add(TestClient person, String request, String signer, String place) {
        return person.ifMatch(1)
                .post(
                        "/api/approvals/" + request + "/signers",
                        Map.of("employeeId", company.id(signer), "place", place, "reason", "请帮忙看一下"));
    }

    private void leave(String person, String standIn) {
        time.inCompany(() -> db.execute(
                "update employee set status = 'LEAVE', delegate_id = ? where id = ?",
                company.id(standIn),
                company.id(person)));
    }

    private void atWork(String person) {
        time.inCompany(() -> db.execute(
                "update employee set status = 'ACTIVE', sign_in = true, delegate_id = null where id = ?",
                company.id(person)));
    }

    private static List<TestClient.Answer> atOnce(List<Callable<TestClient.Answer>> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var answers = work.stream()
                    .map(it -> threads.submit(() -> {
                        start.await();
                        return it.call();
                    }))
                    .toList();
            start.countDown();
            var done = new ArrayList<TestClient.Answer>();
            for (var answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }
}
