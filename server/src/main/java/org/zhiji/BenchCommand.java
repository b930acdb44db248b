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
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhiji.bench.Bench;
import org.zhiji.bench.Bench.Line;
import org.zhiji.demo.DemoLoader;
import org.zhiji.followup.PastCalls;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenant;
import org.zhiji.platform.tenant.Tenants;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench}: loads a large fictitious dealer and says how fast the product is beside the same SQL by JDBC. */
final class BenchCommand {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CALLER = "lijing";
    private static final String STEWARD = "shenjie";
    private static final int IMPORTED = 20_000;

    private BenchCommand() {}

    /** What is asked of the machine. */
    private record Wanted(long customers, List<Integer> clients, Duration each) {}

    static void run(CommandLine line) {
        line.allow("size", "clients", "seconds", "json");
        var wanted = wanted(line);
        var today = workingDay();
        var now = today.atTime(10, 30).atZone(ZONE).toInstant();
        try (var context = ServeCommand.measured(DemoLoader.beginning(now))) {
            var result = measure(context, wanted, today, now);
            line.option("json").ifPresent(file -> write(Path.of(file), result));
        }
        System.exit(0);
    }

    private static Tenant load(ConfigurableApplicationContext context, Wanted wanted, LocalDate today, Instant now) {
        var tenant = context.getBean(Tenants.class).first().orElseThrow();
        Terminal.say("bench-loading", wanted.customers());
        context.getBean(DemoLoader.class).load(ServeCommand.local(context), now, wanted.customers(), count -> {
            if (count % 10_000 == 0) {
                Terminal.say("loading-more", count, wanted.customers());
            }
        });
        CurrentTenant.run(tenant, () -> context.getBean(PastCalls.class).write(today));
        return tenant;
    }

    private static Map<String, Object> measure(
            ConfigurableApplicationContext context, Wanted wanted, LocalDate today, Instant now) {
        var tenant = load(context, wanted, today, now);
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
        var caller = CurrentTenant.call(tenant, () -> callerOf(context, store));
        var sizes = bench.sizes(target);
        Terminal.say("bench-loaded", sizes);
        var lines = bench.run(target, store, caller, CALLER, wanted.clients(), wanted.each(), BenchCommand::print);
        double imported = bench.imported(target, STEWARD, IMPORTED);
        long memory = bench.memory();
        Terminal.say("bench-end", Math.round(imported), memory);
        return Map.of("data", sizes, "lines", lines, "importedRowsPerSecond", imported, "memoryMegabytes", memory);
    }

    private static UUID callerOf(ConfigurableApplicationContext context, UUID store) {
        return context.getBean(Employees.class)
                .withRole("CR_ADVISOR", store)
                .getFirst()
                .id();
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

    private static void write(Path file, Map<String, Object> result) {
        try {
            Files.writeString(file, JsonMapper.shared().writeValueAsString(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Wanted wanted(CommandLine line) {
        try {
            return new Wanted(
                    Long.parseLong(line.option("size").orElse("120000")),
                    Arrays.stream(line.option("clients").orElse("1,8").split(","))
                            .map(Integer::valueOf)
                            .toList(),
                    Duration.ofSeconds(Long.parseLong(line.option("seconds").orElse("10"))));
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
