package org.zhiji.capa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** US-04: from the problem to an approved measure, its execution and its effect. */
@ZhijiTest
class CapaStoryTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    CapaMorning capaMorning;

    @BeforeAll
    void open() {
        time.startAt("2026-10-12T10:00");
    }

    @Test
    void theStoryOfTheReminderOfTheNextService() {
        time.moveTo("2026-10-12T10:00");
        var author = company.serviceManager();
        var draft = author.post("/api/capas", form(Map.of())).expect(201);
        String id = draft.read("$.id");
        assertThat(draft.<String>read("$.capaNo")).startsWith("JF202610");

        // E1: a measure without a date, an owner who watches over himself.
        var incomplete = new HashMap<>(form(Map.of()));
        incomplete.put(
                "measures",
                List.of(
                        measure("结算单加印下次保养栏", "zhengqiang", null),
                        measure("培训服务顾问", "qianjin", "2026-10-20"),
                        measure("放假那天做完", "zhoutao", "2026-10-18")));
        var changed = author.ifMatch(draft.version())
                .put("/api/capas/" + id, incomplete)
                .expect(200);
        var refused = author.ifMatch(changed.version())
                .post("/api/capas/" + id + "/submission")
                .expect(422);
        assertThat(refused.<List<String>>read("$.errors[*].field"))
                .containsExactly("measures[0].dueOn", "measures[1].ownerId", "measures[2].dueOn");

        changed = author.ifMatch(changed.version())
                .put("/api/capas/" + id, form(Map.of()))
                .expect(200);
        company.businessManager()
                .ifMatch(changed.version())
                .post("/api/capas/" + id + "/submission")
                .expect(403);
        String first = submit(author, id).read("$.approvalId");
        company.generalManager()
                .ifMatch(1)
                .post("/api/approvals/" + first + "/return", Map.of("reason", "补充检查办法"))
                .expect(200);
        var back = author.get("/api/capas/" + id).expect(200);
        assertThat(back.<String>read("$.status")).isEqualTo("DRAFT");
        assertThat(back.<String>read("$.decisions[0].opinion")).isEqualTo("补充检查办法");
        author.ifMatch(back.version())
                .put("/api/capas/" + id, form(Map.of("problem", "交车时没有提醒下次保养。每周抽查 20 张结算单。")))
                .expect(200);
        String again = submit(author, id).read("$.approvalId");

        // E3: nothing is done before it is approved; nobody but the general manager approves.
        var measures = measures(id);
        company.serviceAdvisor()
                .post("/api/capas/" + id + "/measures/" + measures.get(1) + "/completion", Map.of("result", "好了"))
                .expect(409);
        author.ifMatch(2)
                .post("/api/approvals/" + again + "/agreement", Map.of())
                .expect(409);
        time.moveTo("2026-10-13T10:00");
        agree(company.generalManager(), again).expect(200);
        assertThat(kinds(company.serviceAdvisor(), id)).containsExactly("capa.measure-given");

        time.moveTo("2026-10-16T15:00");
        company.serviceAdvisor()
                .post("/api/capas/" + id + "/measures/" + measures.getFirst() + "/completion", Map.of("result", "好了"))
                .expect(403);
        complete("zhengqiang", id, measures.getFirst()).expect(200);
        complete("zhengqiang", id, measures.getFirst()).expect(409);
        // Closed without verification, and before anything is done.
        verify(author, id, "CLOSE").expect(409);
        time.moveTo("2026-10-20T15:00");
        assertThat(complete("zhoutao", id, measures.getLast()).<String>read("$.status"))
                .isEqualTo("TO_VERIFY");
        assertThat(kinds(company.generalManager(), id)).containsExactly("capa.executed");
        assertThat(author.get("/api/capas/" + id).<String>read("$.effect.opensOn"))
                .isEqualTo("2026-11-19");
        verify(author, id, "CLOSE").expect(409);

        morningOf("2026-11-19");
        assertThat(kinds(author, id)).contains("capa.to-verify");
        verify(company.businessManager(), id, "CLOSE").expect(403);
        var version = author.get("/api/capas/" + id).version();
        author.ifMatch(version)
                .post("/api/capas/" + id + "/verification", Map.of("decision", "CLOSE", "part", 195, "whole", 222))
                .expect(409);
        var closed = author.ifMatch(version)
                .post("/api/capas/" + id + "/verification", Map.of("decision", "CLOSE", "part", 210, "whole", 222))
                .expect(200);
        assertThat(closed.<String>read("$.status")).isEqualTo("CLOSED");
        assertThat(closed.<Double>read("$.looks[0].proof.beforeRate")).isEqualTo(86.0);
        assertThat(closed.<Double>read("$.looks[0].proof.afterRate")).isEqualTo(94.6);
        assertThat(closed.<Double>read("$.looks[0].proof.gain.value")).isEqualTo(8.6);
        assertThat(closed.<String>read("$.looks[0].proof.verdict")).isEqualTo("EFFECTIVE");
        assertThat(kinds(company.generalManager(), id)).contains("capa.closed");

        var figures =
                author.get("/api/capa-figures?from=2026-10-01&to=2026-11-30").expect(200);
        assertThat(figures.<Integer>read("$.closed")).isEqualTo(1);
        assertThat(figures.<Integer>read("$.onTime")).isEqualTo(2);
        assertThat(figures.<Double>read("$.onTimeRate")).isEqualTo(100.0);
        assertThat(figures.<Double>read("$.effectiveRate")).isEqualTo(100.0);
        assertThat(figures.<Double>read("$.days")).isEqualTo(7.0);
        assertThat(figures.<List<Integer>>read("$.owners[*].due")).containsExactly(1, 1);
        for (var outcome : Map.of("DUE", 2, "ON_TIME", 2, "LATE", 0, "OPEN", 0).entrySet()) {
            assertThat(author.get("/api/capa-figures/measures?from=2026-10-01&to=2026-11-30&outcome="
                                    + outcome.getKey())
                            .<List<Object>>read("$.items"))
                    .as(outcome.getKey())
                    .hasSize(outcome.getValue());
        }
    }

    @Test
    void whatProvesNothingWaitsOnceAndThenGoesIntoTheNextRound() {
        time.moveTo("2026-12-01T10:00");
        var author = company.serviceManager();
        var id = executed(author, "2026-12-02");
        time.moveTo("2027-01-04T10:00");
        var waiting = look(author, id, "WAIT", 195).expect(200);
        assertThat(waiting.<String>read("$.effect.opensOn")).isEqualTo("2027-01-30");
        look(author, id, "NEXT_ROUND", 195).expect(409);
        time.moveTo("2027-02-01T10:00");
        look(author, id, "WAIT", 195).expect(409);
        look(author, id, "NEXT_ROUND", 210).expect(409);
        var next = look(author, id, "NEXT_ROUND", 170).expect(200);
        assertThat(next.<String>read("$.status")).isEqualTo("DRAFT");
        assertThat(next.<Integer>read("$.round")).isEqualTo(2);
        assertThat(next.<List<String>>read("$.looks[*].proof.verdict")).containsExactly("NO_EVIDENCE", "WORSE");

        var form = new HashMap<>(form(Map.of()));
        form.put("measures", List.of(measure("交车时当面讲解", "zhoutao", "2027-02-05")));
        author.ifMatch(next.version()).put("/api/capas/" + id, form).expect(200);
        String approval = submit(author, id).read("$.approvalId");
        agree(company.generalManager(), approval).expect(200);
        var second = author.get("/api/capas/" + id).expect(200);
        assertThat(second.<List<Integer>>read("$.measures[*].round")).containsExactly(1, 2);
        assertThat(second.<String>read("$.status")).isEqualTo("IN_EXECUTION");
    }

    @Test
    void whoIsLateIsToldOfEachMorningAndANewDateNeedsTheGeneralManager() {
        time.moveTo("2027-03-01T10:00");
        var author = company.serviceManager();
        var id = approved(author, "2027-03-05");
        var measure = measures(id).getFirst();
        morningOf("2027-03-04");
        assertThat(kinds(company.as("wumin"), id)).containsExactly("capa.measure-given", "capa.measure-due");
        morningOf("2027-03-08");
        assertThat(kinds(company.as("wumin"), id)).contains("capa.measure-overdue");
        assertThat(kinds(author, id)).contains("capa.measure-overdue");
        assertThat(kinds(company.generalManager(), id)).containsExactly("capa.measure-overdue");
        morningOf("2027-03-09");
        assertThat(kinds(company.generalManager(), id)).containsExactly("capa.measure-overdue");

        var address = "/api/capas/" + id + "/measures/" + measure + "/date-changes";
        var wish = Map.of("dueOn", "2027-03-12", "reason", "供应商交货晚");
        company.as("zhengqiang").post(address, wish).expect(403);
        company.as("wumin").post(address, wish).expect(200);
        company.as("wumin").post(address, wish).expect(409);
        var asked = author.get("/api/capas/" + id).expect(200);
        assertThat(asked.<String>read("$.measures[0].dueOn")).isEqualTo("2027-03-05");
        assertThat(asked.<String>read("$.measures[0].wantedDay")).isEqualTo("2027-03-12");
        String request = company.generalManager()
                .get("/api/approvals")
                .expect(200)
                .<List<String>>read("$.items[?(@.subject=='CAPA_DATE')].id")
                .getFirst();
        agree(company.generalManager(), request).expect(200);
        assertThat(author.get("/api/capas/" + id).<String>read("$.measures[0].dueOn"))
                .isEqualTo("2027-03-12");
    }

    @Test
    void twoGeneralManagersAtOnceAreTakenOnceAndNobodyElseGetsTheLastWord() throws Exception {
        time.moveTo("2027-05-10T10:00");
        var other = company.hire("赵二", "zhaoer", company.store(), "GENERAL_MANAGER");
        var author = company.serviceManager();
        String id = author.post("/api/capas", form(Map.of("measures", List.of(measure("做", "wumin", "2027-05-14")))))
                .expect(201)
                .read("$.id");
        String request = submit(author, id).read("$.approvalId");
        company.generalManager()
                .ifMatch(1)
                .post(
                        "/api/approvals/" + request + "/transfer",
                        Map.of("employeeId", company.id("sunli"), "reason", "您看"))
                .expect(422);
        var statuses = atOnce(() -> agree(company.generalManager(), request), () -> agree(other, request));
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        var done = author.get("/api/capas/" + id).expect(200);
        assertThat(done.<String>read("$.status")).isEqualTo("IN_EXECUTION");
        assertThat(done.<List<String>>read("$.decisions[*].what")).containsExactly("AGREED");
        assertThat(done.<List<String>>read("$.story[*].kind")).containsOnlyOnce("APPROVED");
    }

    @Test
    void whoHasNoPartInItAndNoRightDoesNotSeeIt() {
        String id = company.serviceManager()
                .post("/api/capas", form(Map.of()))
                .expect(201)
                .read("$.id");
        company.as("chenchen").get("/api/capas/" + id).expect(404);
        company.as("chenchen").get("/api/lists/capas/rows").expect(403);
        company.as("wumin").get("/api/capas/" + id).expect(200);
        assertThat(company.as("wumin")
                        .get("/api/lists/capas/rows?q=下次保养")
                        .expect(200)
                        .<List<String>>read("$.items[*].id"))
                .contains(id);
    }

    private static List<Integer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = Stream.of(one, other)
                    .map(call -> pool.submit(() -> {
                        start.await();
                        return call.call().status();
                    }))
                    .toList();
            start.countDown();
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    /** Twice, as after a crash. */
    private void morningOf(String day) {
        time.moveTo(day + "T09:00");
        time.inCompany(() -> capaMorning.run(time.now()));
        time.inCompany(() -> capaMorning.run(time.now()));
    }

    private String approved(TestClient author, String day) {
        String id = author.post("/api/capas", form(Map.of("measures", List.of(measure("做", "wumin", day)))))
                .expect(201)
                .read("$.id");
        agree(company.generalManager(), submit(author, id).read("$.approvalId")).expect(200);
        return id;
    }

    private String executed(TestClient author, String day) {
        var id = approved(author, day);
        complete("wumin", id, measures(id).getFirst()).expect(200);
        return id;
    }

    private static Answer submit(TestClient author, String id) {
        var version = author.get("/api/capas/" + id).version();
        return author.ifMatch(version).post("/api/capas/" + id + "/submission").expect(200);
    }

    private static Answer agree(TestClient manager, String request) {
        var version = manager.get("/api/approvals/" + request).version();
        return manager.ifMatch(version).post("/api/approvals/" + request + "/agreement", Map.of("opinion", "同意"));
    }

    private Answer complete(String login, String id, String measure) {
        return company.as(login)
                .post("/api/capas/" + id + "/measures/" + measure + "/completion", Map.of("result", "已做完"));
    }

    private static Answer verify(TestClient person, String id, String decision) {
        var version = person.get("/api/capas/" + id).version();
        return person.ifMatch(version)
                .post("/api/capas/" + id + "/verification", Map.of("decision", decision, "part", 210, "whole", 222));
    }

    private static Answer look(TestClient person, String id, String decision, int part) {
        var version = person.get("/api/capas/" + id).version();
        return person.ifMatch(version)
                .post("/api/capas/" + id + "/verification", Map.of("decision", decision, "part", part, "whole", 222));
    }

    private List<String> measures(String id) {
        return company.serviceManager().get("/api/capas/" + id).read("$.measures[*].id");
    }

    private static List<String> kinds(TestClient person, String id) {
        return person.get("/api/notices?size=100")
                .expect(200)
                .<List<String>>read("$.items[?(@.subjectId=='" + id + "')].kind")
                .reversed();
    }

    private Map<String, Object> measure(String text, String owner, String day) {
        var measure = new HashMap<String, Object>();
        measure.put("text", text);
        measure.put("ownerId", company.id(owner));
        measure.put("dueOn", day);
        measure.put("cost", 120);
        return measure;
    }

    /** As 钱进 writes it; with what is to be different. */
    private Map<String, Object> form(Map<String, Object> different) {
        var form = new HashMap<String, Object>();
        form.put("type", "CORRECTIVE");
        form.put("title", "下次保养提醒不到位");
        form.put("sources", List.of(Map.of("type", "follow-up-report", "label", "2026-09 回访月报 Q11")));
        form.put("problem", "交车时没有提醒下次保养");
        form.put("containment", "本周起交车时口头提醒");
        form.put(
                "causes",
                List.of(
                        Map.of("branch", "METHOD", "depth", 0, "text", "服务顾问忘记说", "root", false),
                        Map.of("branch", "METHOD", "depth", 1, "text", "交车单无下次保养栏", "root", true)));
        form.put(
                "participants",
                Stream.of("qianjin", "zhoutao", "lijing", "zhengqiang")
                        .map(company::id)
                        .map(UUID::toString)
                        .toList());
        form.put("supervisorId", company.id("qianjin"));
        form.put(
                "measures",
                List.of(measure("结算单加印下次保养栏", "zhengqiang", "2026-10-16"), measure("培训服务顾问", "zhoutao", "2026-10-20")));
        form.put(
                "effect",
                Map.of(
                        "kind",
                        "BY_HAND",
                        "name",
                        "Q11 保养提醒",
                        "target",
                        92,
                        "lowerBetter",
                        false,
                        "from",
                        "2026-09-01",
                        "to",
                        "2026-09-30",
                        "part",
                        190,
                        "whole",
                        221,
                        "waitingDays",
                        30));
        form.putAll(different);
        return form;
    }
}
