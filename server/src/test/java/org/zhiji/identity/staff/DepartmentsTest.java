package org.zhiji.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.identity.Departments;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class DepartmentsTest {

    @Autowired
    Company company;

    @Autowired
    Departments departments;

    @Autowired
    TestTime time;

    @Test
    void aDepartmentMovesWithAllThatLiesBelowIt() {
        var workshop = add("车间", company.store().toString());
        var team = add("钣喷组", workshop);
        change(workshop, "车间", company.otherStore().toString()).expect(200);
        time.inCompany(() -> assertThat(
                        departments.branchOf(java.util.UUID.fromString(team)).name())
                .isEqualTo("汉口店"));
        time.inCompany(() -> assertThat(
                        departments.get(java.util.UUID.fromString(team)).path())
                .endsWith("/" + company.otherStore() + "/" + workshop + "/" + team + "/"));
    }

    @Test
    void whoMovesSeesWithTheDepartmentFromThenOn() {
        var yard = add("停车场", company.store().toString());
        company.hire("潘岳", "panyue", java.util.UUID.fromString(yard), "DEPT_MANAGER");
        change(yard, "停车场", company.otherStore().toString()).expect(200);
        var session = company.as("panyue").get("/api/session").expect(200);
        assertThat(session.<String>read("$.departmentName")).isEqualTo("停车场");
    }

    @Test
    void nothingMovesBelowItself() {
        var outer = add("外", company.store().toString());
        var inner = add("内", outer);
        assertThat(change(outer, "外", inner).expect(409).<String>read("$.code")).isEqualTo("identity.department-cycle");
        change(outer, "外", outer).expect(409);
    }

    @Test
    void theCompanyStaysOnTopAndGivesItsNameToAll() {
        List<Map<String, Object>> all =
                company.administrator().get("/api/departments").expect(200).read("$");
        var root = all.getFirst();
        assertThat(root.get("parentId")).isNull();
        var renamed = new HashMap<>(root);
        renamed.put("name", "江城汽车集团");
        company.administrator()
                .ifMatch((Integer) root.get("version"))
                .put("/api/departments/" + root.get("id"), renamed)
                .expect(200);
        assertThat(company.crAdvisor().get("/api/session").expect(200).<String>read("$.companyName"))
                .isEqualTo("江城汽车集团");
        renamed.put("parentId", company.store());
        company.administrator()
                .ifMatch((Integer) root.get("version") + 1)
                .put("/api/departments/" + root.get("id"), renamed)
                .expect(409);
    }

    @Test
    void twoOfOneNameDoNotStandSideBySide() {
        add("备件部", company.store().toString());
        var refused = company.administrator()
                .post("/api/departments", form("备件部", company.store().toString()))
                .expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("identity.department-name-taken");
        add("备件部", company.otherStore().toString());
    }

    @Test
    void theFieldThatIsWrongIsNamed() {
        var refused = company.administrator()
                .post("/api/departments", Map.of("name", "", "kind", "DEPARTMENT", "areaCode", "27"))
                .expect(422);
        assertThat(refused.<List<String>>read("$.errors[*].field")).containsExactlyInAnyOrder("name", "areaCode");
        company.administrator()
                .post("/api/departments", Map.of("name", "无处", "kind", "DEPARTMENT"))
                .expect(422);
    }

    private String add(String name, String parent) {
        return company.administrator()
                .post("/api/departments", form(name, parent))
                .expect(201)
                .read("$.id");
    }

    private Answer change(String id, String name, String parent) {
        List<Integer> version =
                company.administrator().get("/api/departments").expect(200).read("$[?(@.id == '" + id + "')].version");
        return company.administrator().ifMatch(version.getFirst()).put("/api/departments/" + id, form(name, parent));
    }

    private static Map<String, Object> form(String name, String parent) {
        return Map.of("name", name, "kind", "DEPARTMENT", "parentId", parent);
    }
}
