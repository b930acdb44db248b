package org.zhiji.messaging.outside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiji.platform.settings.SmsSettings;
import tools.jackson.databind.ObjectMapper;

/** Hands text messages to the company's gateway; without one it only acts as if, so that the way can be tried. */
@Component
class HttpTextPost implements TextPost {

    private static final Logger log = LoggerFactory.getLogger(HttpTextPost.class);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SmsSettings settings;
    private final ObjectMapper json;

    HttpTextPost(SmsSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public void post(UUID id, String number, String text) throws NotDelivered {
        if (settings.url() == null) {
            log.info("a text message of {} characters was simulated, because no gateway is configured", text.length());
            return;
        }
        var asked = HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                // By it the gateway knows a message that we hand over again because we did not live to hear its yes.
                .header("Idempotency-Key", id.toString())
                .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("to", number, "text", text))));
        if (settings.key() != null) {
            asked.header("Authorization", "Bearer " + settings.key());
        }
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(asked.build(), BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new NotDelivered("HTTP " + answer.statusCode());
            }
        } catch (IOException e) {
            throw NotDelivered.because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotDelivered.because(e);
        }
    }
}
