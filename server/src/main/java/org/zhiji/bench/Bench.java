package org.zhiji.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zhiji.bench.Load.Measured;
import org.zhiji.bench.Recorder.Statement;
import org.zhiji.bench.Samples.Access;
import org.zhiji.bench.Scenario.Request;
import org.zhiji.followup.PastCalls;
import org.zhiji.identity.signin.ApiTokens;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenant;

/** Front door: measures each scenario through HTTP and the same SQL by JDBC, one after the other, on the same machine. */
@Component
@ConditionalOnProperty("zhiji.bench")
public class Bench {

    private static final int RECORDED_AT_LEAST = 20;
    private static final int RECORDED = 200;
    private static final int RECORDED_WRITES = 400;
    private static final int SAVED = 10_000;
    private static final int WARMING = 8;

    private final Recorder recorder;
    private final ApiTokens tokens;
    private final PastCalls calls;

    Bench(Recorder recorder, ApiTokens tokens, PastCalls calls) {
        this.recorder = recorder;
        this.tokens = tokens;
        this.calls = calls;
    }

    /** Where the product and its database are reached, and who measures. */
    public record Target(
            String url, Tenant tenant, String databaseUrl, String user, String password, LocalDate today) {}

    /**
     * One line of the table.
     *
     * @param yardstick how often a second the same SQL was done by JDBC
     * @param ratio     product ÷ yardstick
     * @param kept      whether both aims are kept; they speak of eight clients
     */
    public record Line(
            String name,
            int clients,
            double p50Ms,
            double p95Ms,
            double perSecond,
            double yardstick,
            double ratio,
            double statements,
            double aimMs,
            double aimRatio,
            boolean kept) {}

    /**
     * How it is measured.
     *
     * @param clients one round for each number of clients at the same time
     * @param each    how long a round lasts
     * @param only    a part of the name of what is measured; everything when empty
     */
    public record Wanted(List<Integer> clients, Duration each, String only) {

        boolean wants(String name) {
            return name.contains(only);
        }
    }

    /**
     * @param store the branch of the caller
     * @param login under which the caller signs in
     * @param each  is told of each line as soon as it stands
     */
    public List<Line> run(Target target, UUID store, String login, Wanted wanted, Consumer<Line> each) {
        var access = access(target);
        var samples = new Samples(access);
        var caller = samples.employee(login);
        var lines = new ArrayList<Line>();
        try (var http = HttpClient.newHttpClient()) {
            var measuring =
                    new Measuring(new Door(http, target.url(), token(target, login)), new Yardstick(access), wanted);
            var reading = samples.reading(target.today(), store);
            reading.forEach(measuring::warm);
            for (var scenario : reading) {
                lines.addAll(measuring.of(scenario, each));
            }
            if (wanted.wants(Samples.SAVING)) {
                // Last, because it fills the list of the day.
                CurrentTenant.run(target.tenant(), () -> calls.reopen(caller, target.today(), SAVED));
                lines.addAll(measuring.of(samples.saving(caller, target.today()), each));
                CurrentTenant.run(target.tenant(), () -> calls.closeReopened(target.today()));
            }
        }
        return lines;
    }

    private String token(Target target, String login) {
        return CurrentTenant.call(
                target.tenant(), () -> tokens.issue(login, "bench").token());
    }

    /** One scenario after the other, each first through the product and then by the yardstick. */
    private final class Measuring {

        private final Door door;
        private final Yardstick yardstick;
        private final Wanted wanted;

        Measuring(Door door, Yardstick yardstick, Wanted wanted) {
            this.door = door;
            this.yardstick = yardstick;
            this.wanted = wanted;
        }

        /** A server that people work with has been running since the morning. */
        void warm(Scenario scenario) {
            if (wanted.wants(scenario.name())) {
                Load.of(WARMING, wanted.each(), () -> door.client(scenario));
            }
        }

        List<Line> of(Scenario scenario, Consumer<Line> each) {
            var lines = new ArrayList<Line>();
            if (wanted.wants(scenario.name())) {
                for (int clients : wanted.clients()) {
                    var recorded = record(scenario, door, wanted.each());
                    var product = Load.of(clients, wanted.each(), () -> door.client(scenario));
                    var straight = Load.of(clients, wanted.each(), yardstick.clients(recorded, scenario.once()));
                    lines.add(line(scenario, clients, product, straight, recorded));
                    each.accept(lines.getLast());
                }
            }
            return lines;
        }
    }

    /**
     * One imported file.
     *
     * @param what is in it
     */
    public record Imported(String what, int rows, double seconds) {

        public double perSecond() {
            return rows / seconds;
        }
    }

    /**
     * Imports a file of each kind with so many rows.
     *
     * @param seed another one for each run, or the people of the files are known already
     */
    public List<Imported> imported(Target target, String login, int rows, long seed, Consumer<Imported> each) {
        var imported = new ArrayList<Imported>();
        try (var http = HttpClient.newHttpClient()) {
            var bench = new ImportBench(http, target.url(), token(target, login));
            for (var kind : ImportFile.Kind.values()) {
                try (var file = ImportFile.of(kind, rows, seed + kind.ordinal(), target.today())) {
                    imported.add(new Imported(kind.title(), rows, bench.run(file)));
                    each.accept(imported.getLast());
                }
            }
        }
        return imported;
    }

    /** What is loaded. */
    public String sizes(Target target) {
        return new Samples(access(target)).sizes();
    }

    /** Of this program and the database that it started, in megabytes; 0 where the system does not tell. */
    public long memory() {
        return Memory.megabytes();
    }

    private static Access access(Target target) {
        return new Access(
                target.databaseUrl(),
                target.user(),
                target.password(),
                target.tenant().schema());
    }

    /** Each request also warms the product up. Slow ones are recorded no longer than they are measured afterwards. */
    private List<List<Statement>> record(Scenario scenario, Door door, Duration time) {
        var recorded = new ArrayList<List<Statement>>();
        int many = scenario.once() ? RECORDED_WRITES : RECORDED;
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; i < many && (i < RECORDED_AT_LEAST || System.nanoTime() < end); i++) {
            var request = scenario.next().get();
            if (request == null) {
                break;
            }
            recorded.add(recorder.during(() -> door.send(request)));
        }
        return recorded;
    }

    private static Line line(
            Scenario scenario, int clients, Measured product, Measured straight, List<List<Statement>> recorded) {
        double ratio = straight.perSecond() == 0 ? 0 : product.perSecond() / straight.perSecond();
        double statements = recorded.stream().mapToInt(List::size).average().orElse(0);
        return new Line(
                scenario.name(),
                clients,
                product.p50(),
                product.p95(),
                product.perSecond(),
                straight.perSecond(),
                ratio,
                statements,
                scenario.aimMs(),
                scenario.ratio(),
                product.p95() <= scenario.aimMs() && ratio >= scenario.ratio());
    }

    /** How the product is asked. */
    private record Door(HttpClient http, String url, String token) {

        Load.Client client(Scenario scenario) {
            return () -> {
                var request = scenario.next().get();
                if (request == null) {
                    return false;
                }
                send(request);
                return true;
            };
        }

        void send(@Nullable Request request) {
            if (request == null) {
                return;
            }
            var builder =
                    HttpRequest.newBuilder(URI.create(url + request.path())).header("Authorization", "Bearer " + token);
            if (request.body() != null) {
                builder.header("Content-Type", "application/json").POST(BodyPublishers.ofString(request.body()));
            }
            try {
                var answer = http.send(builder.build(), BodyHandlers.ofString());
                if (answer.statusCode() >= 300) {
                    throw new IllegalStateException(
                            request.path() + " answered " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
