package org.zhiji.field;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class CustomFieldsTest {

    @Autowired
    Company company;

    @Autowired
    DSLContext db;

    private int numbers;

    @Test
    void aFieldIsAddedFilledInShownFilteredAndSortedWithoutARestart() {
        var colour = add("customers", "喜欢的颜色", "TEXT", true);
        var one = customer("色甲");
        var two = customer("色乙");
        fill("customers", one, Map.of(colour, "蓝"));
        fill("customers", two, Map.of(colour, "红"));
        var list = company.crAdvisor().get("/api/lists/customers").expect(200);
        assertThat(list.<List<String>>read("$.fields[?(@.key=='" + colour + "')].name"))
                .containsExactly("喜欢的颜色");
        assertThat(list.<List<Boolean>>read("$.fields[?(@.key=='" + colour + "')].sortable"))
                .containsExactly(true);
        var rows = company.crAdvisor()
                .get("/api/lists/customers/rows?columns=name," + colour + "&sort=-" + colour + "&filter="
                        + encode("{\"field\":\"" + colour + "\",\"operator\":\"NOT_EMPTY\",\"values\":[]}", UTF_8))
                .expect(200);
        assertThat(rows.<List<String>>read("$.items[*].cells." + colour)).containsExactly("蓝", "红");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | 12.5 | 1e99",
                "MONEY | 99.95 | 0.001",
                "DATE | 2026-11-22 | 22.11.2026",
                "LINK | https://example.com/a | javascript:alert(1)",
                "TEXT | 一段话 | "
            })
    void everyTypeTakesWhatFitsAndRefusesTheRestAtItsField(String type, String fits, String wrong) {
        var key = add("vehicles", "字段" + type, type, false);
        var vehicle = vehicle();
        fill("vehicles", vehicle, Map.of(key, fits));
        var values = "/api/lists/vehicles/records/" + vehicle + "/custom-values";
        assertThat(company.crAdvisor()
                        .get(values)
                        .<Object>read("$.values." + key)
                        .toString())
                .startsWith(fits);
        var body = Map.of("values", Map.of(key, wrong == null ? "长".repeat(2001) : wrong));
        var version = company.crAdvisor().get(values).<Integer>read("$.version");
        var refused = company.crAdvisor().ifMatch(version).put(values, body).expect(422);
        assertThat(refused.<List<String>>read("$.errors[*].field")).containsExactly("values." + key);
        assertThat(refused.<String>read("$.errors[0].message")).doesNotContain("field.invalid");
    }

    @Test
    void choicesAreRenamedAndRetiredWithoutLosingWhatWasChosen() {
        var field = company.administrator()
                .post("/api/custom-fields", form("customers", "行业", "MULTI_CHOICE", false, "教育", "物流"))
                .expect(201);
        String id = field.read("$.id");
        String key = field.read("$.key");
        String school = field.read("$.choices[0].value");
        var customer = customer("选择客户");
        fill("customers", customer, Map.of(key, List.of(school)));
        var change = new HashMap<>(form("customers", "所属行业", "MULTI_CHOICE", false));
        change.put("choices", List.of(Map.of("value", school, "name", "学校", "retired", false)));
        var changed = company.administrator()
                .ifMatch(0)
                .put("/api/custom-fields/" + id, change)
                .expect(200);
        assertThat(changed.<List<Boolean>>read("$.choices[*].retired")).containsExactly(false, true);
        assertThat(company.crAdvisor()
                        .get("/api/lists/customers/records/" + customer + "/custom-values")
                        .<List<String>>read("$.values." + key))
                .containsExactly(school);
        company.administrator()
                .ifMatch(0)
                .put("/api/custom-fields/" + id, change)
                .expect(412);
        var other = new HashMap<>(change);
        other.put("type", "TEXT");
        company.administrator()
                .ifMatch(1)
                .put("/api/custom-fields/" + id, other)
                .expect(409);
    }

    @Test
    void twoWhoSaveAtOnceDoNotOverwriteEachOther() {
        var key = add("customers", "并发", "TEXT", false);
        var customer = customer("并发客户");
        fill("customers", customer, Map.of(key, "一"));
        company.crAdvisor()
                .ifMatch(0)
                .put("/api/lists/customers/records/" + customer + "/custom-values", Map.of("values", Map.of(key, "二")))
                .expect(412);
    }

    @Test
    void whatIsFilledInStandsInTheHistoryAndGoesBack() {
        var key = add("customers", "历史", "TEXT", false);
        var customer = customer("历史客户");
        fill("customers", customer, Map.of(key, "先"));
        fill("customers", customer, Map.of(key, "后"));
        var history = company.crAdvisor()
                .get("/api/customers/" + customer + "/history")
                .expect(200);
        assertThat(history.<List<String>>read("$.items[0].fields[*].field")).containsExactly(key);
        var entry = history.<String>read("$.items[0].id");
        company.crAdvisor()
                .ifMatch(2)
                .post("/api/customers/" + customer + "/history/" + entry + "/restoration", Map.of("field", key))
                .expect(200);
        assertThat(company.crAdvisor()
                        .get("/api/lists/customers/records/" + customer + "/custom-values")
                        .<String>read("$.values." + key))
                .isEqualTo("先");
    }

    @Test
    void aContactKeepsItsOwnFieldsOverSavingLeavingAndMerging() {
        var badge = add("contact-persons", "门禁卡号", "TEXT", false);
        var firm = firm("长江物流甲", "覃明");
        var other = firm("长江物流乙", "骆宾");
        fill("contact-persons", contact(firm), Map.of(badge, "A-17"));
        fill("contact-persons", contact(other), Map.of(badge, "B-20"));
        var asked = """
                {"relation":"contactPersons","has":true,"where":{"field":"%s","operator":"IS","values":["A-17"]}}
                """.formatted(badge);
        assertThat(company.crAdvisor()
                        .get("/api/lists/customers/rows?filter=" + encode(asked, UTF_8))
                        .expect(200)
                        .<List<String>>read("$.items[*].id"))
                .containsExactly(firm);
        assertThat(company.crAdvisor()
                        .get("/api/lists/contact-persons/rows?columns=name,customer," + badge)
                        .expect(200)
                        .<List<String>>read("$.items[*].cells." + badge))
                .containsExactlyInAnyOrder("A-17", "B-20");
        var history =
                company.crAdvisor().get("/api/customers/" + firm + "/history").expect(200);
        assertThat(history.<String>read("$.items[0].fields[0].name")).isEqualTo("门禁卡号");
        assertThat(history.<String>read("$.items[0].fields[0].after")).isEqualTo("覃明：A-17");

        people(firm, "覃明", "新来的");
        assertThat(badges(firm, badge)).containsExactly("A-17", null);
        people(firm, "新来的");
        people(firm, "新来的", "覃明");
        assertThat(badges(firm, badge)).containsExactly(null, "A-17");

        var merge = company.dataSteward()
                .post(
                        "/api/customers/" + firm + "/merges",
                        Map.of(
                                "other",
                                other,
                                "version",
                                version(firm),
                                "otherVersion",
                                version(other),
                                "fromOther",
                                List.of()))
                .expect(201);
        assertThat(badges(firm, badge)).containsExactly(null, "A-17", "B-20");
        company.dataSteward()
                .post("/api/customer-merges/" + merge.<String>read("$.id") + "/cancellation", Map.of())
                .expect(204);
        assertThat(badges(firm, badge)).containsExactly(null, "A-17");
        assertThat(badges(other, badge)).containsExactly("B-20");
    }

    private int version(String customer) {
        return company.crAdvisor().get("/api/customers/" + customer).read("$.version");
    }

    private String firm(String name, String person) {
        return company.crAdvisor()
                .post(
                        "/api/customers",
                        Map.of("type", "ORGANIZATION", "name", name, "contactPersons", List.of(Map.of("name", person))))
                .expect(201)
                .read("$.id");
    }

    private String contact(String customer) {
        return company.crAdvisor().get("/api/customers/" + customer).read("$.contactPersons[0].id");
    }

    /** Saves the customer with these people; who is there already is recognised by the id. */
    private void people(String customer, String... names) {
        var seen = company.crAdvisor().get("/api/customers/" + customer).expect(200);
        var persons = new ArrayList<Map<String, Object>>();
        for (var name : names) {
            var person = new HashMap<String, Object>(Map.of("name", name));
            seen.<List<String>>read("$.contactPersons[?(@.name=='" + name + "')].id")
                    .forEach(id -> person.put("id", id));
            persons.add(person);
        }
        company.crAdvisor()
                .ifMatch(seen.version())
                .put(
                        "/api/customers/" + customer,
                        Map.of("type", "ORGANIZATION", "name", seen.read("$.name"), "contactPersons", persons))
                .expect(200);
    }

    private List<String> badges(String customer, String key) {
        var badges = new ArrayList<String>();
        company.crAdvisor()
                .get("/api/customers/" + customer)
                .<List<String>>read("$.contactPersons[*].id")
                .forEach(id -> badges.add((String) company.crAdvisor()
                        .get("/api/lists/contact-persons/records/" + id + "/custom-values")
                        .<Map<String, Object>>read("$.values")
                        .get(key)));
        return badges;
    }

    @Test
    void aFieldIsAddedWhileOthersWorkAndWaitForNobody() throws Exception {
        var reading = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var executor = Executors.newSingleThreadExecutor()) {
            var reader = executor.submit(() -> db.connection(connection -> {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.execute("select count(*) from org_main.customer");
                    reading.countDown();
                    // Holds its lock for longer than one attempt waits.
                    done.await(1, TimeUnit.SECONDS);
                }
                connection.rollback();
                connection.setAutoCommit(true);
            }));
            reading.await();
            assertThat(add("customers", "忙时", "TEXT", false)).startsWith("x_");
            done.countDown();
            reader.get();
        }
    }

    @Test
    void aNameIsTakenOnceAndARetiredFieldIsGoneFromTheList() {
        add("customers", "重名", "TEXT", false);
        company.administrator()
                .post("/api/custom-fields", form("customers", "重名", "DATE", false))
                .expect(409);
        var all = company.administrator().get("/api/custom-fields").expect(200);
        String id = all.<List<String>>read("$[?(@.name=='重名')].id").getFirst();
        String key = all.<List<String>>read("$[?(@.name=='重名')].key").getFirst();
        var retired = new HashMap<>(form("customers", "重名", "TEXT", false));
        retired.put("retired", true);
        company.administrator()
                .ifMatch(0)
                .put("/api/custom-fields/" + id, retired)
                .expect(200);
        assertThat(company.crAdvisor().get("/api/lists/customers").<List<String>>read("$.fields[*].key"))
                .doesNotContain(key);
        var gone = company.crAdvisor()
                .get("/api/lists/customers/rows?columns=name," + key)
                .expect(422);
        assertThat(gone.<String>read("$.errors[0].message")).contains(key);
    }

    private String add(String list, String name, String type, boolean sortable) {
        return company.administrator()
                .post("/api/custom-fields", form(list, name, type, sortable))
                .expect(201)
                .read("$.key");
    }

    private static Map<String, Object> form(
            String list, String name, String type, boolean sortable, String... choices) {
        var values = new ArrayList<Map<String, Object>>();
        for (var choice : choices) {
            values.add(Map.of("name", choice, "retired", false));
        }
        return Map.of(
                "list",
                list,
                "name",
                name,
                "type",
                type,
                "sortable",
                sortable,
                "choices",
                values,
                "place",
                1,
                "retired",
                false);
    }

    private void fill(String list, String id, Map<String, ?> values) {
        var address = "/api/lists/" + list + "/records/" + id + "/custom-values";
        int version = company.crAdvisor().get(address).expect(200).read("$.version");
        company.crAdvisor()
                .ifMatch(version)
                .put(address, Map.of("values", values))
                .expect(200);
    }

    private String customer(String name) {
        return company.crAdvisor()
                .post(
                        "/api/customers",
                        Map.of(
                                "type",
                                "PERSON",
                                "name",
                                name,
                                "contactPoints",
                                List.of(Map.of("type", "MOBILE", "value", "137%08d".formatted(++numbers)))))
                .expect(201)
                .read("$.id");
    }

    private String vehicle() {
        return company.crAdvisor()
                .post(
                        "/api/vehicles",
                        Map.of("customerId", UUID.fromString(customer("车主")), "plateNo", "鄂A%05d".formatted(++numbers)))
                .expect(201)
                .read("$.id");
    }
}
