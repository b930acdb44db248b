package org.zhiji.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.PERSONALITY_JUDGEMENT;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.zhiji.platform.Ids;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;

/** What is done around a complaint: compensation, duplicates and parts, what the customer may read, what helped before. */
class WholeComplaintTest extends ComplaintStories {

    @Test
    void aCompensationIsAgreedToBySomebodyElseBeforeTheMatterIsSettled() {
        var id = replied();
        var manager = company.serviceManager();
        var asked = step(manager, id, "compensations", compensation("300")).expect(200);
        var request = asked.<String>read("$.compensations[0].requestId");
        assertThat(asked.<String>read("$.compensations[0].kindName")).isEqualTo("免工时费");
        assertThat(agree(manager, request).status()).isNotEqualTo(200);
        code(resolve(manager, id).expect(409), "complaint.compensation-pending");

        agree(company.generalManager(), request).expect(200);
        var view = see(manager, id);
        assertThat(view.<String>read("$.compensations[0].status")).isEqualTo("AGREED");
        assertThat(view.<String>read("$.handling.compensation")).isEqualTo("免收空调清洗工时 ¥300");
        resolve(manager, id).expect(200);
    }

    @Test
    void ofTwoManagersWhoDecideOnACompensationAtOnceOneOutcomeStands() throws Exception {
        company.administrator()
                .post(
                        "/api/approval-flows",
                        Map.of(
                                "subject",
                                "COMPENSATION",
                                "name",
                                "大额补偿",
                                "position",
                                1,
                                "active",
                                true,
                                "kinds",
                                List.of("CASH"),
                                "departmentIds",
                                List.of(),
                                "steps",
                                List.of(Map.of(
                                        "mode",
                                        "ANY",
                                        "hours",
                                        8,
                                        "approvers",
                                        List.of(person("zhaoming"), person("sunli"))))))
                .expect(201);
        var id = replied();
        var form = compensation("5000");
        form.put("kind", "CASH");
        var asked = step(company.serviceManager(), id, "compensations", form).expect(200);
        var request = asked.<String>read("$.compensations[0].requestId");
        var answers = atOnce(List.of(
                () -> agree(company.generalManager(), request),
                () -> company.as("sunli")
                        .ifMatch(1)
                        .post("/api/approvals/" + request + "/refusal", Map.of("reason", "金额过高"))));
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(see(company.serviceManager(), id).<String>read("$.compensations[0].status"))
                .isEqualTo(answers.getFirst().status() == 200 ? "AGREED" : "REFUSED");
    }

    @Test
    void twoThatAreOneBecomeOneAndCountOnce() {
        var customer = liMin();
        var first = registered(company.crAdvisor(), smell(customer));
        var again = registered(company.crAdvisor(), smell(customer));
        var other = registered();
        var manager = company.serviceManager();
        code(
                step(manager, again, "merger", Map.of("intoId", other, "note", "…"))
                        .expect(409),
                "complaint.other-customer");
        code(
                step(manager, again, "merger", Map.of("intoId", again, "note", "…"))
                        .expect(422),
                "complaint.same-complaint");
        manager.post("/api/complaints/" + first + "/links", Map.of("otherId", again))
                .expect(201);
        manager.post("/api/complaints/" + again + "/links", Map.of("otherId", first))
                .expect(409);
        var merged = step(manager, again, "merger", Map.of("intoId", first, "note", "同一件事，先后来电两次"))
                .expect(200);
        assertThat(merged.<String>read("$.status")).isEqualTo("CLOSED");
        assertThat(merged.<List<String>>read("$.links[*].kind")).containsExactly("MERGED_INTO");
        assertThat(see(manager, first).<List<String>>read("$.links[*].kind")).containsExactly("DUPLICATE");
        code(step(manager, again, "reopening", Map.of("text", "…")).expect(409), "complaint.merged-away");
        manager.delete("/api/complaints/" + first + "/links/" + again).expect(409);

        var day = time.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        var counted = "/api/complaints?customer=" + customer + "&from=" + day + "&to=" + day;
        assertThat(manager.get(counted).expect(200).<List<String>>read("$.items[*].id"))
                .containsExactly(first);
    }

    @Test
    void aSecondMatterIsTakenOutWithTheSameTimeLeft() {
        var id = reported();
        var whole = see(company.serviceManager(), id);
        var part = step(
                        company.serviceManager(),
                        id,
                        "parts",
                        Map.of("severity", "GENERAL", "category", "PRICE", "description", "结算时多收了检测费"))
                .expect(201);
        assertThat(part.<String>read("$.status")).isEqualTo("REPORTED");
        assertThat(part.<List<String>>read("$.links[*].kind")).containsExactly("WHOLE");
        assertThat(part.<List<String>>read("$.clocks[?(@.kind == 'T2_REPLY')].dueAt"))
                .isEqualTo(whole.<List<String>>read("$.clocks[?(@.kind == 'T2_REPLY')].dueAt"));
        assertThat(part.<List<String>>read("$.recipients[*].name"))
                .containsExactlyInAnyOrderElementsOf(whole.read("$.recipients[*].name"));
    }

    @Test
    void theCustomerReadsWhatIsMeantForTheCustomerAndNoNotes() {
        var id = replied();
        var manager = company.serviceManager();
        manager.post("/api/complaints/" + id + "/notes", Map.of("text", "客户情绪激动，注意措辞"))
                .expect(201);
        manager.post("/api/complaints/" + id + "/shared-notes", Map.of("text", "配件已订，周五到货"))
                .expect(201);
        put(manager, id, "findings", Map.of("investigation", "周涛漏检", "causeCode", "NOT_CHECKED", "cause", "未做路试"))
                .expect(200);
        var letter = manager.get("/api/complaints/" + id + "/letter").expect(200);
        assertThat(letter.<List<String>>read("$.lines[*].text")).containsExactly("更换滤芯", "配件已订，周五到货");
        assertThat(letter.body()).doesNotContain("措辞").doesNotContain("漏检").doesNotContain("路试");
    }

    @Test
    void theCauseComesFromTheCatalogue() {
        var id = reported();
        var refused = put(company.serviceManager(), id, "findings", Map.of("causeCode", "WEATHER"))
                .expect(422);
        assertThat(refused.<String>read("$.errors[0].field")).isEqualTo("causeCode");
        var known = put(company.serviceManager(), id, "findings", Map.of("causeCode", "QUEUE"))
                .expect(200);
        assertThat(known.<String>read("$.handling.causeName")).isEqualTo("排队等待久");
    }

    @Test
    void anAnalyticalCustomerIsBetterAnsweredInWriting() {
        var customer = liMin();
        var id = registered(company.crAdvisor(), smell(customer));
        assertThat(see(company.crAdvisor(), id).<Boolean>read("$.matter.inWriting"))
                .isFalse();
        time.inCompany(() -> db.insertInto(PERSONALITY_JUDGEMENT)
                .set(PERSONALITY_JUDGEMENT.ID, Ids.next())
                .set(PERSONALITY_JUDGEMENT.CUSTOMER_ID, customer)
                .set(PERSONALITY_JUDGEMENT.PERSONALITY, "ANALYTICAL")
                .set(PERSONALITY_JUDGEMENT.SIGNS, new String[0])
                .set(PERSONALITY_JUDGEMENT.EVIDENCE, "逐项核对结算单")
                .set(PERSONALITY_JUDGEMENT.JUDGED_AT, time.now())
                .set(PERSONALITY_JUDGEMENT.JUDGED_BY, company.id("lijing"))
                .execute());
        assertThat(see(company.crAdvisor(), id).<Boolean>read("$.matter.inWriting"))
                .isTrue();
        var flagged = put(company.crAdvisor(), id, "legal-risk", Map.of("legalRisk", true))
                .expect(200);
        assertThat(flagged.<Boolean>read("$.matter.legalRisk")).isTrue();
        assertThat(flagged.<Boolean>read("$.matter.inWriting")).isFalse();
    }

    @Test
    void whatSolvedTheSameBeforeIsFoundByItsWords() {
        var before = solved("左前轮过减速带有咯吱异响，修了两次还响", "更换下摆臂胶套");
        solved("结算单多收了一项工时费，没有人解释", "退还工时费");
        var form = smell(liMin());
        form.put("description", "过减速带左前有咯吱声，下雨天更响");
        var id = registered(company.crAdvisor(), form);
        var found =
                company.crAdvisor().get("/api/complaints/" + id + "/similar").expect(200);
        assertThat(found.<List<String>>read("$[*].id")).containsExactly(before);
        assertThat(found.<String>read("$[0].solution")).isEqualTo("更换下摆臂胶套");
        assertThat(company.crAdvisor().get("/api/complaints?q=减速带").expect(200).<List<String>>read("$.items[*].id"))
                .containsExactlyInAnyOrder(before, id);
    }

    @Test
    void theServiceAdvisorHelpsWithAComplaintAboutTheOwnOrderOnly() {
        var customer = liMin();
        var form = smell(customer);
        form.put("workOrderId", orderOf(customer, "zhoutao"));
        var own = registered(company.crAdvisor(), form);
        var others = registered();
        assertThat(told("own-order", own)).containsExactly("zhoutao");
        var advisor = company.as("zhoutao");
        put(advisor, own, "findings", Map.of("investigation", "调取施工记录")).expect(200);
        put(advisor, others, "findings", Map.of("investigation", "…")).expect(403);
        step(advisor, own, "report", Map.of()).expect(403);
    }

    private UUID orderOf(UUID customer, String advisor) {
        var vehicle = Ids.next();
        var order = Ids.next();
        time.inCompany(() -> {
            db.insertInto(VEHICLE)
                    .set(VEHICLE.ID, vehicle)
                    .set(VEHICLE.CUSTOMER_ID, customer)
                    .set(VEHICLE.VIN_CHECK, "NONE")
                    .set(VEHICLE.DEPARTMENT_ID, company.store())
                    .set(VEHICLE.CREATED_AT, time.now())
                    .set(VEHICLE.UPDATED_AT, time.now())
                    .execute();
            db.insertInto(WORK_ORDER)
                    .set(WORK_ORDER.ID, order)
                    .set(WORK_ORDER.ORDER_NO, "WX" + order)
                    .set(WORK_ORDER.VEHICLE_ID, vehicle)
                    .set(WORK_ORDER.OWNER_ID, customer)
                    .set(WORK_ORDER.SERVICE_ADVISOR_ID, company.id(advisor))
                    .set(WORK_ORDER.DEPARTMENT_ID, company.store())
                    .set(WORK_ORDER.DELIVERED_AT, time.now())
                    .set(WORK_ORDER.REPAIR_TYPE, "GENERAL")
                    .set(WORK_ORDER.ITEMS, "清洗空调")
                    .set(WORK_ORDER.FOLLOW_UP_CONSENT, "NOT_ASKED")
                    .set(WORK_ORDER.STATUS, "DELIVERED")
                    .set(WORK_ORDER.CREATED_AT, time.now())
                    .set(WORK_ORDER.UPDATED_AT, time.now())
                    .execute();
        });
        return order;
    }

    @Test
    void whoeverAComplaintIsRaisedToLearnsOfIt() {
        var id = reported();
        step(company.serviceManager(), id, "escalation", Map.of("level", 2, "reason", "客户要求退车"))
                .expect(200);
        assertThat(told("escalated", id)).containsExactly("zhaoming");
    }

    /** Registered in September, to be answered in October: each month counts its own clock. */
    @Test
    void theAnswerCountsInTheMonthInWhichItWasDue() {
        time.moveTo("2026-09-29T17:00");
        var id = reported();
        time.moveTo("2026-09-30T09:00");
        step(company.serviceManager(), id, "replies", Map.of("channel", "PHONE", "content", "更换滤芯"))
                .expect(200);
        time.moveTo("2026-09-30T15:00");
        var late = reported();
        time.moveTo("2026-10-12T10:00");
        step(company.serviceManager(), late, "replies", Map.of("channel", "PHONE", "content", "更换滤芯"))
                .expect(200);
        var september = figures("2026-09-29", "2026-09-30");
        assertThat(september.<Integer>read("$.registered")).isEqualTo(2);
        assertThat(september.<Map<String, Object>>read("$.answeredInTime"))
                .containsEntry("cases", 1)
                .containsEntry("of", 1);
        var october = figures("2026-10-01", "2026-10-12");
        assertThat(october.<Integer>read("$.registered")).isZero();
        assertThat(october.<Map<String, Object>>read("$.answeredInTime"))
                .containsEntry("cases", 0)
                .containsEntry("of", 1)
                .containsEntry("percent", 0.0);
        assertThat(october.<Object>read("$.perHundredOrders.percent")).isNull();
        company.crAdvisor()
                .get("/api/complaint-figures?from=2026-10-02&to=2026-10-01")
                .expect(422);
        company.crAdvisor().get("/api/complaint-topics").expect(200);
    }

    private Answer figures(String from, String to) {
        return company.crAdvisor()
                .get("/api/complaint-figures?from=" + from + "&to=" + to)
                .expect(200);
    }

    private String solved(String words, String solution) {
        var form = smell(liMin());
        form.put("description", words);
        var id = registered(company.crAdvisor(), form);
        step(company.crAdvisor(), id, "report", Map.of()).expect(200);
        step(company.serviceManager(), id, "replies", Map.of("channel", "PHONE", "content", "安排返修"))
                .expect(200);
        step(
                        company.serviceManager(),
                        id,
                        "resolution",
                        Map.of("causeCode", "WORKMANSHIP", "cause", "检查不到位", "solution", solution))
                .expect(200);
        return id;
    }

    private static Answer resolve(TestClient who, String id) {
        return step(who, id, "resolution", Map.of("causeCode", "PART_FAULTY", "cause", "滤芯受潮", "solution", "更换滤芯"));
    }

    private static Map<String, Object> compensation(String amount) {
        return new HashMap<>(Map.of("kind", "FREE_WORK", "amount", amount, "note", "免收空调清洗工时"));
    }

    private Map<String, Object> person(String login) {
        return Map.of("by", "PERSON", "employeeId", company.id(login));
    }

    private static Answer agree(TestClient who, String request) {
        return who.ifMatch(1).post("/api/approvals/" + request + "/agreement", Map.of());
    }

    private static void code(Answer answer, String code) {
        assertThat(answer.<String>read("$.code")).isEqualTo(code);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var answers = work.stream()
                    .map(it -> threads.submit(() -> {
                        start.await();
                        return it.call();
                    }))
                    .toList();
            start.countDown();
            var done = new ArrayList<Answer>();
            for (var answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }
}
