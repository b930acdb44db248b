package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.zhiji.identity.BuiltInRole;
import org.zhiji.identity.Public;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.testing.Company;
import org.zhiji.testing.SampleRecords;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint × everybody. It reads the endpoints off the running application, so a new one is tried unasked. */
@ZhijiTest
class AccessTableTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private List<Endpoint> endpoints;
    private SampleRecords samples;

    /** One operation of ours. */
    private record Endpoint(String method, String address, HandlerMethod handler) {

        boolean isPublic() {
            return handler.hasMethodAnnotation(Public.class);
        }

        List<Right> rights() {
            var required = handler.getMethodAnnotation(Requires.class);
            return required == null ? List.of() : List.of(required.value());
        }

        boolean allows(BuiltInRole role) {
            return rights().stream()
                    .anyMatch(right -> right == Right.SIGNED_IN || role.rights().contains(right));
        }

        boolean namesARecord() {
            return address.contains("{");
        }

        boolean streams() {
            return handler.getReturnType().getParameterType() == SseEmitter.class;
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    @BeforeAll
    void read() {
        samples = new SampleRecords(company, time, db);
        endpoints = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.zhiji")) {
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    for (var address : mapping.getPatternValues()) {
                        endpoints.add(new Endpoint(method.name(), address, handler));
                    }
                }
            }
        });
    }

    @Test
    void everyEndpointSaysWhoMay() {
        assertThat(endpoints)
                .filteredOn(
                        endpoint -> !endpoint.isPublic() && endpoint.rights().isEmpty())
                .as("annotate the handler with @Requires(Right.…) or @Public")
                .isEmpty();
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints) {
            if (!endpoint.isPublic()) {
                expect(wrong, endpoint, "nobody", call(company.nobody(), endpoint, randomVariables(endpoint)), 401);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRoleGetsWhatItsRightsSayAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (var role : BuiltInRole.values()) {
            var person = company.hire("角色" + role, "role-" + role, company.store(), role.name());
            for (var endpoint : endpoints) {
                if (endpoint.isPublic() || endpoint.streams()) {
                    continue;
                }
                var answer = call(person, endpoint, randomVariables(endpoint));
                if (!endpoint.allows(role)) {
                    expect(wrong, endpoint, role.name(), answer, 403);
                } else if (endpoint.namesARecord() && !samples.silent(endpoint.toString())) {
                    expect(wrong, endpoint, role + " with a record that does not exist", answer, 404);
                } else if (answer.status() >= 500 || answer.status() == 401) {
                    wrong.add(endpoint + " as " + role + ": " + answer.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKindOfRecordHasASample() {
        assertThat(endpoints)
                .filteredOn(endpoint -> !endpoint.isPublic() && endpoint.namesARecord())
                .filteredOn(endpoint -> samples.of(endpoint.address()).isEmpty())
                .as(
                        "add one real record of the second branch to SampleRecords, keyed by the address up to its first variable")
                .isEmpty();
    }

    @Test
    void aRecordOutsideTheViewScopeDoesNotExist() {
        var stranger = allPowerful("陌生人", "stranger", "DEPARTMENT");
        var chief = allPowerful("总管", "chief", "ALL");
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints) {
            var sample = samples.of(endpoint.address()).orElse(null);
            if (endpoint.isPublic() || !endpoint.namesARecord() || sample == null) {
                continue;
            }
            if (sample.reach() != SampleRecords.Reach.COMPANY && !samples.silent(endpoint.toString())) {
                expect(wrong, endpoint, "a stranger", call(stranger, endpoint, sample.variables()), 404);
            }
            if (sample.reach() != SampleRecords.Reach.OWN
                    && endpoint.method().equals("GET")
                    && endpoint.address().endsWith("}")) {
                // The sample is really there: it was the scope that hid it.
                expect(wrong, endpoint, "somebody who sees all", call(chief, endpoint, sample.variables()), 200);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Has every right, so that only the scope can stand in the way. */
    private TestClient allPowerful(String name, String loginName, String scope) {
        String role = company.administrator()
                .post(
                        "/api/roles",
                        Map.of("name", name, "rights", List.of(Right.values()), "viewScope", scope, "editScope", scope))
                .expect(201)
                .read("$.code");
        return company.hire(name, loginName, company.store(), role);
    }

    private static void expect(List<String> wrong, Endpoint endpoint, String who, Answer answer, int status) {
        if (answer.status() != status) {
            wrong.add("%s as %s: %d instead of %d %s"
                    .formatted(endpoint, who, answer.status(), status, answer.status() == 422 ? answer.body() : ""));
        }
    }

    private Answer call(TestClient person, Endpoint endpoint, Map<String, String> variables) {
        var address = endpoint.address();
        for (var variable : variables.entrySet()) {
            address = address.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        for (var other : randomVariables(endpoint).entrySet()) {
            address = address.replace("{" + other.getKey() + "}", other.getValue());
        }
        var client = person.ifMatch(1);
        if (parameters(endpoint).anyMatch(it -> it.getParameterType() == MultipartFile.class)) {
            return client.upload(address, "a.csv", new byte[] {'a'}, Map.of());
        }
        return switch (endpoint.method()) {
            case "GET" -> client.get(address);
            case "DELETE" -> client.delete(address);
            default ->
                client.send(
                        endpoint.method(),
                        address,
                        BodyPublishers.ofString(body(endpoint, variables)),
                        MediaType.APPLICATION_JSON_VALUE);
        };
    }

    private String body(Endpoint endpoint, Map<String, String> variables) {
        var form = parameters(endpoint)
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .findFirst();
        return form.map(type -> samples.body(endpoint.toString(), variables, type))
                .map(JsonMapper.shared()::writeValueAsString)
                .orElse("{}");
    }

    private static Map<String, String> randomVariables(Endpoint endpoint) {
        return parameters(endpoint)
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                .collect(Collectors.toMap(
                        parameter -> parameter.getParameter().getName(), AccessTableTest::randomValue));
    }

    private static String randomValue(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (type == UUID.class) {
            return UUID.randomUUID().toString();
        }
        if (type == LocalDate.class) {
            return "2026-10-01";
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        return type == String.class ? "no-such-thing" : "2026";
    }

    private static Stream<MethodParameter> parameters(Endpoint endpoint) {
        return Arrays.stream(endpoint.handler().getMethodParameters());
    }
}
