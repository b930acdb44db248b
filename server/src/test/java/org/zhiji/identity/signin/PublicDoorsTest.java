package org.zhiji.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class PublicDoorsTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/session | {\"loginName\":\"nobody\",\"password\":\"guess\"}",
                "/api/session/one-time | {\"token\":\"guess\"}",
                "/api/session/first-password | {\"token\":\"guess\",\"password\":\"Riverside-42\"}",
                "/api/setup | {\"token\":\"guess\",\"companyName\":\"a\",\"name\":\"b\",\"loginName\":\"cc\",\"password\":\"Riverside-42\"}"
            })
    void whoeverKnocksTooOftenHasToWait(String address, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = null;
        for (int i = 0; i <= 30; i++) {
            answer = knock(address, body);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("too-many-requests");
    }

    /** From an address of its own for each door, so that other tests on this machine are not counted in. */
    private HttpResponse<String> knock(String address, String body) throws IOException, InterruptedException {
        var from = InetAddress.getByAddress(new byte[] {127, 0, 7, (byte) Math.floorMod(address.hashCode(), 200)});
        try (var client = HttpClient.newBuilder().localAddress(from).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
