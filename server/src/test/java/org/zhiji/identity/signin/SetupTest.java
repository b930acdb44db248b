package org.zhiji.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class SetupTest {

    @Autowired
    Company company;

    @Autowired
    Setup setup;

    @Test
    void theLinkOfTheTerminalMakesTheFirstAdministratorOnce() {
        var nobody = company.nobody();
        assertThat(nobody.get("/api/setup").expect(200).<Boolean>read("$.needed"))
                .isTrue();
        var withdrawn = setup.link();
        var link = setup.link();

        nobody.post("/api/setup", form(withdrawn, "wang")).expect(410);
        nobody.post("/api/setup", form(link, "correct horse 马 battery")).expect(422);
        var first = nobody.post("/api/setup", form(link, "wang")).expect(200);

        assertThat(first.<String>read("$.companyName")).isEqualTo("江城汽车");
        assertThat(first.<List<String>>read("$.roles[*].code"))
                .containsExactlyInAnyOrder("ADMIN", "GENERAL_MANAGER", "DATA_STEWARD", "CR_ADVISOR");
        assertThat(first.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(nobody.get("/api/setup").expect(200).<Boolean>read("$.needed"))
                .isFalse();
        nobody.post("/api/setup", form(link, "another")).expect(409);
    }

    private static Map<String, String> form(String token, String loginName) {
        return Map.of(
                "token", token,
                "companyName", "江城汽车",
                "name", "王总",
                "loginName", loginName,
                "password", "correct horse 马 battery");
    }
}
