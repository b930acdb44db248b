package org.zhiji.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class TokensTest {

    @Autowired
    Company company;

    @Test
    void aTokenIsShownOnceWorksAndEnds() {
        var owner = company.crAdvisor();
        var issued = owner.post("/api/tokens", Map.of("name", "报表脚本")).expect(201);
        var program = company.nobody().with("Authorization", "Bearer " + issued.read("$.token"));
        assertThat(program.get("/api/session").expect(200).<String>read("$.name"))
                .isEqualTo("李静");
        var listed = owner.get("/api/tokens").expect(200);
        assertThat(listed.<List<String>>read("$[*].name")).contains("报表脚本");
        assertThat(listed.body()).doesNotContain(issued.<String>read("$.token"));
        owner.delete("/api/tokens/" + issued.read("$.id")).expect(204);
        program.get("/api/session").expect(401);
        assertThat(owner.get("/api/tokens").expect(200).<List<String>>read("$[*].name"))
                .doesNotContain("报表脚本");
    }

    @Test
    void anExpiredTokenOpensNothing() {
        var issued = company.crAdvisor()
                .post("/api/tokens", Map.of("name", "旧", "expiresOn", "2020-01-01"))
                .expect(201);
        company.nobody()
                .with("Authorization", "Bearer " + issued.read("$.token"))
                .get("/api/session")
                .expect(401);
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        var issued =
                company.crAdvisor().post("/api/tokens", Map.of("name", "我的")).expect(201);
        company.administrator().delete("/api/tokens/" + issued.read("$.id")).expect(404);
    }
}
