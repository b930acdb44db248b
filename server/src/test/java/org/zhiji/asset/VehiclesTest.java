package org.zhiji.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.Statements;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class VehiclesTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    Statements statements;

    @Test
    void everythingInTheStoryFindsTheSameCar() {
        var advisor = company.crAdvisor();
        var owner = customer(advisor, "王建国", "13800138000");
        var car = create(advisor, vehicle(owner, "LDCB43L13R0100007", "鄂a·12345"));
        for (var typed : List.of(
                "12345",
                "鄂a·12345",
                "R0100007",
                "王建国",
                "wjg",
                "wangjianguo",
                "wangjg",
                "王建",
                "8000",
                "0100007",
                "1380013")) {
            assertThat(advisor.get("/api/search?q=" + typed).<List<String>>read("$[?(@.type=='VEHICLE')].id"))
                    .as(typed)
                    .contains(car);
        }
        var hit = advisor.get("/api/search?q=12345").<List<Map<String, String>>>read("$[?(@.type=='VEHICLE')]");
        assertThat(hit.getFirst()).containsEntry("matched", "PLATE").containsEntry("plate", "鄂A·**345");
        assertThat(advisor.get("/api/vehicles?q=wjg").<List<String>>read("$.items[*].id"))
                .contains(car);
    }

    @Test
    void theOldPlateStaysInTheHistoryAndIsFoundAsSuch() {
        var manager = company.serviceManager();
        var owner = customer(manager, "换牌人", "13800138001");
        var car = create(manager, vehicle(owner, "LSJA24U62JG269225", "鄂B54321"));
        var form = new HashMap<String, Object>(vehicle(owner, "LSJA24U62JG269225", "鄂AD12346"));
        var changed = manager.ifMatch(0).put("/api/vehicles/" + car, form).expect(200);
        assertThat(changed.<String>read("$.plateType")).isEqualTo("NEW_ENERGY_SMALL");
        assertThat(changed.<List<String>>read("$.plates[*].plateNo")).containsExactly("鄂A·D12346", "鄂B·54321");
        assertThat(changed.<String>read("$.plates[1].to")).isNotNull();
        var hit = manager.get("/api/search?q=54321").<List<Map<String, String>>>read("$[?(@.type=='VEHICLE')]");
        assertThat(hit.getFirst()).containsEntry("matched", "FORMER_PLATE").containsEntry("otherPlate", "鄂B·54321");
    }

    @Test
    void aWrongCheckDigitIsAskedAboutAndKeptWhenConfirmed() {
        var advisor = company.crAdvisor();
        var form = new HashMap<String, Object>(
                vehicle(customer(advisor, "校验人", "13800138002"), "LFV2A21K6A3012345", "鄂A22222"));
        var asked = advisor.post("/api/vehicles", form).expect(422);
        assertThat(asked.<String>read("$.errors[0].code")).isEqualTo("asset.confirm.vin-check");
        assertThat(asked.<String>read("$.errors[0].message")).contains("应为 1");
        form.put("confirmVinCheck", true);
        assertThat(advisor.post("/api/vehicles", form).expect(201).<String>read("$.vinCheck"))
                .isEqualTo("CHECK_DIGIT_FAILED");
    }

    @Test
    void slipsOfThePenAreNamedWithWhatWasMeant() {
        var advisor = company.crAdvisor();
        var owner = customer(advisor, "笔误人", "13800138003");
        var letters = advisor.post("/api/vehicles", vehicle(owner, "LDCB43L13RO1OOOO7", ""))
                .expect(422);
        assertThat(letters.<String>read("$.errors[0].message")).contains("LDCB43L13R0100007");
        var plate = advisor.post("/api/vehicles", vehicle(owner, "", "鄂AI1234")).expect(422);
        assertThat(plate.<String>read("$.errors[0].field")).isEqualTo("plateNo");
        var nothing = advisor.post("/api/vehicles", vehicle(owner, "", "未上牌")).expect(422);
        assertThat(nothing.<String>read("$.errors[0].code")).isEqualTo("asset.invalid.vin-or-plate");
    }

    @Test
    void aVinBelongsToOneCarAndAPlateHangsOnOne() {
        var manager = company.serviceManager();
        var owner = customer(manager, "甲车主", "13800138004");
        var other = customer(manager, "乙车主", "13800138005");
        var first = create(manager, vehicle(owner, "LDC613P23A1305189", "鄂A33333"));
        assertThat(manager.post("/api/vehicles", vehicle(other, "LDC613P23A1305189", ""))
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("asset.vin-taken");
        var second = new HashMap<String, Object>(vehicle(other, "1M8GDM9AXKP042788", "鄂A33333"));
        assertThat(manager.post("/api/vehicles", second).expect(409).<String>read("$.code"))
                .isEqualTo("asset.plate-taken");
        second.put("confirmPlateMove", true);
        manager.post("/api/vehicles", second).expect(201);
        var without = manager.get("/api/vehicles/" + first).expect(200);
        assertThat(without.<Object>read("$.plateNo")).isNull();
        assertThat(without.<List<String>>read("$.plates[*].plateNo")).containsExactly("鄂A·33333");
    }

    @Test
    void aSoldCarHasOneOwnerAndRemembersTheOther() {
        var manager = company.serviceManager();
        var seller = customer(manager, "卖车人", "13800138006");
        var buyer = customer(manager, "买车人", "13800138007");
        var driver = customer(manager, "司机", "13800138008");
        var car = create(manager, vehicle(seller, "", "鄂A44444"));
        time.moveTo("2026-09-08T09:00");
        var form = new HashMap<String, Object>(vehicle(buyer, "", "鄂A44444"));
        form.put("parties", List.of(Map.of("role", "DRIVER", "customerId", driver)));
        var changed = manager.ifMatch(0).put("/api/vehicles/" + car, form).expect(200);
        assertThat(changed.<List<String>>read("$.parties[?(@.role=='OWNER' && @.to==null)].name"))
                .containsExactly("买车人");
        assertThat(changed.<List<String>>read("$.parties[?(@.role=='OWNER')].name"))
                .containsExactly("买车人", "卖车人");
        assertThat(changed.<List<String>>read("$.parties[?(@.role=='DRIVER')].name"))
                .containsExactly("司机");
        for (var id : List.of(buyer, driver)) {
            assertThat(manager.get("/api/customers/" + id + "/overview").<List<String>>read("$.parts.vehicles[*].id"))
                    .containsExactly(car);
        }
        assertThat(manager.get("/api/customers/" + seller + "/overview").<List<?>>read("$.parts.vehicles"))
                .isEmpty();
        assertThat(manager.get("/api/customers/" + seller + "/timeline").<List<String>>read("$.items[*].kind"))
                .contains("VEHICLE");
    }

    @Test
    void carsGoAndComeBackWithTheirOwner() {
        var manager = company.serviceManager();
        var owner = customer(manager, "离去人", "13800138009");
        var car = create(manager, vehicle(owner, "", "鄂A55555"));
        manager.ifMatch(0).delete("/api/customers/" + owner).expect(204);
        manager.get("/api/vehicles/" + car).expect(404);
        manager.post("/api/vehicles/" + car + "/restoration").expect(409);
        manager.post("/api/customers/" + owner + "/restoration").expect(200);
        var back = manager.get("/api/vehicles/" + car).expect(200);
        manager.ifMatch(back.version()).delete("/api/vehicles/" + car).expect(204);
        manager.post("/api/vehicles/" + car + "/restoration").expect(200);
    }

    @Test
    void numbersAreHiddenFromForeignersAndShownForAPurpose() {
        var owner = customer(company.crAdvisor(), "藏号人", "13800138010");
        var car = create(company.crAdvisor(), vehicle(owner, "", "鄂A66666"));
        var sales = company.as("chenchen");
        assertThat(sales.get("/api/vehicles/" + car).<String>read("$.plateNo")).isEqualTo("鄂A·**666");
        assertThat(sales.post("/api/reveals", Map.of("type", "vehicle", "id", car, "field", "plateNo", "purpose", "预约"))
                        .expect(201)
                        .<String>read("$.value"))
                .isEqualTo("鄂A·66666");
        sales.ifMatch(0)
                .put("/api/vehicles/" + car, vehicle(owner, "", "鄂A77777"))
                .expect(403);
        var stranger = company.hire("外店销售经理", "stranger2", company.otherStore(), "DEPT_MANAGER");
        stranger.get("/api/vehicles/" + car).expect(404);
        stranger.post("/api/reveals", Map.of("type", "vehicle", "id", car, "field", "plateNo", "purpose", "看看"))
                .expect(404);
        assertThat(stranger.get("/api/search?q=66666").<List<?>>read("$")).isEmpty();
    }

    @Test
    void aHiddenPlateThatComesBackAsItWasShownStays() {
        var advisor = company.crAdvisor();
        var owner = customer(advisor, "星号人", "13800138011");
        var car = create(advisor, vehicle(owner, "", "鄂A88888"));
        String shown = advisor.get("/api/vehicles/" + car).read("$.plateNo");
        assertThat(shown).contains("**");
        advisor.ifMatch(0)
                .put("/api/vehicles/" + car, vehicle(owner, "", shown))
                .expect(200);
        assertThat(company.serviceManager().get("/api/vehicles/" + car).<String>read("$.plateNo"))
                .isEqualTo("鄂A·88888");
    }

    @Test
    void listAndPageAreFewStatements() {
        var manager = company.serviceManager();
        var car = create(manager, vehicle(customer(manager, "计数人", "13800138012"), "", "鄂A99999"));
        manager.get("/api/vehicles");
        assertThat(statements.during(() -> manager.get("/api/vehicles").expect(200)))
                .hasSize(2);
        assertThat(statements.during(() -> manager.get("/api/vehicles/" + car).expect(200)))
                .hasSize(1);
    }

    private static String customer(TestClient client, String name, String phone) {
        return client.post(
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
    }

    private static Map<String, Object> vehicle(String owner, String vin, String plate) {
        return Map.of("customerId", owner, "vin", vin, "plateNo", plate, "brand", "东风标致", "series", "408");
    }

    private static String create(TestClient client, Map<String, ?> form) {
        return client.post("/api/vehicles", form).expect(201).read("$.id");
    }
}
