package org.zhiji;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhiji.demo.DemoLoader;
import org.zhiji.demo.DemoLoader.Door;
import org.zhiji.platform.job.JobRunner;
import org.zhiji.platform.time.TestClock;

/** {@code demo}: a fictitious dealer in the middle of the work, in a folder that is gone afterwards. */
final class DemoCommand {

    private static final long MOST = 10_000_000;

    private DemoCommand() {}

    static void run(CommandLine line) {
        line.allow("port", "address", "now", "size").arguments(0);
        var more = line.option("size").map(DemoCommand::size).orElse(0L);
        var now = line.now()
                .map(OffsetDateTime::toInstant)
                .orElseGet(() -> Clock.systemUTC().instant());
        var context = ServeCommand.throwAway(line, DemoLoader.beginning(now));
        Terminal.say("loading-demo");
        var url = ServeCommand.url(context);
        try {
            var doors = context.getBean(DemoLoader.class).load(url, now, more, count -> progress(count, more));
            start(context, line, now);
            announce(url, doors);
        } catch (RuntimeException e) {
            // A demo that is half there would only lead astray.
            context.close();
            throw e;
        }
    }

    /** After the story the time goes on by itself, unless it was to stand. */
    private static void start(ConfigurableApplicationContext context, CommandLine line, Instant now) {
        if (line.now().isPresent()) {
            context.getBean(TestClock.class).keep(now);
        } else {
            context.getBean(JobRunner.class).letTimeRun();
        }
    }

    private static void announce(String url, List<Door> doors) {
        Terminal.say("demo-ready", url);
        for (var door : doors) {
            var role = Terminal.text("role." + door.role());
            Terminal.line("    " + padded(role, 20) + padded(door.name(), 8) + door.link());
        }
        Terminal.say("demo-end");
    }

    /** A Han character is two columns wide. */
    private static String padded(String text, int columns) {
        var width = text.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, columns - width));
    }

    private static long size(String text) {
        try {
            var size = Long.parseLong(text);
            if (size >= 0 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new CommandLine.Mistake("bad-size", text);
    }

    private static void progress(long count, long all) {
        if (count % 10_000 == 0 || count == all) {
            Terminal.say("loading-more", count, all);
        }
    }
}
