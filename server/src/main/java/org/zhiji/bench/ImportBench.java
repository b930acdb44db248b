package org.zhiji.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One wide file of new customers, vehicles and closed orders, from the upload to the last row. */
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

    /** Rows a second. */
    double run(int rows, LocalDate day) {
        long start = System.nanoTime();
        var id = send(HttpRequest.newBuilder(URI.create(url + "/api/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(form(file(rows, day)))))
                .get("id")
                .asString();
        while (true) {
            var found = send(HttpRequest.newBuilder(URI.create(url + "/api/imports/" + id)));
            switch (found.get("status").asString()) {
                case "DONE" -> {
                    return rows / ((System.nanoTime() - start) / 1e9);
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

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] file(int rows, LocalDate day) {
        var text = new StringBuilder("委托书号,车主姓名,手机,车牌号,车型,交车日期,里程,维修项目,金额,服务顾问,是否同意回访\n");
        for (int i = 0; i < rows; i++) {
            text.append("B%07d,量测%d,177%08d,鄂F%05d,408,%s 10:00,%d,更换机油机滤,%d,周涛,是\n"
                    .formatted(i, i, i, i % 100_000, day, 10_000 + i % 50_000, 300 + i % 900));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] form(byte[] file) {
        var out = new ByteArrayOutputStream();
        part(out, "name=\"mode\"", "EXECUTE".getBytes(StandardCharsets.UTF_8));
        part(out, "name=\"options\"", "{}".getBytes(StandardCharsets.UTF_8));
        part(out, "name=\"file\"; filename=\"bench.csv\"", file);
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String name, byte[] content) {
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
