package org.zhiji.bench;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of new people, from the upload to the last row. */
final class ImportBench {

    private static final String BOUNDARY = "zhiji-bench";

    private final HttpClient http;
    private final String url;
    private final String token;

    ImportBench(HttpClient http, String url, String token) {
        this.http = http;
        this.url = url;
        this.token = token;
    }

    /** Seconds. */
    double run(ImportFile file) {
        long start = System.nanoTime();
        var id = send(HttpRequest.newBuilder(URI.create(url + "/api/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(form(file.path())))
                .get("id")
                .asString();
        while (true) {
            var found = send(HttpRequest.newBuilder(URI.create(url + "/api/imports/" + id)));
            switch (found.get("status").asString()) {
                case "DONE" -> {
                    return (System.nanoTime() - start) / 1e9;
                }
                case "FAILED" -> throw new IllegalStateException(found.toString());
                default -> pause();
            }
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer =
                    http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Not more often: each look is a request that takes time from the import. */
    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher form(Path file) {
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(part("name=\"mode\"") + "EXECUTE\r\n"
                            + part("name=\"options\"") + "{}\r\n"
                            + part("name=\"file\"; filename=\"%s\"".formatted(file.getFileName()))),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
    }
}
