package org.zhiji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** One person's browser: keeps cookies, whichever node they come from, and shows the one against forged requests. */
public final class Browser implements AutoCloseable {

    private static final String PASSWORD = "Kastanie-7Baum";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** Does what the person does who opens the link of the terminal: names the company, becomes its administrator. */
    public void signUp(Program program, String token) {
        var form = Map.of(
                "token", token,
                "companyName", "江城汽车销售服务有限公司",
                "name", "王总",
                "loginName", "wang",
                "password", PASSWORD);
        assertThat(post(program, "/api/setup", form).statusCode()).isLessThan(300);
    }

    public HttpResponse<String> signIn(Program program, String loginName) {
        return signIn(program, loginName, PASSWORD);
    }

    public HttpResponse<String> signIn(Program program, String loginName, String password) {
        return post(program, "/api/session", Map.of("loginName", loginName, "password", password));
    }

    /** Uses the link that an administrator has given out. */
    public void setFirstPassword(Program program, String link) {
        var token = link.substring(link.indexOf("token=") + 6);
        assertThat(post(program, "/api/session/first-password", Map.of("token", token, "password", PASSWORD))
                        .statusCode())
                .isLessThan(300);
    }

    /** A key for other programs, which do not keep cookies. */
    public String token(Program program) {
        return JsonPath.read(
                post(program, "/api/tokens", Map.of("name", "test")).body(), "$.token");
    }

    /** The cookie of the session, as somebody holds it who has copied it. */
    public String session() {
        return "zhiji_session=" + cookie("zhiji_session").orElseThrow();
    }

    public HttpResponse<String> get(Program program, String path) {
        return send(program, "GET", path, BodyPublishers.noBody());
    }

    public HttpResponse<String> post(Program program, String path, Object form) {
        return send(
                program,
                "POST",
                path,
                BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(form)));
    }

    public HttpResponse<String> delete(Program program, String path) {
        return send(program, "DELETE", path, BodyPublishers.noBody());
    }

    private HttpResponse<String> send(Program program, String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + path))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (!method.equals("GET")) {
            cookie("XSRF-TOKEN").ifPresent(guard -> request.header("X-XSRF-TOKEN", guard));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    @Override
    public void close() {
        http.close();
    }
}
