package org.zhiji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhiji.bench.Bench;
import org.zhiji.bench.Bench.Imported;
import org.zhiji.bench.Bench.Line;
import org.zhiji.demo.DemoLoader;
import org.zhiji.followup.PastCalls;
import org.zhiji.identity.Departments;
import org.zhiji.platform.bulk.TableStatistics;
import org.zhiji.platform.job.JobRunner;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenant;
import org.zhiji.platform.tenant.Tenants;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench}: loads a large fictitious dealer and says how fast the product is beside the same SQL by JDBC. */
final class BenchCommand {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CALLER = "lijing";
    private static final String LOADED = "bench-day";
    private static final String STEWARD = "shenjie";
    private static final String IMPORTED_ROWS = "20000";

    private BenchCommand() {}

    /**
     * What is asked of the machine.
     *
     * @param rows of each imported file
     */
    private record Wanted(long customers, int rows, Bench.Wanted bench) {}

    static void run(CommandLine line) {
        line.allow("size", "rows", "clients", "seconds", "only", "json", "data").arguments(0);
        var wanted = wanted(line);
        var folder = line.option("data").isPresent() ? line.data() : ServeCommand.temporary("zhiji-bench");
        var loaded = dayOf(folder);
        var today = loaded.orElseGet(BenchCommand::workingDay);
        var now = today.atTime(10, 30).atZone(ZONE).toInstant();
        try (var context = ServeCommand.measured(folder, loaded.isPresent() ? now : DemoLoader.beginning(now))) {
            if (loaded.isEmpty()) {
                load(context, wanted, today, now);
                write(folder.resolve(LOADED), today.toString());
            }
            CurrentTenant.run(tenant(context), () -> {
                context.getBean(PastCalls.class).write(today);
                // As the night does.
                context.getBean(TableStatistics.class).ofAllTables();
            });
            var result = measure(context, wanted, today);
            // What the last import has set going is not to be cut off.
            context.getBean(JobRunner.class).moveTo(now);
            line.option("json")
                    .ifPresent(file -> write(Path.of(file), JsonMapper.shared().writeValueAsString(result)));
        }
        System.exit(0);
    }

    /** The day on which the story in a kept folder ends; absent where nothing was loaded to the end. */
    private static Optional<LocalDate> dayOf(Path folder) {
        try {
            var marker = folder.resolve(LOADED);
            return Files.exists(marker) ? Optional.of(LocalDate.parse(Files.readString(marker))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(ConfigurableApplicationContext context, Wanted wanted, LocalDate today, Instant now) {
        Terminal.say("bench-loading", wanted.customers());
        context.getBean(DemoLoader.class).loadLarge(ServeCommand.local(context), now, wanted.customers(), count -> {
            if (count % 10_000 == 0) {
                Terminal.say("loading-more", count, wanted.customers());
            }
        });
    }

    private static Tenant tenant(ConfigurableApplicationContext context) {
        return context.getBean(Tenants.class).first().orElseThrow();
    }

    private static Map<String, Object> measure(ConfigurableApplicationContext context, Wanted wanted, LocalDate today) {
        var tenant = tenant(context);
        var bench = context.getBean(Bench.class);
        var settings = context.getEnvironment();
        var target = new Bench.Target(
                ServeCommand.local(context),
                tenant,
                settings.getRequiredProperty("zhiji.database.url"),
                settings.getRequiredProperty("zhiji.database.user"),
                settings.getRequiredProperty("zhiji.database.password"),
                today);
        var store = CurrentTenant.call(
                tenant,
                () -> context.getBean(Departments.class).branches().getFirst().id());
        var sizes = bench.sizes(target);
        Terminal.say("bench-loaded", sizes);
        var lines = bench.run(target, store, CALLER, wanted.bench(), BenchCommand::print);
        var imported = "import".contains(wanted.bench().only())
                ? bench.imported(
                        target, STEWARD, wanted.rows(), Clock.systemUTC().millis(), BenchCommand::print)
                : List.of();
        long memory = bench.memory();
        Terminal.say("bench-end", memory);
        return Map.of("data", sizes, "lines", lines, "imports", imported, "memoryMegabytes", memory);
    }

    private static void print(Line line) {
        Terminal.line(String.format(
                Locale.ROOT,
                "  %-26s %d  p50 %7.1f ms  p95 %7.1f ms  %7.1f/s  jdbc %8.1f/s  ratio %4.2f (aim %4.2f)  %4.1f statements  %s",
                line.name(),
                line.clients(),
                line.p50Ms(),
                line.p95Ms(),
                line.perSecond(),
                line.yardstick(),
                line.ratio(),
                line.aimRatio(),
                line.statements(),
                line.clients() < 8 ? "" : line.kept() ? "ok" : "misses"));
    }

    private static void print(Imported imported) {
        Terminal.say(
                "bench-imported",
                imported.what(),
                imported.rows(),
                Math.round(imported.seconds()),
                Math.round(imported.perSecond()));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Wanted wanted(CommandLine line) {
        try {
            var clients = Arrays.stream(line.option("clients").orElse("1,8").split(","))
                    .map(Integer::valueOf)
                    .toList();
            var each = Duration.ofSeconds(Long.parseLong(line.option("seconds").orElse("10")));
            return new Wanted(
                    Long.parseLong(line.option("size").orElse("104000")),
                    Integer.parseInt(line.option("rows").orElse(IMPORTED_ROWS)),
                    new Bench.Wanted(clients, each, line.option("only").orElse("")));
        } catch (NumberFormatException e) {
            throw new CommandLine.Mistake("bad-number", String.valueOf(e.getMessage()));
        }
    }

    /** The last day on which people were at work, so that there are calls to be made. */
    private static LocalDate workingDay() {
        var day = LocalDate.ofInstant(Clock.systemUTC().instant(), ZONE);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }
}
