package org.zhiji.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class SessionTest {

    @Autowired
    Company company;

    @Test
    void aTokenWorksWithTheRightsOfItsOwner() {
        var me = company.crAdvisor().get("/api/session").expect(200);
        assertThat(me.<String>read("$.name")).isEqualTo("李静");
        assertThat(me.<String>read("$.departmentName")).isEqualTo("江城标致站");
        assertThat(me.<java.util.List<String>>read("$.rights"))
                .contains("FOLLOW_UP_CALL")
                .doesNotContain("PEOPLE_MANAGE");
    }

    @Test
    void nobodyGetsInWithoutSigningInAndIsToldWhatToDo() {
        var refused = company.nobody().get("/api/session").expect(401);
        assertThat(refused.<String>read("$.code")).isEqualTo("not-signed-in");
        assertThat(refused.<String>read("$.detail")).isEqualTo("请先登录。");
        assertThat(refused.header("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedInTheSameWords() {
        company.id("lijing");
        var wrong = company.nobody()
                .post("/api/session", Map.of("loginName", "lijing", "password", "not-the-password"))
                .expect(401);
        var unknown = company.nobody()
                .post("/api/session", Map.of("loginName", "nobody-here", "password", "not-the-password"))
                .expect(401);
        assertThat(wrong.<String>read("$.detail")).isEqualTo(unknown.read("$.detail"));
    }
}
