package org.zhiji;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** {@code warm-up}: starts on a throw-away folder, answers a few requests and ends; the build records what was loaded. */
final class WarmUpCommand {

    private WarmUpCommand() {}

    static void run() {
        var line = new CommandLine("warm-up", List.of(), Map.of("port", "0"));
        var context = ServeCommand.throwAway(line);
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of("/", "/api/setup", "/health", "/api/session")) {
                var request = HttpRequest.newBuilder(URI.create(ServeCommand.local(context) + path))
                        .build();
                client.send(request, BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new CommandLine.Mistake("no-warm-up", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }
}
