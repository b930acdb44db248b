package org.zhiji.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class LastAdministratorTest {

    @Autowired
    Company company;

    @Test
    void oneWhoCanSignInAlwaysStays() {
        var admin = company.administrator();
        var founder = company.as("founder");
        var both = Stream.of(company.id("founder"), company.id("admin"))
                .map(id -> CompletableFuture.supplyAsync(() -> (id.equals(company.id("founder")) ? admin : founder)
                        .delete("/api/employees/" + id + "/sign-in")))
                .toList();
        var answers =
                both.stream().map(CompletableFuture::join).map(Answer::status).toList();
        assertThat(answers)
                .as("two administrators shut each other out at the same moment")
                .containsOnlyOnce(204)
                .containsAnyOf(409, 401);

        var left = answers.getFirst() == 204 ? admin : founder;
        var own = answers.getFirst() == 204 ? "admin" : "founder";
        var refused =
                left.delete("/api/employees/" + company.id(own) + "/sign-in").expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("identity.last-administrator");

        List<Map<String, Object>> roles = left.get("/api/roles").expect(200).read("$[?(@.code == 'ADMIN')]");
        var role = roles.getFirst();
        var powerless = Map.of("name", role.get("name"), "rights", List.of(), "viewScope", "OWN", "editScope", "OWN");
        left.ifMatch((Integer) role.get("version"))
                .put("/api/roles/" + role.get("id"), powerless)
                .expect(409);
    }
}
