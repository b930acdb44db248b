package org.zhiji.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.Statements;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class WorkOrdersTest {

    private static final Map<String, String> YES = Map.of("consent", "YES", "evidence", "委托书签字");

    @Autowired
    Company company;

    @Autowired
    Statements statements;

    private int number = 10_000;

    @Test
    void anOrderDoesNotLeaveWithoutAnAnswer() {
        var advisor = company.serviceAdvisor();
        var form = order("RO-1", vehicle(advisor, "王一", "13900000001"), 52_300);
        var refused = advisor.post("/api/work-orders", form).expect(422);
        assertThat(refused.<String>read("$.code")).isEqualTo("service.ask-for-consent");
        assertThat(refused.<String>read("$.detail")).startsWith("请先询问客户是否愿意接受电话回访");
        form.put("followUp", Map.of("consent", "NOT_ASKED"));
        advisor.post("/api/work-orders", form).expect(422);
        form.put("followUp", Map.of("consent", "YES"));
        assertThat(advisor.post("/api/work-orders", form).expect(422).<String>read("$.errors[0].field"))
                .isEqualTo("followUp.evidence");
        form.put(
                "followUp",
                Map.of("consent", "YES", "evidence", "委托书 RO-1", "phone", "139 0000 0001", "window", "18:00–20:00"));
        var created = advisor.post("/api/work-orders", form).expect(201);
        assertThat(created.<String>read("$.order.status")).isEqualTo("DELIVERED");
        assertThat(created.<String>read("$.order.serviceAdvisorName")).isEqualTo("周涛");
    }

    @Test
    void theAnswerIsTheCustomersConsentAndTheVisitIsRemembered() {
        var advisor = company.serviceAdvisor();
        var car = vehicle(advisor, "王二", "13900000002");
        var form = order("RO-2", car, 60_000);
        form.put("followUp", YES);
        String owner = advisor.post("/api/work-orders", form).expect(201).read("$.order.ownerId");
        var page = advisor.get("/api/customers/" + owner + "/overview").expect(200);
        assertThat(page.<String>read("$.customer.followUpConsent")).isEqualTo("GRANTED");
        assertThat(page.<String>read("$.customer.consents[0].evidence")).isEqualTo("委托书签字");
        assertThat(page.<String>read("$.customer.lastServiceAt")).isEqualTo("2026-09-04T08:00:00Z");
        assertThat(page.<String>read("$.customer.lifecycleStage")).isEqualTo("FIRST_TIME");
        assertThat(page.<List<String>>read("$.parts.workOrders[*].orderNo")).containsExactly("RO-2");
        assertThat(page.<List<String>>read("$.timeline.items[*].kind"))
                .startsWith("CUSTOMER_ENTERED")
                .contains("WORK_ORDER", "CONSENT", "VEHICLE");
        var vehicle = advisor.get("/api/vehicles/" + car).expect(200);
        assertThat(vehicle.<Integer>read("$.lastMileage")).isEqualTo(60_000);
        assertThat(vehicle.<String>read("$.lastVisitOn")).isEqualTo("2026-09-04");
        assertThat(advisor.get("/api/search?q=RO-2").<List<String>>read("$[?(@.type=='WORK_ORDER')].matched"))
                .containsExactly("NUMBER");
    }

    @Test
    void theAdvisorHasGoneThroughTheDataAndTheOrderSaysWhen() {
        var advisor = company.serviceAdvisor();
        var form = order("RO-V1", vehicle(advisor, "王核", "13900000022"), 20_000);
        form.put("followUp", YES);
        String id = advisor.post("/api/work-orders", form).expect(201).read("$.order.id");
        var address = "/api/work-orders/" + id;
        assertThat(advisor.get(address).<Object>read("$.dataVerifiedAt")).isNull();
        company.hire("别的顾问", "other-advisor", company.store(), "SERVICE_ADVISOR")
                .post(address + "/data-verification", Map.of())
                .expect(403);
        var verified = advisor.post(address + "/data-verification", Map.of()).expect(200);
        assertThat(verified.<String>read("$.dataVerifiedByName")).isEqualTo("周涛");
        assertThat(verified.<String>read("$.dataVerifiedAt")).isNotEmpty();
        assertThat(advisor.get(address + "/history").<List<String>>read("$.items[0].fields[*].field"))
                .containsExactly("dataVerifiedAt");
        assertThat(advisor.get("/api/advisor-accuracy?days=3650")
                        .expect(200)
                        .<List<Integer>>read("$[?(@.advisorName=='周涛')].verified"))
                .containsExactly(1);
    }

    /** What came by whom, and what it has brought in: repeat orders of a brought customer count for the one who brought it. */
    @Test
    void sourcesAndReferrersAreCountedWithWhatTheirCustomersSpent() {
        var advisor = company.serviceAdvisor();
        String referrer = company.dataSteward()
                .post("/api/customers", Map.of("type", "PERSON", "name", "介绍人甲"))
                .expect(201)
                .read("$.id");
        String brought = company.dataSteward()
                .post(
                        "/api/customers",
                        Map.of(
                                "type", "PERSON",
                                "name", "被介绍乙",
                                "profile", Map.of("source", "REFERRAL", "referredById", referrer)))
                .expect(201)
                .read("$.id");
        String car = company.dataSteward()
                .post("/api/vehicles", Map.of("customerId", brought, "plateNo", "鄂C20V22"))
                .expect(201)
                .read("$.id");
        for (int n = 0; n < 2; n++) {
            var form = order("RO-REF-" + n, car, 1000 + n);
            form.put("totalAmount", 250.50);
            form.put("followUp", YES);
            advisor.post("/api/work-orders", form).expect(201);
        }
        var origins = company.serviceManager().get("/api/customer-origins").expect(200);
        var row = "$.referrers[?(@.id=='" + referrer + "')]";
        assertThat(origins.<List<Integer>>read(row + ".brought")).containsExactly(1);
        assertThat(origins.<List<Integer>>read(row + ".orders")).containsExactly(2);
        assertThat(origins.<List<Double>>read(row + ".amount")).containsExactly(501.0);
        var source = "$.sources[?(@.source=='REFERRAL')]";
        assertThat(origins.<List<Integer>>read(source + ".customers")).containsExactly(1);
        assertThat(origins.<List<String>>read(source + ".name")).containsExactly("客户介绍");
        assertThat(origins.<List<Double>>read(source + ".amount")).containsExactly(501.0);
    }

    @Test
    void aNoClosesTheOrderAllTheSame() {
        var advisor = company.serviceAdvisor();
        var form = order("RO-3", vehicle(advisor, "王三", "13900000003"), 10);
        form.put("followUp", Map.of("consent", "NO", "evidence", "当面口头拒绝"));
        String owner = advisor.post("/api/work-orders", form).expect(201).read("$.order.ownerId");
        assertThat(advisor.get("/api/customers/" + owner).<String>read("$.followUpConsent"))
                .isEqualTo("REFUSED");
    }

    @Test
    void anOpenOrderIsDeliveredLater() {
        var advisor = company.serviceAdvisor();
        var form = order("", vehicle(advisor, "王四", "13900000004"), 10);
        form.remove("deliveredAt");
        var open = advisor.post("/api/work-orders", form).expect(201);
        assertThat(open.<String>read("$.order.orderNo")).matches("W202609\\d{5}");
        assertThat(open.<String>read("$.order.status")).isEqualTo("RECEIVED");
        String path = open.header("Location") + "/delivery";
        advisor.ifMatch(0).post(path, Map.of()).expect(422);
        advisor.ifMatch(0)
                .post(path, Map.of("deliveredAt", "2027-01-01T00:00:00Z", "followUp", YES))
                .expect(422);
        assertThat(advisor.ifMatch(0)
                        .post(path, Map.of("followUp", YES))
                        .expect(200)
                        .<String>read("$.order.deliveredAt"))
                .isEqualTo("2026-09-07T00:30:00Z");
        assertThat(advisor.ifMatch(1)
                        .post(path, Map.of("followUp", YES))
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("service.already-delivered");
    }

    @Test
    void theOdometerDoesNotRunBackwardsUnlessSomebodyHasLooked() {
        var advisor = company.serviceAdvisor();
        var car = vehicle(advisor, "王五", "13900000005");
        var first = order("RO-5a", car, 50_000);
        first.put("followUp", YES);
        advisor.post("/api/work-orders", first).expect(201);
        var second = order("RO-5b", car, 49_000);
        second.put("followUp", YES);
        var asked = advisor.post("/api/work-orders", second).expect(422);
        assertThat(asked.<String>read("$.errors[0].code")).isEqualTo("service.confirm.mileage");
        assertThat(asked.<String>read("$.errors[0].message")).contains("49000").contains("50000");
        second.put("confirmMileage", true);
        assertThat(advisor.post("/api/work-orders", second).expect(201).<Boolean>read("$.mileageConfirmed"))
                .isTrue();
        assertThat(advisor.get("/api/vehicles/" + car).<Integer>read("$.lastMileage"))
                .isEqualTo(50_000);
    }

    @Test
    void anOrderNumberIsGivenOnce() {
        var advisor = company.serviceAdvisor();
        var car = vehicle(advisor, "王六", "13900000006");
        var form = order("RO-6", car, 1);
        form.put("followUp", YES);
        advisor.post("/api/work-orders", form).expect(201);
        assertThat(advisor.post("/api/work-orders", form).expect(409).<String>read("$.code"))
                .isEqualTo("service.order-no-taken");
    }

    @Test
    void anAdvisorChangesOnlyOwnOrdersAndForeignBranchesSeeNone() {
        var advisor = company.serviceAdvisor();
        var form = order("RO-7", vehicle(advisor, "王七", "13900000007"), 1);
        form.put("followUp", YES);
        form.put("senderName", "送修人");
        form.put("senderPhone", "13911110007");
        var created = advisor.post("/api/work-orders", form).expect(201);
        String path = created.header("Location");
        assertThat(created.<String>read("$.senderPhone")).isEqualTo("139 1111 0007");
        var other = company.as("wumin");
        assertThat(other.get(path).<String>read("$.senderPhone")).isEqualTo("139****0007");
        other.ifMatch(0).put(path, form).expect(403);
        var stranger = company.hire("外店服务顾问", "stranger3", company.otherStore(), "DEPT_MANAGER");
        stranger.get(path).expect(404);
        form.put("items", "更换刹车片");
        var changed = advisor.ifMatch(0).put(path, form).expect(200);
        assertThat(changed.<String>read("$.order.items")).isEqualTo("更换刹车片");
        assertThat(changed.<String>read("$.order.followUpConsent")).isEqualTo("YES");
        company.serviceManager().ifMatch(1).delete(path).expect(204);
        advisor.get(path).expect(404);
        company.serviceManager().post(path + "/restoration").expect(200);
    }

    @Test
    void listAndPageAreFewStatements() {
        var manager = company.serviceManager();
        manager.get("/api/work-orders");
        assertThat(statements.during(
                        () -> manager.get("/api/work-orders?status=DELIVERED").expect(200)))
                .hasSize(2);
    }

    private String vehicle(TestClient client, String name, String phone) {
        String owner = client.post(
                        "/api/customers",
                        Map.of(
                                "type",
                                "PERSON",
                                "name",
                                name,
                                "contactPoints",
                                List.of(Map.of("type", "MOBILE", "value", phone))))
                .expect(201)
                .read("$.id");
        return client.post("/api/vehicles", Map.of("customerId", owner, "plateNo", "鄂C" + number++))
                .expect(201)
                .read("$.id");
    }

    private static Map<String, Object> order(String number, String vehicle, int mileage) {
        return new HashMap<>(Map.of(
                "orderNo",
                number,
                "vehicleId",
                vehicle,
                "repairType",
                "GENERAL",
                "mileage",
                mileage,
                "receivedAt",
                "2026-09-04T01:00:00Z",
                "deliveredAt",
                "2026-09-04T08:00:00Z",
                "items",
                "常规保养",
                "totalAmount",
                680));
    }
}
