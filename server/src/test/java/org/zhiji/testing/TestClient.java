package org.zhiji.testing;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** One person's program talking to the API: {@code company.crAdvisor().post("/api/…", body).expect(201)}. */
public final class TestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final String token;
    private final Map<String, String> headers;

    TestClient(int port, String token) {
        this(port, token, Map.of());
    }

    /** Talks to a program in a process of its own; without a token as nobody. */
    public static TestClient to(int port, String token) {
        return new TestClient(port, token);
    }

    private TestClient(int port, String token, Map<String, String> headers) {
        this.port = port;
        this.token = token;
        this.headers = headers;
    }

    /** For what this client cannot do, such as holding a stream open. */
    public String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public String token() {
        return token;
    }

    /** The same person with one more header on every request. */
    public TestClient with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new TestClient(port, token, more);
    }

    /** The same person, having seen this version. */
    public TestClient ifMatch(int version) {
        return with("If-Match", "\"" + version + "\"");
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, json(body), "application/json");
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), null);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    /** Uploads a file as the part {@code file}; further parts are plain texts. */
    public Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        var boundary = "zhiji-test-boundary";
        var out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> out.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(out.toByteArray()),
                "multipart/form-data; boundary=" + boundary);
    }

    public Answer send(String method, String path, BodyPublisher body, String contentType) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public Answer expect(int status) {
            Assertions.assertThat(status())
                    .as(response.request().method() + " " + response.uri() + "\n" + body())
                    .isEqualTo(status);
            return this;
        }

        /** A value by JsonPath, for example {@code $.items[0].id}. */
        public <T> T read(String path) {
            return JsonPath.read(body(), path);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The version in the ETag. */
        public int version() {
            return Integer.parseInt(header("ETag").replace("\"", ""));
        }
    }
}
