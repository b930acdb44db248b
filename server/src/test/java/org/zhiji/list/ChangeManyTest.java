package org.zhiji.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class ChangeManyTest {

    private static final String CHANGES = "/api/lists/customers/changes";

    @Autowired
    Company company;

    private int numbers;

    @Test
    void manyGetANewOwnerAndTheOldOneBack() {
        var one = customer("批甲");
        var two = customer("批乙");
        var given = assign(company.dataSteward(), List.of(one, two), "wumin").expect(201);
        assertThat(given.<Integer>read("$.changed")).isEqualTo(2);
        assertThat(owner(one)).isEqualTo(company.id("wumin").toString());
        assertThat(company.dataSteward()
                        .get("/api/customers/" + one + "/history")
                        .<String>read("$.items[0].cause.kind"))
                .isEqualTo("BULK");
        var undo = CHANGES + "/" + given.<String>read("$.id") + "/cancellation";
        company.serviceManager().post(undo, Map.of()).expect(404);
        assertThat(company.dataSteward().post(undo, Map.of()).expect(200).<Integer>read("$.changed"))
                .isEqualTo(2);
        assertThat(owner(one)).isNull();
        company.dataSteward().post(undo, Map.of()).expect(409);
    }

    @Test
    void whatSomebodyChangedSinceStaysWhenItIsTakenBack() {
        var one = customer("后改");
        var two = customer("未改");
        var given = assign(company.dataSteward(), List.of(one, two), "wumin").expect(201);
        assign(company.dataSteward(), List.of(one), "chenchen").expect(201);
        var undone = company.dataSteward()
                .post(CHANGES + "/" + given.<String>read("$.id") + "/cancellation", Map.of())
                .expect(200);
        assertThat(undone.<Integer>read("$.changed")).isEqualTo(1);
        assertThat(undone.<List<String>>read("$.kept[*].name")).containsExactly("后改");
        assertThat(owner(one)).isEqualTo(company.id("chenchen").toString());
    }

    @Test
    void whoMayNotChangeARecordIsToldAndItStays() {
        var foreign = company.dataSteward()
                .post("/api/customers", form("外店客户", company.otherStore().toString()))
                .expect(201)
                .<String>read("$.id");
        var given = assign(company.serviceManager(), List.of(foreign, customer("本店客户")), "wumin")
                .expect(201);
        assertThat(given.<Integer>read("$.changed")).isEqualTo(1);
        assertThat(given.<List<String>>read("$.refused[*].name")).containsExactly("外店客户");
        assertThat(owner(foreign)).isNull();
        var reader = company.hire("只读", "reader", company.store(), "MARKETING");
        assign(reader, List.of(foreign), "wumin").expect(403);
    }

    @Test
    void allThatAFilterFindsAreTaggedAndUntagged() {
        var tags = company.administrator()
                .post(
                        "/api/custom-fields",
                        Map.of(
                                "list",
                                "customers",
                                "name",
                                "标签",
                                "type",
                                "MULTI_CHOICE",
                                "sortable",
                                false,
                                "choices",
                                List.of(choice("重点"), choice("老乡")),
                                "place",
                                0,
                                "retired",
                                false))
                .expect(201);
        String key = tags.read("$.key");
        String important = tags.read("$.choices[0].value");
        String neighbour = tags.read("$.choices[1].value");
        var id = customer("标签客户");
        change(key, "ADD", List.of(important)).expect(201);
        change(key, "ADD", List.of(neighbour)).expect(201);
        assertThat(tags(id, key)).containsExactly(important, neighbour);
        change(key, "REMOVE", List.of(important)).expect(201);
        assertThat(tags(id, key)).containsExactly(neighbour);
        change(key, "ADD", List.of("没有的")).expect(422);
    }

    @Test
    void nonsenseIsRefused() {
        var id = customer("胡填");
        assign(company.dataSteward(), List.of(id), null).expect(201);
        refused(id, "stage", "SET", "LOST", "field");
        refused(id, "kind", "SET", "EMPEROR", "value");
        refused(id, "kind", "ADD", List.of("KEY_ACCOUNT"), "mode");
        refused(id, "owner", "SET", "nobody", "value");
        refused(id, "employer", "SET", "长".repeat(101), "value");
    }

    private void refused(String id, String field, String mode, Object value, String place) {
        var answer = company.dataSteward()
                .post(CHANGES, Map.of("ids", List.of(id), "field", field, "mode", mode, "value", value))
                .expect(422);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly(place);
    }

    private Answer change(String key, String mode, Object value) {
        return company.dataSteward()
                .post(
                        CHANGES,
                        Map.of(
                                "filter",
                                Map.of("field", "name", "operator", "IS", "values", List.of("标签客户")),
                                "field",
                                key,
                                "mode",
                                mode,
                                "value",
                                value));
    }

    private List<String> tags(String id, String key) {
        return company.dataSteward()
                .get("/api/lists/customers/records/" + id + "/custom-values")
                .read("$.values." + key);
    }

    private static Map<String, Object> choice(String name) {
        return Map.of("name", name, "retired", false);
    }

    private Answer assign(TestClient person, List<String> ids, String login) {
        var body = new HashMap<String, Object>(Map.of("ids", ids, "field", "owner", "mode", "SET"));
        body.put("value", login == null ? null : company.id(login).toString());
        return person.post(CHANGES, body);
    }

    private String owner(String id) {
        return company.dataSteward().get("/api/customers/" + id).read("$.ownerId");
    }

    private String customer(String name) {
        return company.dataSteward()
                .post("/api/customers", form(name, company.store().toString()))
                .expect(201)
                .read("$.id");
    }

    private Map<String, Object> form(String name, String department) {
        return Map.of(
                "type",
                "PERSON",
                "name",
                name,
                "departmentId",
                department,
                "contactPoints",
                List.of(Map.of("type", "MOBILE", "value", "136%08d".formatted(++numbers))));
    }
}
