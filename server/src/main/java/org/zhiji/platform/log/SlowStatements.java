package org.zhiji.platform.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiji.platform.settings.LogSettings;

/** Names the statements that let people wait: their shape without values, who asked, and how often since the start. */
@Component
class SlowStatements implements ExecuteListenerProvider {

    private static final Logger log = LoggerFactory.getLogger(SlowStatements.class);
    private static final int MOST_SHAPES = 1_000;
    private static final int LONGEST = 2_000;

    /** So much of a statement that was told whole before. */
    private static final int REPEATED = 120;

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern LIST = Pattern.compile("\\?(?:, \\?)+");
    private static final Pattern ROWS = Pattern.compile("\\(\\?…?\\)(?:, \\(\\?…?\\))+");
    private static final StackWalker WALKER = StackWalker.getInstance();

    private final long threshold;
    private final Counter counter;
    private final ConcurrentHashMap<String, AtomicLong> times = new ConcurrentHashMap<>();

    SlowStatements(LogSettings settings, MeterRegistry meters) {
        this.threshold = settings.slowStatement().toNanos();
        this.counter = Counter.builder("zhiji.statements.slow")
                .description("Statements that took longer than zhiji.log.slow-statement")
                .register(meters);
    }

    @Override
    public ExecuteListener provide() {
        return threshold == 0 ? ExecuteListener.onStart(context -> {}) : new Watch();
    }

    private final class Watch implements ExecuteListener {

        private long began;

        @Override
        public void executeStart(ExecuteContext context) {
            began = System.nanoTime();
        }

        @Override
        public void executeEnd(ExecuteContext context) {
            var took = System.nanoTime() - began;
            if (took >= threshold) {
                slow(context, took);
            }
        }
    }

    private void slow(ExecuteContext context, long nanos) {
        counter.increment();
        var shape = shape(String.valueOf(context.sql()));
        if (times.size() > MOST_SHAPES) {
            times.clear();
        }
        var time = times.computeIfAbsent(shape, key -> new AtomicLong()).incrementAndGet();
        log.warn(
                "Slow statement: {} ms in {}, number {} of its kind: {}",
                Duration.ofNanos(nanos).toMillis(),
                place(),
                time,
                time == 1 ? shape : shortened(shape, REPEATED));
    }

    /** Lists of any length are one shape; what little stands in the text itself goes, too. */
    static String shape(String sql) {
        var shape = LITERAL.matcher(sql).replaceAll("?");
        shape = LIST.matcher(shape).replaceAll("?…");
        shape = ROWS.matcher(shape).replaceAll("(?…)…");
        return shortened(shape, LONGEST);
    }

    private static String shortened(String shape, int longest) {
        return shape.length() <= longest ? shape : shape.substring(0, longest) + "…";
    }

    /** The nearest code of ours that is not this room's. */
    private static String place() {
        return WALKER.walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("org.zhiji.")
                        && !frame.getClassName().startsWith("org.zhiji.platform.log."))
                .findFirst()
                .map(frame -> frame.getClassName().substring("org.zhiji.".length()) + "." + frame.getMethodName())
                .orElse("unknown"));
    }
}
