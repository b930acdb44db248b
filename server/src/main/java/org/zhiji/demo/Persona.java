package org.zhiji.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Somebody at work: does through the API what the person would do in the browser, with the person's rights. So nothing in
 * the demo is a state that the product itself would refuse.
 */
final class Persona {

    private final DemoDealer.Member member;
    private final String url;
    private final String token;
    private final UUID tokenId;
    private final HttpClient http;
    private final ObjectMapper json;

    Persona(DemoDealer.Member member, String url, String token, UUID tokenId, HttpClient http, ObjectMapper json) {
        this.member = member;
        this.url = url;
        this.token = token;
        this.tokenId = tokenId;
        this.http = http;
        this.json = json;
    }

    UUID id() {
        return member.id();
    }

    String login() {
        return member.login();
    }

    JsonNode get(String path) {
        return json.readTree(send("GET", path, null, null).body());
    }

    JsonNode post(String path, Map<String, ?> body) {
        return json.readTree(send("POST", path, body, null).body());
    }

    void put(String path) {
        send("PUT", path, null, null);
    }

    void put(String path, Map<String, ?> body) {
        send("PUT", path, body, null);
    }

    /** For the first time: nothing has been there to look at. */
    void begin(String path, Map<String, ?> body) {
        send("PUT", path, body, "\"0\"");
    }

    /** Looks at the thing first, as everybody does who changes something. */
    void change(String method, String thing, String part, Map<String, ?> body) {
        var seen = send("GET", thing, null, null).headers().firstValue("ETag").orElseThrow();
        send(method, thing + part, body, seen);
    }

    /** Gives the key back. */
    void leave() {
        send("DELETE", "/api/tokens/" + tokenId, null, null);
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable Map<String, ?> body, @Nullable String version) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "zh")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(json.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        login() + " " + method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
