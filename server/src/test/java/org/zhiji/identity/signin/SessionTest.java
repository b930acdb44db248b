package org.zhiji.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class SessionTest {

    @Autowired
    Company company;

    @Autowired
    Staff staff;

    @Test
    void aTokenWorksWithTheRightsOfItsOwner() {
        var me = company.crAdvisor().get("/api/session").expect(200);
        assertThat(me.<String>read("$.name")).isEqualTo("李静");
        assertThat(me.<String>read("$.departmentName")).isEqualTo("江城标致站");
        assertThat(me.<List<String>>read("$.rights")).contains("FOLLOW_UP_CALL").doesNotContain("PEOPLE_MANAGE");
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

    @Test
    void aBrowserMakesOneChangeAfterAnotherWithTheTokenItWasHandedOnce() {
        company.id("lijing");
        var entered = company.nobody()
                .post("/api/session/one-time", Map.of("token", staff.signInLink("lijing")))
                .expect(200);
        var session = entered.header("Set-Cookie").split(";")[0];
        var handed = company.nobody()
                .with("Cookie", session)
                .get("/api/session")
                .expect(200)
                .header("Set-Cookie")
                .split(";")[0];
        var browser = company.nobody()
                .with("Cookie", session + "; " + handed)
                .with("X-XSRF-TOKEN", handed.replace("XSRF-TOKEN=", ""));
        for (var language : List.of("en", "zh")) {
            var changed = browser.put("/api/session/language", Map.of("language", language))
                    .expect(204);
            assertThat(changed.header("Set-Cookie"))
                    .as("the token is not taken back")
                    .isNull();
        }
        company.nobody()
                .with("Cookie", session + "; " + handed)
                .put("/api/session/language", Map.of("language", "en"))
                .expect(403);
    }

    @Test
    void aChangeOfTheLanguageStandsInTheAuditOnce() {
        var person = company.serviceAdvisor();
        var path = "/api/audit?subjectType=account&employeeId=" + company.id("zhoutao");
        person.put("/api/session/language", Map.of("language", "en")).expect(204);
        person.put("/api/session/language", Map.of("language", "en")).expect(204);
        var entries = company.administrator().get(path).expect(200);
        assertThat(entries.<List<String>>read("$.items[*].changes[?(@.field == 'language')].after"))
                .containsExactly("en");
    }
}
