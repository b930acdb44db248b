package org.zhiji;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * What is to be done when the process ends, the latest first, also when a Ctrl-C comes in the middle of the start. Spring's own
 * hook is there only once an application runs, and ours must not run beside it.
 */
final class AtTheEnd {

    private static final Deque<Runnable> STEPS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtTheEnd::all, "end"));
    }

    private AtTheEnd() {}

    static void run(Runnable step) {
        synchronized (STEPS) {
            STEPS.push(step);
        }
    }

    /** The application closes before what was asked for until now. */
    static void close(SpringApplication application) {
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> run(context::close));
    }

    private static void all() {
        for (var step = next(); step != null; step = next()) {
            step.run();
        }
    }

    private static @Nullable Runnable next() {
        synchronized (STEPS) {
            return STEPS.poll();
        }
    }
}
