package org.zhiji.messaging.outside;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Posts to robots over the network; all three messengers answer 200 to what they refuse, with a code in the body. */
@Component
class HttpGroupPost implements GroupPost {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ObjectMapper json;

    HttpGroupPost(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void post(RobotRequest request) throws NotDelivered {
        var asked = HttpRequest.newBuilder(request.address())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json.writeValueAsString(request.body())))
                .build();
        // Messages are rare: a client of its own for each needs no thread in between. It follows no redirection.
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(asked, BodyHandlers.ofString());
            check(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw NotDelivered.because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotDelivered.because(e);
        }
    }

    private void check(int status, String body) throws NotDelivered {
        if (status != 200) {
            throw new NotDelivered("HTTP " + status);
        }
        try {
            var said = json.readTree(body);
            var code = said.path("errcode").asInt(said.path("code").asInt(0));
            if (code != 0) {
                throw new NotDelivered(code + " "
                        + said.path("errmsg").asString(said.path("msg").asString("")));
            }
        } catch (JacksonException e) {
            throw NotDelivered.because(e);
        }
    }
}
