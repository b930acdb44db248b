package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.ZhijiTest;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ZhijiTest
class OpenApiTest {

    private static final Path KEPT = Path.of("../docs/api/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    Company company;

    @Test
    void theKeptDescriptionIsTheServedOne() throws IOException {
        var served = JSON.writeValueAsString(sorted(document())).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("zhiji.openapi.write")) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, served);
        }
        assertThat(Files.readString(KEPT))
                .as("docs/api/openapi.json is not what the server serves. Refresh it with: ./zhiji openapi")
                .isEqualTo(served);
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(operations())
                .extracting(operation -> operation.get("operationId").toString())
                .as("springdoc numbers handler methods of the same name; give each its own")
                .allMatch(name -> name.matches("[a-z][A-Za-z]*"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoActsIsNeverAParameter() {
        assertThat(operations())
                .flatExtracting(operation -> (List<?>) operation.getOrDefault("parameters", List.of()))
                .extracting(parameter -> String.valueOf(((Map<?, ?>) parameter).get("name")))
                .doesNotContain("actor", "expected", "expectedVersion", "request", "locale")
                .contains("If-Match", "Idempotency-Key");
    }

    private List<Map<String, Object>> operations() {
        var operations = new ArrayList<Map<String, Object>>();
        Map<String, Map<String, Map<String, Object>>> paths = read("paths");
        paths.values().forEach(path -> operations.addAll(path.values()));
        return operations;
    }

    @SuppressWarnings("unchecked")
    private <T> T read(String part) {
        return (T) document().get(part);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> document() {
        return JSON.readValue(company.nobody().get("/openapi.json").expect(200).body(), Map.class);
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((key, entry) -> sorted.put(key.toString(), sorted(entry)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(OpenApiTest::sorted).toList();
            case null -> null;
            default -> value;
        };
    }
}
