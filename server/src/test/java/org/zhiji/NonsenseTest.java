package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.identity.Right;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.ZhijiTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint × what no form would send. It reads the operations off the published description, so a new one is tried
 * unasked; what it tries comes from a seed, so a finding repeats.
 */
@ZhijiTest
class NonsenseTest {

    private static final int ROUNDS = 8;

    private static final List<Object> NONSENSE = new ArrayList<>(List.of(
            "",
            " ",
            "\u0000",
            "长".repeat(5_000),
            "'; drop table customer;--",
            "<script>alert(1)</script>",
            "😀".repeat(50),
            "１３８００１３８０００",
            "../../etc/passwd",
            -1,
            Long.MAX_VALUE,
            1e300,
            true,
            List.of(),
            List.of(List.of()),
            Map.of(),
            "2026-13-45",
            "+999999999-12-31T23:59:59Z",
            "0000-00-00",
            "NaN"));

    /** Each would end the test itself: signing out, moving the clock, an endless stream. */
    private static final Set<String> LEFT_ALONE =
            Set.of("delete /api/session", "put /api/test-clock", "get /api/events", "post /api/setup");

    @Autowired
    Company company;

    private final Random random = new Random(20260907);
    private final List<String> ids = new ArrayList<>();
    private String role;
    private TestClient person;
    private JsonNode description;

    @BeforeAll
    void open() {
        role = company.administrator()
                .post(
                        "/api/roles",
                        Map.of("name", "万能", "rights", List.of(Right.values()), "viewScope", "ALL", "editScope", "ALL"))
                .expect(201)
                .read("$.code");
        person = company.hire("胡闹", "nonsense", company.store(), role);
        description = JsonMapper.shared().readTree(person.get("/openapi.json").body());
        NONSENSE.add(null);
    }

    @Test
    void nothingThatIsSentMakesTheProgramStumble() {
        Set<String> stumbled = new LinkedHashSet<>();
        Set<Integer> seen = new LinkedHashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var path : description.get("paths").properties()) {
                for (var operation : path.getValue().properties()) {
                    if (LEFT_ALONE.contains(operation.getKey() + " " + path.getKey())) {
                        continue;
                    }
                    var answer = send(operation.getKey(), path.getKey(), operation.getValue());
                    seen.add(answer.status());
                    if (answer.status() == 401) {
                        // Locked out by its own doing; the next one goes on.
                        person = company.hire("胡闹", "nonsense" + round + seen.size(), company.store(), role);
                    }
                    if (answer.status() >= 500
                            || answer.status() >= 400 && !answer.body().contains("\"code\"")) {
                        stumbled.add("%s %s: %d %s"
                                .formatted(
                                        operation.getKey(), answer.response().uri(), answer.status(), answer.body()));
                    }
                }
            }
        }
        assertThat(stumbled).isEmpty();
        assertThat(seen).as("some of it must pass the forms").contains(200, 201, 404, 422);
    }

    private Answer send(String method, String path, JsonNode operation) {
        var address = path;
        Map<String, String> query = new LinkedHashMap<>();
        var client = person;
        for (var parameter : operation.path("parameters")) {
            var name = parameter.get("name").asString();
            var value = random.nextInt(3) == 0 ? pick(NONSENSE) : sensible(parameter.get("schema"), 0);
            switch (parameter.get("in").asString()) {
                case "path" -> address = address.replace("{" + name + "}", encode(pathSegment(value)));
                case "query" -> {
                    if (random.nextBoolean()) {
                        query.put(name, String.valueOf(value));
                    }
                }
                default -> client = client.with(name, pick(List.of("\"0\"", "\"1\"", "abc", "*")));
            }
        }
        var full = new StringBuilder(address);
        query.forEach((name, value) -> full.append(full.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(encode(value)));
        var form = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        var body = form.isMissingNode()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(spoil(sensible(form, 0))));
        var answer = client.send(
                method.toUpperCase(), full.toString(), body, form.isMissingNode() ? null : "application/json");
        if (answer.status() < 300 && ids.size() < 300 && answer.body().startsWith("{")) {
            JsonMapper.shared().readTree(answer.body()).findValuesAsString("id").forEach(ids::add);
        }
        return answer;
    }

    /** What the description asks for, near enough to get past the forms. */
    private Object sensible(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            var name = schema.get("$ref").asString();
            return sensible(description.at(name.substring(1)), depth + 1);
        }
        for (var choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(choice)) {
                return sensible(schema.get(choice).get(0), depth + 1);
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asString();
        }
        var type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asString() : type.asString("string")) {
            case "object" -> object(schema, depth);
            case "array" -> depth > 4 ? List.of() : List.of(sensible(schema.get("items"), depth + 1));
            case "integer" -> pick(List.of(0, 1, 60, Integer.MAX_VALUE));
            case "number" -> pick(List.of(0, 1.5, 1e15));
            case "boolean" -> random.nextBoolean();
            default -> text(schema.path("format").asString(""));
        };
    }

    private Map<String, Object> object(JsonNode schema, int depth) {
        Map<String, Object> made = new HashMap<>();
        if (depth < 6) {
            for (var property : schema.path("properties").properties()) {
                if (random.nextInt(4) > 0) {
                    made.put(property.getKey(), sensible(property.getValue(), depth + 1));
                }
            }
        }
        return made;
    }

    private String text(String format) {
        return switch (format) {
            case "uuid" -> ids.isEmpty() || random.nextInt(4) == 0 ? "00000000-0000-4000-8000-000000000000" : pick(ids);
            case "date" -> pick(List.of("2026-09-07", "0001-01-01", "9999-12-31", "-0001-01-01"));
            case "date-time" ->
                pick(List.of("2026-09-07T08:30:00+08:00", "9999-12-31T00:00:00Z", "-5000-01-01T00:00:00Z"));
            default -> pick(List.of("王小明", "13812345678", "京A12345", "LSVAA49J132047371", "08:30", "x"));
        };
    }

    private Object spoil(Object value) {
        if (random.nextInt(12) == 0) {
            return pick(NONSENSE);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> spoiled = new HashMap<>();
            map.forEach((key, inner) -> spoiled.put(key, spoil(inner)));
            return spoiled;
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(this::spoil).toList())
                : value;
    }

    private static String pathSegment(Object value) {
        var text = String.valueOf(value);
        return text.isBlank() || text.length() > 1_000 || text.contains(".") ? "x" : text;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
