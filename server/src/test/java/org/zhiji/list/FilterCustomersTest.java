package org.zhiji.list;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class FilterCustomersTest {

    private static final String ROWS = "/api/lists/customers/rows?size=200";

    @Autowired
    Company company;

    private int numbers;

    @BeforeAll
    void threeCustomers() {
        create("wumin", "筛甲", "KEY_ACCOUNT", "江城电器");
        create("wumin", "筛乙", "END_CUSTOMER", "江城百货");
        create("chenchen", "筛丙", "END_CUSTOMER", null);
    }

    @Test
    void conditionsGoTogetherInGroups() {
        assertThat(names(all(is("kind", "END_CUSTOMER"), contains("name", "筛"))))
                .containsExactlyInAnyOrder("筛乙", "筛丙");
        assertThat(names(all(any(is("kind", "KEY_ACCOUNT"), empty("employer")), contains("name", "筛"))))
                .containsExactlyInAnyOrder("筛甲", "筛丙");
    }

    @Test
    void mineAndMyDepartmentsFollowWhoAsks() {
        var mine = all(is("owner", "me"), contains("name", "筛"));
        assertThat(names(company.as("wumin"), mine)).containsExactlyInAnyOrder("筛甲", "筛乙");
        assertThat(names(company.as("chenchen"), mine)).containsExactly("筛丙");
        assertThat(names(company.as("wumin"), all(is("owner", "my-department"), contains("name", "筛"))))
                .contains("筛甲", "筛乙");
    }

    @Test
    void whoeverIsNobodysIsNotThatPersonsEither() {
        assertThat(names(all(test("employer", "IS_NOT", "江城电器"), contains("name", "筛"))))
                .containsExactlyInAnyOrder("筛乙", "筛丙");
    }

    @Test
    void relatedRecordsAreAskedFor() {
        var mobile = "{\"relation\":\"contactPoints\",\"has\":%s,\"where\":" + is("type", "MOBILE") + "}";
        assertThat(names(all(mobile.formatted("true"), contains("name", "筛")))).hasSize(3);
        assertThat(names(all(mobile.formatted("false"), contains("name", "筛")))).isEmpty();
    }

    @Test
    void daysAreThoseOfTheCompany() {
        assertThat(names(all(test("createdAt", "WITHIN_LAST", "0", "DAY"), contains("name", "筛"))))
                .hasSize(3);
        assertThat(names(all(test("createdAt", "OLDER_THAN", "1", "DAY"), contains("name", "筛"))))
                .isEmpty();
        assertThat(names(all(test("lastServiceAt", "OLDER_THAN", "30", "DAY"), contains("name", "筛"))))
                .as("who never came did not come thirty days ago")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "-name",
                "lastServiceAt",
                "-lastServiceAt",
                "owner",
                "-owner",
                "-updatedAt",
                "stage",
                "type"
            })
    void everyOrderIsPagedWithoutGapsOrRepeats(String sort) {
        for (var i = 0; i < 5; i++) {
            create("wumin", "页" + sort.replace("-", "倒") + i, "END_CUSTOMER", null);
        }
        var whole = rows(company.crAdvisor(), ROWS + "&sort=" + sort);
        var paged = new ArrayList<String>();
        String next = "";
        do {
            var page = company.crAdvisor()
                    .get("/api/lists/customers/rows?size=3&sort=" + sort + "&after=" + next)
                    .expect(200);
            paged.addAll(page.<List<String>>read("$.items[*].id"));
            next = page.read("$.next");
        } while (next != null);
        assertThat(paged).doesNotHaveDuplicates().containsExactlyElementsOf(whole);
    }

    @Test
    void columnsComeAsAskedForAndPhonesMasked() {
        var row = company.as("chenchen")
                .get(ROWS + "&columns=name,phone,owner,stage&filter=" + encode(contains("name", "筛甲"), UTF_8))
                .expect(200);
        assertThat(row.<Map<String, Object>>read("$.items[0].cells").keySet())
                .containsExactly("name", "phone", "owner", "stage");
        assertThat(row.<String>read("$.items[0].cells.phone")).contains("****");
        assertThat(row.<String>read("$.items[0].cells.owner.name")).isNotBlank();
    }

    @Test
    void whatCannotBeUnderstoodIsToldWithItsPlace() {
        refused(all(is("name", "筛"), is("nonsense", "1")), "filter.of[1].field");
        refused(all(test("name", "OLDER_THAN", "1", "DAY")), "filter.of[0].operator");
        refused(is("stage", "KING"), "filter.values");
        refused(test("createdAt", "BEFORE", "2026-13-01"), "filter.values");
        refused(test("createdAt", "OLDER_THAN", "99999999999", "DAY"), "filter.values");
        refused("{\"of\":", "filter");
        refused("[1,2]", "filter.operator");
    }

    @Test
    void fiftyLevelsAreRefusedInASentence() {
        var deep = is("stage", "LOST");
        for (var i = 0; i < 50; i++) {
            deep = all(deep);
        }
        var answer =
                company.crAdvisor().get(ROWS + "&filter=" + encode(deep, UTF_8)).expect(422);
        assertThat(answer.<String>read("$.code")).isEqualTo("list.filter-too-deep");
    }

    @Test
    void aPhoneIsNotToBeGuessedByFilters() {
        refused(test("phone", "CONTAINS", "138"), "filter.operator");
    }

    @Test
    void theListTellsWhatItKnowsInTheReadersLanguage() {
        var chinese = company.crAdvisor().get("/api/lists/customers").expect(200);
        assertThat(chinese.<List<String>>read("$.fields[?(@.key=='owner')].name"))
                .containsExactly("归属人");
        assertThat(chinese.<List<String>>read("$.fields[*].name")).noneMatch(name -> name.startsWith("field."));
        assertThat(chinese.<List<String>>read("$.fields[*].choices[*].name"))
                .noneMatch(name -> name.startsWith("choice."));
        company.crAdvisor().get("/api/lists/nothing").expect(404);
    }

    @Test
    void theCountKeepsToTheFilter() {
        var count = company.crAdvisor()
                .get("/api/lists/customers/count?filter=" + encode(contains("name", "筛"), UTF_8))
                .expect(200);
        assertThat(count.<Integer>read("$.value")).isEqualTo(3);
    }

    @Test
    void theFileSaysWhatTheScreenSays() {
        var file = company.dataSteward()
                .get("/api/lists/customers/export?format=CSV&columns=name,kind,phone,owner&sort=name&filter="
                        + encode(contains("name", "筛"), UTF_8))
                .expect(200)
                .body();
        assertThat(file.lines().findFirst().orElseThrow()).endsWith("名称,性质,电话,归属人");
        assertThat(file).contains("筛甲,大客户,139****").doesNotContain("KEY_ACCOUNT");
        assertThat(file.lines().toList()).hasSize(5).last().asString().startsWith("# 沈洁");
        company.dataSteward()
                .get("/api/lists/customers/export?columns=nonsense")
                .expect(422);
        company.dataSteward().get("/api/lists/customers/export").expect(200);
        company.crAdvisor().get("/api/lists/customers/export?format=CSV").expect(403);
    }

    @Test
    void aViewIsSavedSharedAndPinned() {
        var mine = company.crAdvisor();
        var id = mine.post("/api/lists/customers/views", view("大客户", "NOBODY"))
                .expect(201)
                .<String>read("$.id");
        mine.post("/api/lists/customers/views", view("大客户", "COMPANY")).expect(409);
        assertThat(views(company.serviceManager())).doesNotContain("大客户");
        company.serviceManager()
                .put("/api/lists/customers/views/" + id + "/pin", Map.of())
                .expect(404);
        mine.ifMatch(0)
                .put("/api/lists/customers/views/" + id, view("大客户", "COMPANY"))
                .expect(200);
        mine.ifMatch(0)
                .put("/api/lists/customers/views/" + id, view("大客户", "COMPANY"))
                .expect(412);
        assertThat(views(company.serviceManager())).contains("大客户");
        company.serviceManager()
                .ifMatch(1)
                .put("/api/lists/customers/views/" + id, view("我的", "NOBODY"))
                .expect(403);
        company.serviceManager()
                .put("/api/lists/customers/views/" + id + "/pin", Map.of())
                .expect(204);
        var seen = company.serviceManager().get("/api/lists/customers/views").expect(200);
        assertThat(seen.<List<Boolean>>read("$[?(@.name=='大客户')].pinned")).containsExactly(true);
        assertThat(seen.<List<String>>read("$[?(@.name=='大客户')].filter.field")).containsExactly("kind");
        company.serviceManager().delete("/api/lists/customers/views/" + id).expect(403);
        mine.delete("/api/lists/customers/views/" + id).expect(204);
    }

    @Test
    void aViewThatCannotBeShownIsNotSaved() {
        var body = new HashMap<>(view("坏的", "NOBODY"));
        body.put("columns", List.of("name", "colour"));
        var answer =
                company.crAdvisor().post("/api/lists/customers/views", body).expect(422);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly("columns");
    }

    private static Map<String, Object> view(String name, String sharedWith) {
        return Map.of(
                "name",
                name,
                "sharedWith",
                sharedWith,
                "filter",
                Map.of("field", "kind", "operator", "IS", "values", List.of("KEY_ACCOUNT")),
                "sort",
                "-name",
                "columns",
                List.of("name", "stage"));
    }

    private static List<String> views(TestClient person) {
        return person.get("/api/lists/customers/views").expect(200).read("$[*].name");
    }

    private void refused(String filter, String field) {
        var answer = company.crAdvisor()
                .get(ROWS + "&filter=" + encode(filter, UTF_8))
                .expect(422);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly(field);
    }

    private List<String> names(String filter) {
        return names(company.crAdvisor(), filter);
    }

    private static List<String> names(TestClient person, String filter) {
        return person.get(ROWS + "&filter=" + encode(filter, UTF_8)).expect(200).read("$.items[*].cells.name");
    }

    private static List<String> rows(TestClient person, String path) {
        Answer answer = person.get(path).expect(200);
        return answer.read("$.items[*].id");
    }

    private void create(String login, String name, String kind, String employer) {
        var body = new HashMap<String, Object>(Map.of(
                "type",
                "PERSON",
                "kind",
                kind,
                "name",
                name,
                "contactPoints",
                List.of(Map.of("type", "MOBILE", "value", "139%08d".formatted(++numbers)))));
        body.put("ownerId", company.id(login));
        if (employer != null) {
            body.put("employer", employer);
        }
        company.as(login).post("/api/customers", body).expect(201);
    }

    private static String all(String... parts) {
        return "{\"match\":\"ALL\",\"of\":[" + String.join(",", parts) + "]}";
    }

    private static String any(String... parts) {
        return "{\"match\":\"ANY\",\"of\":[" + String.join(",", parts) + "]}";
    }

    private static String is(String field, String value) {
        return test(field, "IS", value);
    }

    private static String contains(String field, String value) {
        return test(field, "CONTAINS", value);
    }

    private static String empty(String field) {
        return test(field, "EMPTY");
    }

    private static String test(String field, String operator, String... values) {
        return "{\"field\":\"%s\",\"operator\":\"%s\",\"values\":[%s]}"
                .formatted(field, operator, values.length == 0 ? "" : "\"" + String.join("\",\"", values) + "\"");
    }
}
