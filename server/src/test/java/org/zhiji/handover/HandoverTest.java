package org.zhiji.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.ISSUE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.SampleRecords;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** Work changes hands without a gap: US-10 step 9, INV-18. */
@ZhijiTest
class HandoverTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    RemindOfHandovers reminder;

    @Test
    void nobodyLeavesWithWorkInHandAndAllOfItReachesTheSuccessor() {
        var leaver = hire("褚良甲", "chu-a", "SALESPERSON", "CR_ADVISOR", "SERVICE_MANAGER");
        var successor = hire("陈晨甲", "chen-a", "SALESPERSON", "CR_ADVISOR", "SERVICE_MANAGER");
        IntStream.range(0, 3).forEach(n -> customer("交接客户" + n, "chu-a"));
        aCallOf("chu-a");
        aComplaintOf("chu-a");
        anIssueOf("chu-a");
        var refused = leaves("chu-a").expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("identity.still-in-hand");
        assertThat(refused.<String>read("$.detail")).contains("褚良甲", "3 位客户", "1 个未完成的回访", "1 件未结投诉", "1 个待处理问题");

        var made = company.administrator()
                .post("/api/handovers", handover("chu-a", everything("chu-a", "chen-a")))
                .expect(201);
        assertThat(made.<List<?>>read("$")).hasSize(1);
        leaves("chu-a").expect(409);
        String id = made.read("$[0].id");
        assertThat(successor.get("/api/handovers?box=FOR_ME&status=PROPOSED").<List<String>>read("$.items[*].id"))
                .containsExactly(id);
        var confirmed = confirm(successor, id).expect(200);
        assertThat(confirmed.<String>read("$.status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.<List<Integer>>read("$.parts[*].stayed")).containsOnly(0);
        assertThat(company.administrator().get(inHand("chu-a")).<List<?>>read("$.kinds"))
                .isEmpty();
        assertThat(company.administrator().get(inHand("chen-a")).<List<Integer>>read("$.kinds[*].count"))
                .containsExactlyInAnyOrder(3, 1, 1, 1);

        leaves("chu-a").expect(200);
        leaver.get("/api/session").expect(401);
    }

    @Test
    void theHistoryOfACustomerStillNamesWhoHadIt() {
        hire("褚良乙", "chu-b", "SALESPERSON");
        var successor = hire("陈晨乙", "chen-b", "SALESPERSON");
        var customer = customer("交接过的人", "chu-b");
        confirm(successor, proposed("chu-b", "chen-b", "customer")).expect(200);
        var owners = company.dataSteward()
                .get("/api/customers/" + customer + "/owners")
                .expect(200);
        assertThat(owners.<List<String>>read("$.items[*].employeeName")).contains("褚良乙", "陈晨乙");
        assertThat(owners.<List<String>>read("$.items[*].how")).contains("HANDED_OVER");
    }

    @Test
    void whatIsChosenGoesToWhomItIsChosenForAndTheRestStays() {
        hire("褚良丙", "chu-c", "SALESPERSON");
        var first = hire("陈晨丙", "chen-c", "SALESPERSON");
        var second = hire("陈晨丙二", "chen-c2", "SALESPERSON");
        var one = customer("分给甲", "chu-c");
        var other = customer("分给乙", "chu-c");
        customer("留下", "chu-c");
        var made = company.administrator()
                .post(
                        "/api/handovers",
                        handover("chu-c", List.of(part("customer", "chen-c", one), part("customer", "chen-c2", other))))
                .expect(201);
        List<String> ids = made.read("$[*].id");
        assertThat(ids).hasSize(2);
        assertThat(company.administrator().get(inHand("chu-c")).<Integer>read("$.kinds[0].proposed"))
                .isEqualTo(2);
        for (var id : ids) {
            var successor = first.get("/api/handovers/" + id).status() == 200 ? first : second;
            confirm(successor, id).expect(200);
        }
        assertThat(owner(one)).isEqualTo("陈晨丙");
        assertThat(owner(other)).isEqualTo("陈晨丙二");
        assertThat(company.administrator().get(inHand("chu-c")).<Integer>read("$.kinds[0].count"))
                .isEqualTo(1);
    }

    @Test
    void aCallAboutTheSuccessorsOwnWorkStays() {
        hire("褚良丁", "chu-d", "CR_ADVISOR");
        var successor = hire("陈晨丁", "chen-d", "CR_ADVISOR", "SERVICE_ADVISOR");
        var call = aCallOf("chu-d");
        var order = UUID.fromString(sample("/api/work-orders"));
        time.inCompany(() -> {
            db.update(WORK_ORDER)
                    .set(WORK_ORDER.SERVICE_ADVISOR_ID, company.id("chen-d"))
                    .where(WORK_ORDER.ID.eq(order))
                    .execute();
            db.update(FOLLOW_UP_TASK)
                    .set(FOLLOW_UP_TASK.WORK_ORDER_ID, order)
                    .where(FOLLOW_UP_TASK.ID.eq(call))
                    .execute();
        });
        var confirmed = confirm(successor, proposed("chu-d", "chen-d", "call")).expect(200);
        assertThat(confirmed.<Integer>read("$.parts[0].passed")).isZero();
        assertThat(confirmed.<Integer>read("$.parts[0].stayed")).isEqualTo(1);
        leaves("chu-d").expect(409);
    }

    @Test
    void onlyTheSuccessorSaysYesAndOnlyOnce() throws Exception {
        hire("褚良戊", "chu-e", "SALESPERSON");
        var successor = hire("陈晨戊", "chen-e", "SALESPERSON");
        customer("只有一次", "chu-e");
        var id = proposed("chu-e", "chen-e", "customer");
        hire("旁人戊", "other-e", "SALESPERSON").get("/api/handovers/" + id).expect(404);
        confirm(company.administrator(), id).expect(403);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool
                    .invokeAll(List.<Callable<Answer>>of(
                            () -> successor.ifMatch(1).post("/api/handovers/" + id + "/confirmation", Map.of()),
                            () -> successor.ifMatch(1).post("/api/handovers/" + id + "/confirmation", Map.of())))
                    .stream()
                    .map(it -> it.resultNow().status())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void aRefusalHasAReasonAndTheWorkStaysWhereItIs() {
        var leaver = hire("褚良己", "chu-f", "SALESPERSON");
        var successor = hire("陈晨己", "chen-f", "SALESPERSON");
        var customer = customer("被退回", "chu-f");
        String id = leaver.post("/api/handovers", handover("chu-f", everything("chu-f", "chen-f")))
                .expect(201)
                .read("$[0].id");
        successor
                .ifMatch(1)
                .post("/api/handovers/" + id + "/refusal", Map.of("reason", " "))
                .expect(422);
        successor
                .ifMatch(1)
                .post("/api/handovers/" + id + "/refusal", Map.of("reason", "我负责的区域不同"))
                .expect(200);
        assertThat(owner(customer)).isEqualTo("褚良己");
        assertThat(leaver.get("/api/notices").<List<String>>read("$.items[*].kind"))
                .contains("handover.declined");
        confirm(successor, id).expect(409);
    }

    @Test
    void whoHasNoSayInSomebodysWorkLearnsNothingOfIt() {
        hire("褚良庚", "chu-g", "SALESPERSON");
        var stranger = hire("路人庚", "other-g", "SALESPERSON");
        customer("不告诉你", "chu-g");
        stranger.get(inHand("chu-g")).expect(404);
        stranger.get(inHand("chu-g") + "/customer").expect(404);
        stranger.post("/api/handovers", handover("chu-g", everything("chu-g", "other-g")))
                .expect(422);
        company.as("chu-g").get(inHand("chu-g") + "/nothing").expect(404);
        assertThat(company.as("chu-g").get(inHand("chu-g") + "/customer").<List<String>>read("$.items[*].title"))
                .containsExactly("不告诉你");
        // Whoever manages people counts what is there, and does not read it.
        assertThat(company.administrator().get(inHand("chu-g")).expect(200).<Boolean>read("$.readable"))
                .isFalse();
        company.administrator().get(inHand("chu-g") + "/customer").expect(404);
    }

    @Test
    void whatAStandInTookForALeaveComesBackWithThePersonAndNothingElse() {
        hire("休假甲", "away-a", "SALESPERSON");
        var standIn = hire("代管甲", "stand-a", "SALESPERSON");
        var lent = customer("代管的", "away-a");
        var given = customer("转走的", "away-a");
        var own = customer("自己的", "stand-a");
        var form = new HashMap<>(handover("away-a", List.of(part("customer", "stand-a"))));
        form.put("reason", "ABSENCE");
        String id =
                company.administrator().post("/api/handovers", form).expect(201).read("$[0].id");
        status("away-a", "LEAVE").expect(200);
        confirm(standIn, id).expect(200);
        assertThat(owner(lent)).isEqualTo("代管甲");
        assertThat(standIn.ifMatch(2)
                        .post("/api/handovers/" + id + "/return", Map.of())
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("handover.still-away");
        // What went on to somebody else in the meantime stays there.
        hire("第三人甲", "third-a", "SALESPERSON");
        confirm(company.as("third-a"), chosen("stand-a", "third-a", given)).expect(200);

        status("away-a", "ACTIVE").expect(200);
        assertThat(List.of(owner(lent), owner(given), owner(own))).containsExactly("休假甲", "第三人甲", "代管甲");
        var told = standIn.get("/api/handovers/" + id).expect(200);
        assertThat(told.<Integer>read("$.parts[0].givenBack")).isEqualTo(1);
        assertThat(company.dataSteward()
                        .get("/api/customers/" + lent + "/owners")
                        .<List<String>>read("$.items[*].how"))
                .containsExactly("GIVEN_BACK", "HANDED_OVER", "GIVEN");
        assertThat(company.as("away-a").get("/api/notices").<List<String>>read("$.items[*].kind"))
                .contains("handover.given-back");
        standIn.ifMatch(3).post("/api/handovers/" + id + "/return", Map.of()).expect(409);
    }

    private String chosen(String from, String to, String customer) {
        return company.administrator()
                .post("/api/handovers", handover(from, List.of(part("customer", to, customer))))
                .expect(201)
                .read("$[0].id");
    }

    @Test
    void whoLeavesMayLayCustomersIntoThePoolUnlessSomebodyStillOwesThemAWord() {
        hire("褚良癸", "chu-j", "SALESPERSON");
        var free = customer("进公海", "chu-j");
        var part = new LinkedHashMap<String, Object>(Map.of("kind", "customer", "ids", List.of(free)));
        var shut = company.administrator()
                .post("/api/handovers", handover("chu-j", List.of(part)))
                .expect(201);
        assertThat(shut.<List<Integer>>read("$[0].parts[*].stayed")).containsExactly(1);
        openThePool();
        var laid = company.administrator()
                .post("/api/handovers", handover("chu-j", List.of(part)))
                .expect(201);
        assertThat(laid.<String>read("$[0].status")).isEqualTo("CONFIRMED");
        assertThat(laid.<List<Integer>>read("$[0].parts[*].passed")).containsExactly(1);
        assertThat(owner(free)).isNull();
        leaves("chu-j").expect(200);
        var away = new HashMap<>(handover("chu-e", List.of(Map.of("kind", "customer"))));
        away.put("fromId", company.id("chu-j"));
        away.put("reason", "ABSENCE");
        company.administrator().post("/api/handovers", away).expect(422);
    }

    private void openThePool() {
        var rules = company.administrator().get("/api/customer-pool/rules").expect(200);
        int version = rules.<List<Integer>>read("$[?(@.kind=='END_CUSTOMER')].version")
                .getFirst();
        company.administrator()
                .ifMatch(version)
                .put(
                        "/api/customer-pool/rules/END_CUSTOMER",
                        Map.of(
                                "active",
                                true,
                                "dailyClaims",
                                20,
                                "capacity",
                                500,
                                "idleDays",
                                30,
                                "warningDays",
                                5,
                                "barredDays",
                                10))
                .expect(200);
    }

    @Test
    void aPlaceInATeamIsHandedOverLikeOtherWork() {
        hire("队员甲", "team-a", "SALESPERSON");
        var successor = hire("队员乙", "team-b", "SALESPERSON");
        hire("归属甲", "owner-a", "SALESPERSON");
        var customer = customer("有团队的", "owner-a");
        company.as("owner-a")
                .ifMatch(0)
                .put(
                        "/api/customers/" + customer + "/team",
                        Map.of(
                                "members",
                                List.of(Map.of(
                                        "employeeId", company.id("team-a"), "role", "SERVICE", "mayEdit", true))))
                .expect(200);
        assertThat(leaves("team-a").expect(409).<String>read("$.detail")).contains("1 个客户团队里的位置");
        confirm(successor, proposed("team-a", "team-b", "team")).expect(200);
        leaves("team-a").expect(200);
        assertThat(successor.get("/api/customers/" + customer + "/team").<List<String>>read("$[*].employeeName"))
                .containsExactly("队员乙");
    }

    /** Either the successor has left first and takes nothing, or has taken and cannot leave: never both. */
    @Test
    void whoIsSetToLeftWhileSayingYesDoesNotLeaveWithTheWork() throws Exception {
        for (int round = 0; round < 4; round++) {
            var leaver = "race-from-" + round;
            var login = "race-to-" + round;
            hire("赛跑交" + round, leaver, "SALESPERSON");
            var successor = hire("赛跑接" + round, login, "SALESPERSON");
            var customer = customer("赛跑客户" + round, leaver);
            var id = proposed(leaver, login, "customer");
            try (var pool = Executors.newFixedThreadPool(2)) {
                pool.invokeAll(List.<Callable<Answer>>of(() -> confirm(successor, id), () -> leaves(login)));
            }
            var left = company.administrator()
                    .get("/api/employees/" + company.id(login))
                    .<String>read("$.status")
                    .equals("LEFT");
            assertThat(owner(customer)).isEqualTo(left ? "赛跑交" + round : "赛跑接" + round);
        }
    }

    @Test
    void nobodyIsGivenWhatHeCannotHave() {
        hire("褚良辛", "chu-h", "SALESPERSON");
        hire("技师辛", "tech-h", "TECHNICIAN");
        customer("给不了", "chu-h");
        var refused = company.administrator()
                .post("/api/handovers", handover("chu-h", List.of(part("customer", "tech-h"))))
                .expect(422);
        assertThat(refused.<String>read("$.errors[0].field")).isEqualTo("parts[0].toId");
    }

    @Test
    void whoIsSilentIsRemindedTheNextMorningOnceADay() {
        hire("褚良壬", "chu-i", "SALESPERSON");
        var successor = hire("陈晨壬", "chen-i", "SALESPERSON");
        customer("等一等", "chu-i");
        proposed("chu-i", "chen-i", "customer");
        var tomorrow = time.now().plusSeconds(24 * 3600);
        time.inCompany(() -> reminder.run(time.now()));
        assertThat(waiting(successor)).isZero();
        time.inCompany(() -> {
            reminder.run(tomorrow);
            reminder.run(tomorrow.plusSeconds(60));
        });
        assertThat(waiting(successor)).isEqualTo(1);
    }

    private static long waiting(TestClient person) {
        return person.get("/api/notices").<List<String>>read("$.items[*].kind").stream()
                .filter("handover.waiting"::equals)
                .count();
    }

    private TestClient hire(String name, String login, String... roles) {
        return company.hire(name, login, company.store(), roles);
    }

    private String inHand(String login) {
        return "/api/work-in-hand/" + company.id(login);
    }

    private Map<String, Object> handover(String from, List<Map<String, Object>> parts) {
        return Map.of("fromId", company.id(from), "reason", "LEAVING", "parts", parts);
    }

    private List<Map<String, Object>> everything(String from, String to) {
        return company.administrator().get(inHand(from)).<List<String>>read("$.kinds[*].kind").stream()
                .map(kind -> part(kind, to))
                .toList();
    }

    private Map<String, Object> part(String kind, String to, String... ids) {
        var part = new LinkedHashMap<String, Object>(Map.of("kind", kind, "toId", company.id(to)));
        if (ids.length > 0) {
            part.put("ids", List.of(ids));
        }
        return part;
    }

    private String proposed(String from, String to, String kind) {
        return company.administrator()
                .post("/api/handovers", handover(from, List.of(part(kind, to))))
                .expect(201)
                .read("$[0].id");
    }

    private static Answer confirm(TestClient successor, String id) {
        return successor.ifMatch(1).post("/api/handovers/" + id + "/confirmation", Map.of());
    }

    private Answer leaves(String login) {
        return status(login, "LEFT");
    }

    private Answer status(String login, String status) {
        var address = "/api/employees/" + company.id(login);
        var seen = company.administrator().get(address).expect(200);
        var form = new HashMap<String, Object>(seen.read("$"));
        form.put("status", status);
        form.keySet()
                .retainAll(List.of(
                        "name",
                        "staffNo",
                        "departmentId",
                        "superiorId",
                        "delegateId",
                        "mobile",
                        "email",
                        "status",
                        "roles"));
        return company.administrator().ifMatch(seen.version()).put(address, form);
    }

    private String customer(String name, String owner) {
        return company.dataSteward()
                .post(
                        "/api/customers",
                        Map.of(
                                "type", "PERSON",
                                "name", name,
                                "gender", "UNKNOWN",
                                "departmentId", company.store(),
                                "ownerId", company.id(owner),
                                "contactPoints", List.of(),
                                "contactPersons", List.of()))
                .expect(201)
                .read("$.id");
    }

    private String owner(String customer) {
        return company.dataSteward().get("/api/customers/" + customer).read("$.ownerName");
    }

    private UUID aCallOf(String login) {
        var id = UUID.fromString(sample("/api/follow-up/tasks"));
        time.inCompany(() -> db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.CALLER_ID, company.id(login))
                .where(FOLLOW_UP_TASK.ID.eq(id))
                .execute());
        return id;
    }

    private void aComplaintOf(String login) {
        var id = UUID.fromString(sample("/api/complaints"));
        time.inCompany(() -> db.update(COMPLAINT)
                .set(COMPLAINT.HANDLER_ID, company.id(login))
                .set(COMPLAINT.REPORTED_AT, time.now())
                .set(COMPLAINT.STATUS, "INVESTIGATING")
                .where(COMPLAINT.ID.eq(id))
                .execute());
    }

    private void anIssueOf(String login) {
        var id = UUID.fromString(sample("/api/issues"));
        time.inCompany(() -> db.update(ISSUE)
                .set(ISSUE.OWNER_ID, company.id(login))
                .where(ISSUE.ID.eq(id))
                .execute());
    }

    private String sample(String address) {
        return new SampleRecords(company, time, db)
                .of(address)
                .orElseThrow()
                .variables()
                .get("id");
    }
}
