package org.zhiji.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class AccessExplanationsTest {

    @Autowired
    Company company;

    private String customer;

    @BeforeAll
    void customer() {
        customer = company.as("chenchen")
                .post(
                        "/api/customers",
                        Map.of("type", "PERSON", "name", "范仲淹", "gender", "MALE", "contactPoints", List.of()))
                .expect(201)
                .read("$.id");
    }

    @Test
    void whoMayOnlyLookIsToldWhyInSentences() {
        var answer = ask(company.as("chuliang"));
        assertThat(answer.<List<String>>read("$.lines[*].text"))
                .startsWith("您的角色“业务员”含有权限“查看客户”。", "查看范围：全公司。", "您的角色“业务员”含有权限“新建和修改客户”。");
        assertThat(answer.<List<Boolean>>read("$.lines[*].allowed")).containsExactly(true, true, true, false);
    }

    @Test
    void theDepartmentCountsWhereTheScopeReachesIt() {
        var answer = ask(company.crAdvisor().with("Accept-Language", "en"));
        assertThat(answer.<List<String>>read("$.lines[*].text"))
                .contains("You change: your department and below. It is in \"江城标致站\", within that.");
        assertThat(answer.<List<Boolean>>read("$.lines[*].allowed")).containsExactly(true, true, true, true);
    }

    @Test
    void whatOneCannotSeeIsNotExplained() {
        var stranger = company.hire("汉口经理", "hankou", company.otherStore(), "DEPT_MANAGER");
        stranger.get("/api/access-explanations?type=customer&id=" + customer).expect(404);
        stranger.get("/api/access-explanations?type=nothing&id=" + customer).expect(404);
    }

    private TestClient.Answer ask(TestClient person) {
        return person.get("/api/access-explanations?type=customer&id=" + customer)
                .expect(200);
    }
}
