package org.zhiji.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class IdempotencyTest {

    @Autowired
    Company company;

    @Test
    void theSameRequestWithTheSameKeyHappensOnceAndIsAnsweredTheSame() {
        var client = company.administrator().with("Idempotency-Key", "one");
        var first = client.post("/api/departments", form("洗车部")).expect(201);
        var again = client.post("/api/departments", form("洗车部")).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(ids("洗车部")).hasSize(1);
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        var client = company.administrator().with("Idempotency-Key", "two");
        client.post("/api/departments", form("美容部")).expect(201);
        var refused = client.post("/api/departments", form("改装部")).expect(422);
        assertThat(refused.<String>read("$.code")).isEqualTo("idempotency-key-reused");
        assertThat(ids("改装部")).isEmpty();
    }

    @Test
    void whatWasRefusedMayBeTriedAgainWithTheSameKey() {
        var client = company.administrator().with("Idempotency-Key", "three");
        client.post("/api/departments", form("")).expect(422);
        client.post("/api/departments", form("钣金部")).expect(201);
    }

    @Test
    void twoPeopleMayChooseTheSameKey() {
        company.crAdvisor()
                .with("Idempotency-Key", "four")
                .post("/api/tokens", Map.of("name", "甲"))
                .expect(201);
        company.serviceAdvisor()
                .with("Idempotency-Key", "four")
                .post("/api/tokens", Map.of("name", "乙"))
                .expect(201);
    }

    @Test
    void aSecretIsNotKeptToBeShownAgain() {
        var client = company.crAdvisor().with("Idempotency-Key", "secret");
        String token =
                client.post("/api/tokens", Map.of("name", "一次")).expect(201).read("$.token");
        var again = client.post("/api/tokens", Map.of("name", "一次")).expect(409);
        assertThat(again.<String>read("$.code")).isEqualTo("shown-once");
        assertThat(again.body()).doesNotContain(token);
        assertThat(company.crAdvisor().get("/api/tokens").expect(200).<List<String>>read("$[?(@.name == '一次')].id"))
                .hasSize(1);
    }

    @Test
    void manyAtTheSameMomentMakeOneRecord() {
        var client = company.administrator().with("Idempotency-Key", "five");
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.post("/api/departments", form("保险部"))))
                .toList();
        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .map(Answer::body)
                        .distinct())
                .hasSize(1);
        assertThat(ids("保险部")).hasSize(1);
    }

    private Map<String, Object> form(String name) {
        return Map.of("name", name, "kind", "DEPARTMENT", "parentId", company.store());
    }

    private List<String> ids(String name) {
        return company.administrator().get("/api/departments").expect(200).read("$[?(@.name == '" + name + "')].id");
    }
}
