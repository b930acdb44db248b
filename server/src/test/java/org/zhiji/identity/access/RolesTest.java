package org.zhiji.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.identity.Right;
import org.zhiji.testing.Company;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class RolesTest {

    @Autowired
    Company company;

    @Test
    void aRoleOfTheCompanysOwnGivesItsRights() {
        var made = company.administrator()
                .post(
                        "/api/roles",
                        Map.of(
                                "name", "内勤",
                                "rights", List.of("CUSTOMER_VIEW", "JOBS_VIEW"),
                                "viewScope", "ALL",
                                "editScope", "OWN"))
                .expect(201);
        var clerk = company.hire("窦静", "doujing", company.store(), made.<String>read("$.code"));
        assertThat(clerk.get("/api/session").expect(200).<List<String>>read("$.rights"))
                .containsExactly("CUSTOMER_VIEW", "JOBS_VIEW");
        clerk.get("/api/jobs").expect(200);
    }

    @Test
    void aRightThatIsTakenAwayIsGoneWithTheNextRequest() {
        var marketing = company.as("weilan");
        marketing.get("/api/audit").expect(403);
        change("MARKETING", List.of("CUSTOMER_VIEW", "AUDIT_VIEW"));
        marketing.get("/api/audit").expect(200);
        change("MARKETING", List.of("CUSTOMER_VIEW"));
        marketing.get("/api/audit").expect(403);
    }

    @Test
    void aBuiltInRoleKeepsItsName() {
        var role = new HashMap<>(role("DPO"));
        role.put("name", "数据官");
        var refused = company.administrator()
                .ifMatch((Integer) role.get("version"))
                .put("/api/roles/" + role.get("id"), role)
                .expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("identity.built-in-role");
    }

    @Test
    void everyRightHasANameInBothLanguages() {
        var chinese = company.crAdvisor().get("/api/rights").expect(200);
        var english = company.crAdvisor()
                .with("Accept-Language", "en")
                .get("/api/rights")
                .expect(200);
        assertThat(chinese.<List<String>>read("$[*].code")).hasSize(Right.values().length - 1);
        assertThat(chinese.<List<String>>read("$[*].name")).doesNotContainAnyElementsOf(english.read("$[*].name"));
    }

    private void change(String code, List<String> rights) {
        var role = new HashMap<>(role(code));
        role.put("rights", rights);
        company.administrator()
                .ifMatch((Integer) role.get("version"))
                .put("/api/roles/" + role.get("id"), role)
                .expect(200);
    }

    private Map<String, Object> role(String code) {
        List<Map<String, Object>> found =
                company.administrator().get("/api/roles").expect(200).read("$[?(@.code == '" + code + "')]");
        return found.getFirst();
    }
}
