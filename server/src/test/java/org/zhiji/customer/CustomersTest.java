package org.zhiji.customer;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.Statements;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class CustomersTest {

    @Autowired
    Company company;

    @Autowired
    Statements statements;

    @Test
    void aPersonIsEnteredWithANumberOfTheMonthAndReadBack() {
        var created = company.crAdvisor()
                .post("/api/customers", person("王建国", "１３８-0013-8000"))
                .expect(201);
        assertThat(created.<String>read("$.customerNo")).matches("C202609\\d{5}");
        assertThat(created.<String>read("$.contactPoints[0].type")).isEqualTo("MOBILE");
        assertThat(created.<String>read("$.departmentName")).isEqualTo("江城标致站");
        var read = company.serviceManager().get(created.header("Location")).expect(200);
        assertThat(read.<String>read("$.name")).isEqualTo("王建国");
        assertThat(read.<String>read("$.contactPoints[0].value")).isEqualTo("138 0013 8000");
    }

    @Test
    void aForeignAdvisorSeesThePersonButNotTheNumber() {
        var id = create(company.crAdvisor(), person("褚遂良", "13912345678"));
        var seen = company.as("chenchen").get("/api/customers/" + id).expect(200);
        assertThat(seen.<String>read("$.contactPoints[0].value")).isEqualTo("139****5678");
        assertThat(seen.<Boolean>read("$.editable")).isFalse();
        var row = company.as("chenchen").get("/api/customers?q=13912345678").expect(200);
        assertThat(row.<String>read("$.items[0].phone")).isEqualTo("139****5678");
        assertThat(row.body()).doesNotContain("1234 5678");
        company.as("chenchen")
                .ifMatch(0)
                .put("/api/customers/" + id, person("褚遂良", "13912345678"))
                .expect(403);
    }

    /** S2-86: where somebody works decides what may be changed, not who is known. */
    @Test
    void aColleagueOfAnotherBranchSeesWhoItIsAndWhatWasAndChangesNothing() {
        var colleague = company.hire("外店顾问", "far-advisor", company.otherStore(), "CR_ADVISOR");
        var id = create(company.crAdvisor(), person("杜如晦", "13712340000"));
        var page = colleague.get("/api/customers/" + id + "/overview").expect(200);
        assertThat(page.<String>read("$.customer.name")).isEqualTo("杜如晦");
        assertThat(page.<String>read("$.customer.contactPoints[0].value")).isEqualTo("137****0000");
        assertThat(page.<Boolean>read("$.customer.editable")).isFalse();
        colleague.get("/api/customers/" + id + "/history").expect(200);
        colleague
                .ifMatch(0)
                .put("/api/customers/" + id, person("杜克明", "13712340000"))
                .expect(403);
    }

    @Test
    void outsideTheViewScopeACustomerDoesNotExist() {
        var stranger = company.hire("外店经理", "stranger", company.otherStore(), "DEPT_MANAGER");
        var id = create(company.crAdvisor(), person("沈括", "13711112222"));
        stranger.get("/api/customers/" + id).expect(404);
        stranger.get("/api/customers/" + id + "/overview").expect(404);
        stranger.get("/api/customers/" + id + "/timeline").expect(404);
        stranger.get("/api/customers/" + id + "/history").expect(404);
        stranger.get("/api/customers/" + id + "/consents").expect(404);
        stranger.ifMatch(0)
                .put("/api/customers/" + id, person("沈括", "13711112222"))
                .expect(404);
        stranger.post("/api/reveals", Map.of("type", "customer", "id", id, "field", "phone", "purpose", "预约"))
                .expect(404);
        assertThat(stranger.get("/api/customers?q=沈括").<List<?>>read("$.items")).isEmpty();
        assertThat(stranger.get("/api/search?q=沈括").<List<?>>read("$")).isEmpty();
    }

    @Test
    void whoStandsInTheTeamSeesOrChangesTheCustomerUntilThatEnds() {
        var helper = company.hire("外店协作", "helper", company.otherStore(), "DEPT_MANAGER");
        var chuliang = company.id("chuliang");
        var form = new HashMap<>(person("米芾", "13711115555"));
        form.put("ownerId", chuliang);
        var id = create(company.dataSteward(), form);
        helper.get("/api/customers/" + id).expect(404);
        var team = "/api/customers/" + id + "/team";
        var looks = Map.of("employeeId", company.id("helper"), "role", "TECHNICAL", "mayEdit", false);
        var changes = Map.of("employeeId", company.id("helper"), "role", "SERVICE", "mayEdit", true);
        company.as("chenchen")
                .ifMatch(0)
                .put(team, Map.of("members", List.of(looks)))
                .expect(403);
        var owner = Map.of("employeeId", chuliang, "role", "SALES", "mayEdit", true);
        assertThat(company.as("chuliang")
                        .ifMatch(0)
                        .put(team, Map.of("members", List.of(looks, looks, owner)))
                        .expect(422)
                        .<List<String>>read("$.errors[*].field"))
                .containsExactly("members[1].employeeId", "members[2].employeeId");

        company.as("chuliang")
                .ifMatch(0)
                .put(team, Map.of("members", List.of(looks)))
                .expect(200);
        assertThat(helper.get("/api/customers/" + id).expect(200).<Boolean>read("$.editable"))
                .isFalse();
        assertThat(helper.get("/api/notices").<List<String>>read("$.items[*].kind"))
                .contains("customer.team-joined");
        helper.ifMatch(1)
                .put("/api/customers/" + id, person("米芾", "13711115555"))
                .expect(403);
        company.as("chuliang")
                .ifMatch(1)
                .put(team, Map.of("members", List.of(changes)))
                .expect(200);
        var page = helper.get("/api/customers/" + id + "/overview").expect(200);
        assertThat(page.<Boolean>read("$.customer.editable")).isTrue();
        assertThat(page.<String>read("$.parts.team[0].roleName")).isEqualTo("售后服务");
        form.put("note", "外店也能记");
        helper.ifMatch(2).put("/api/customers/" + id, form).expect(200);
        // Only the owner, or who has the owner's reach, says who is in the team, and gives the customer away.
        helper.ifMatch(3).put(team, Map.of("members", List.of())).expect(403);

        var mine = """
                {"match":"ANY","of":[{"field":"owner","operator":"IS","values":["me"]},
                 {"relation":"team","has":true,"where":{"field":"employee","operator":"IS","values":["me"]}}]}
                """;
        for (var person : List.of(helper, company.as("chuliang"))) {
            assertThat(person.get("/api/lists/customers/rows?q=米芾&filter=" + encode(mine, UTF_8))
                            .<List<String>>read("$.items[*].id"))
                    .containsExactly(id);
        }
        company.as("chuliang")
                .ifMatch(3)
                .put(team, Map.of("members", List.of()))
                .expect(200);
        helper.get("/api/customers/" + id).expect(404);
        assertThat(company.as("chuliang")
                        .get("/api/customers/" + id + "/history")
                        .<List<String>>read("$.items[0].fields[*].field"))
                .containsExactly("team");
    }

    @Test
    void aHiddenNumberThatComesBackAsItWasShownStaysWhatItWas() {
        var advisor = company.crAdvisor();
        var created =
                advisor.post("/api/customers", person("苏轼", "13622223333")).expect(201);
        String id = created.read("$.id");
        String point = created.read("$.contactPoints[0].id");
        assertThat(created.<String>read("$.contactPoints[0].value")).isEqualTo("136****3333");
        var changed = advisor.ifMatch(0)
                .put(
                        "/api/customers/" + id,
                        Map.of(
                                "type", "PERSON",
                                "name", "苏东坡",
                                "contactPoints",
                                        List.of(
                                                Map.of("id", point, "type", "MOBILE", "value", "136****3333"),
                                                Map.of("type", "LANDLINE", "value", "027-87654321"))))
                .expect(200);
        assertThat(changed.version()).isEqualTo(1);
        var whole = company.serviceManager().get("/api/customers/" + id).expect(200);
        assertThat(whole.<List<String>>read("$.contactPoints[*].value"))
                .containsExactly("136 2222 3333", "027-8765 4321");
    }

    @Test
    void twoWhoChangeTheSameCustomerAreTold() {
        var advisor = company.crAdvisor();
        var id = create(advisor, person("李白", "13511110000"));
        advisor.put("/api/customers/" + id, person("李太白", "13511110000")).expect(428);
        advisor.ifMatch(0)
                .put("/api/customers/" + id, person("李太白", "13511110000"))
                .expect(200);
        advisor.ifMatch(0)
                .put("/api/customers/" + id, person("李十二", "13511110000"))
                .expect(412);
    }

    @ParameterizedTest
    @CsvSource({
        "MOBILE, 1380013800, customer.invalid.phone",
        "LANDLINE, abc, customer.invalid.phone",
        "EMAIL, wang@, customer.invalid.email",
        "WECHAT, 12wx, customer.invalid.wechat",
        "QQ, 0123, customer.invalid.qq"
    })
    void aWrongContactPointIsNamedInWords(String type, String value, String code) {
        var refused = company.crAdvisor()
                .post(
                        "/api/customers",
                        Map.of(
                                "type", "PERSON",
                                "name", "某人",
                                "contactPoints", List.of(Map.of("type", type, "value", value))))
                .expect(422);
        assertThat(refused.<String>read("$.errors[0].field")).isEqualTo("contactPoints[0].value");
        assertThat(refused.<String>read("$.errors[0].code")).isEqualTo(code);
        assertThat(refused.<String>read("$.errors[0].message")).doesNotContain("customer.invalid");
    }

    @Test
    void anOrganisationHasACreditCodeAndContactPersons() {
        var manager = company.serviceManager();
        var created = manager.post(
                        "/api/customers",
                        Map.of(
                                "type", "ORGANIZATION",
                                "name", "武汉长安物流有限公司",
                                "uscc", "91420100ma0000015f",
                                "contactPersons",
                                        List.of(Map.of(
                                                "name", "覃明",
                                                "position", "车队队长",
                                                "buyingRole", "DECISION_MAKER",
                                                "primary", true,
                                                "contactPoints",
                                                        List.of(Map.of("type", "MOBILE", "value", "13733334444"))))))
                .expect(201);
        assertThat(created.<String>read("$.uscc")).isEqualTo("91420100MA0000015F");
        assertThat(created.<String>read("$.contactPersons[0].contactPoints[0].value"))
                .isEqualTo("137 3333 4444");
        for (var typed : List.of("changan", "物流", "cawl", "qinming", "tanming", "4444", "91420100MA")) {
            assertThat(manager.get("/api/customers?q=" + typed).<List<String>>read("$.items[*].name"))
                    .as(typed)
                    .contains("武汉长安物流有限公司");
        }
        var twice = manager.post(
                        "/api/customers", Map.of("type", "ORGANIZATION", "name", "另一家", "uscc", "91420100MA0000015F"))
                .expect(409);
        assertThat(twice.<String>read("$.code")).isEqualTo("customer.uscc-taken");
        var wrong = manager.post(
                        "/api/customers", Map.of("type", "ORGANIZATION", "name", "又一家", "uscc", "91420100MA0000015E"))
                .expect(422);
        assertThat(wrong.<String>read("$.errors[0].field")).isEqualTo("uscc");
    }

    @Test
    void theSameNameAndPhoneIsAskedAboutOnce() {
        var advisor = company.crAdvisor();
        create(advisor, person("重复者", "13444445555"));
        var refused =
                advisor.post("/api/customers", person("重复者", "134 4444 5555")).expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("customer.possible-duplicate");
        var sure = new HashMap<String, Object>(person("重复者", "13444445555"));
        sure.put("confirmDuplicate", true);
        advisor.post("/api/customers", sure).expect(201);
        advisor.post("/api/customers", person("他的妻子", "13444445555")).expect(201);
    }

    @Test
    void aDiscardedCustomerIsGoneAndComesBack() {
        var manager = company.serviceManager();
        var id = create(manager, person("杜甫", "13322221111"));
        manager.ifMatch(0).delete("/api/customers/" + id).expect(204);
        manager.get("/api/customers/" + id).expect(404);
        assertThat(manager.get("/api/search?q=杜甫").<List<?>>read("$")).isEmpty();
        assertThat(manager.get("/api/customers?deleted=true").<List<String>>read("$.items[*].name"))
                .contains("杜甫");
        company.crAdvisor().post("/api/customers/" + id + "/restoration").expect(403);
        manager.post("/api/customers/" + id + "/restoration").expect(200);
        assertThat(manager.get("/api/search?q=dufu").<List<?>>read("$")).hasSize(1);
    }

    @Test
    void everyChangeIsToldFieldByFieldWithoutShowingNumbers() {
        var manager = company.serviceManager();
        var id = create(manager, person("白居易", "13222221111"));
        manager.ifMatch(0)
                .put(
                        "/api/customers/" + id,
                        Map.of("type", "PERSON", "name", "白乐天", "gender", "MALE", "employer", "翰林院"))
                .expect(200);
        var history =
                company.crAdvisor().get("/api/customers/" + id + "/history").expect(200);
        assertThat(history.<List<String>>read("$.items[*].action")).containsExactly("UPDATED", "CREATED");
        assertThat(history.<String>read("$.items[0].employeeName")).isEqualTo("钱进");
        assertThat(history.<List<String>>read("$.items[0].fields[*].field"))
                .containsExactlyInAnyOrder("name", "employer", "contactPoints");
        assertThat(history.body()).doesNotContain("2222 1111").doesNotContain("22221111");
    }

    @Test
    void consentIsAddedNeverChangedAndTheLatestWordCounts() {
        var advisor = company.crAdvisor();
        var id = create(advisor, person("赵丽", "13122220000"));
        consent(advisor, id, "GRANTED", "2026-09-01T02:00:00Z", "委托书 RO-1").expect(201);
        consent(advisor, id, "WITHDRAWN", "2026-09-05T02:00:00Z", "来电").expect(201);
        var list = consent(advisor, id, "GRANTED", "2026-09-03T02:00:00Z", "补录 RO-2")
                .expect(201);
        assertThat(list.<List<String>>read("$[*].status")).containsExactly("WITHDRAWN", "GRANTED", "GRANTED");
        assertThat(advisor.get("/api/customers/" + id).<String>read("$.followUpConsent"))
                .isEqualTo("WITHDRAWN");
        assertThat(consent(advisor, id, "WITHDRAWN", "2026-09-06T02:00:00Z", "来电")
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("customer.nothing-to-withdraw");
        consent(advisor, id, "GRANTED", "2027-01-01T00:00:00Z", "以后").expect(422);
        assertThat(advisor.post(
                                "/api/customers/" + id + "/consents",
                                Map.of("purpose", "MARKETING", "channel", "SMS", "status", "GRANTED", "evidence", " "))
                        .expect(422)
                        .<String>read("$.errors[0].field"))
                .isEqualTo("evidence");
        assertThat(advisor.get("/api/customers?consent=WITHDRAWN").<List<String>>read("$.items[*].id"))
                .contains(id);
    }

    @Test
    void somebodyWhoWantsToBeLeftAloneIsMarkedUntilThatIsLifted() {
        var advisor = company.crAdvisor();
        var id = create(advisor, person("陶渊明", "13022220000"));
        var block = advisor.post(
                        "/api/customers/" + id + "/do-not-contact", Map.of("channel", "PHONE", "reason", "不喜欢电话"))
                .expect(201);
        assertThat(advisor.get("/api/customers/" + id).<String>read("$.doNotContact[0].reason"))
                .isEqualTo("不喜欢电话");
        advisor.delete("/api/customers/" + id + "/do-not-contact/" + block.read("$.id"))
                .expect(204);
        assertThat(advisor.get("/api/customers/" + id).<List<?>>read("$.doNotContact"))
                .isEmpty();
    }

    @Test
    void aNumberIsLookedAtForAPurposeAndCounted() {
        var advisor = company.crAdvisor();
        var id = create(advisor, person("孟浩然", "18800001111"));
        String point = advisor.get("/api/customers/" + id).read("$.contactPoints[0].id");
        advisor.post("/api/reveals", Map.of("type", "customer", "id", id, "field", "phone", "purpose", ""))
                .expect(422);
        var first = advisor.post(
                        "/api/reveals",
                        Map.of("type", "customer", "id", id, "field", "contactPoints/" + point, "purpose", "预约"))
                .expect(201);
        assertThat(first.<String>read("$.value")).isEqualTo("188 0000 1111");
        var second = advisor.post(
                        "/api/reveals", Map.of("type", "customer", "id", id, "field", "phone", "purpose", "预约"))
                .expect(201);
        assertThat(second.<Integer>read("$.today")).isEqualTo(first.<Integer>read("$.today") + 1);
        advisor.post("/api/reveals", Map.of("type", "customer", "id", id, "field", "contactPoints/x", "purpose", "预约"))
                .expect(404);
        company.as("weilan")
                .post("/api/reveals", Map.of("type", "customer", "id", id, "field", "phone", "purpose", "群发"))
                .expect(403);
    }

    @ParameterizedTest
    @CsvSource({"CHANGED", "NAME", "SERVICE"})
    void theListIsReadPageByPageWithoutLosingOrRepeatingAnybody(String sort) {
        var manager = company.serviceManager();
        for (int i = 0; i < 5; i++) {
            create(manager, person("分页" + sort + "甲乙丙丁戊".charAt(i), "1770000" + (1000 + i)));
        }
        var names = new ArrayList<String>();
        var path = "/api/customers?size=2&q=分页" + sort + "&sort=" + sort;
        var page = manager.get(path).expect(200);
        assertThat(page.<Integer>read("$.count.value")).isEqualTo(5);
        names.addAll(page.read("$.items[*].name"));
        while (page.read("$.next") != null) {
            page = manager.get(path + "&after=" + page.read("$.next")).expect(200);
            assertThat(page.<Object>read("$.count")).isNull();
            names.addAll(page.read("$.items[*].name"));
        }
        assertThat(names).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void theListAndTheWholePageNeedTwoStatements() {
        var manager = company.serviceManager();
        var id = create(manager, person("王勃", "17600001111"));
        manager.get("/api/customers");
        assertThat(statements.during(
                        () -> manager.get("/api/customers?owner=none").expect(200)))
                .hasSize(2);
        assertThat(statements.during(
                        () -> manager.get("/api/customers/" + id + "/overview").expect(200)))
                .hasSize(2);
        assertThat(statements.during(() -> manager.get("/api/search?q=王勃").expect(200)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "单雄信, 17512340001, sxx",
        "吕布, 17512340002, lb",
        "吕布, 17512340002, lvbu",
        "吕布, 17512340002, lubu",
        "客戶張, 17512340003, 客户张",
        "欧阳修, 17512340004, oyx",
        "欧阳修, 17512340004, 0004"
    })
    void theDatabaseFindsWhatTheTokensPromise(String name, String phone, String typed) {
        var sure = new HashMap<String, Object>(person(name, phone));
        sure.put("confirmDuplicate", true);
        create(company.crAdvisor(), sure);
        assertThat(company.crAdvisor().get("/api/search?q=" + typed).<List<String>>read("$[*].name"))
                .contains(name);
    }

    static Map<String, Object> person(String name, String phone) {
        return Map.of(
                "type",
                "PERSON",
                "name",
                name,
                "gender",
                "MALE",
                "contactPoints",
                List.of(Map.of("type", "MOBILE", "value", phone, "preferred", true)));
    }

    static String create(TestClient client, Map<String, ?> form) {
        return client.post("/api/customers", form).expect(201).read("$.id");
    }

    private static TestClient.Answer consent(TestClient client, String id, String status, String at, String evidence) {
        return client.post(
                "/api/customers/" + id + "/consents",
                Map.of(
                        "purpose", "SERVICE_FOLLOW_UP",
                        "channel", "PHONE",
                        "status", status,
                        "at", at,
                        "evidence", evidence));
    }
}
