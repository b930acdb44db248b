package org.zhiji.exchange;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the application closes, a batch that is under way ends in good order, and no other one begins. */
@Component
class ClosingTime {

    private static final Logger log = LoggerFactory.getLogger(ClosingTime.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Read-locked by every batch, write-locked for ever when the application closes. */
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private volatile boolean closing;

    @EventListener
    void close(ContextClosedEvent closed) throws InterruptedException {
        closing = true;
        if (!open.writeLock().tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("A batch did not come to its end within {} s", PATIENCE.toSeconds());
        }
    }

    /** @throws Interrupted if the application closes; the work stands where it can be gone on with */
    void batch(Runnable work) {
        if (closing || !open.readLock().tryLock()) {
            throw new Interrupted();
        }
        try {
            work.run();
        } finally {
            open.readLock().unlock();
        }
    }

    /** The application closes in the middle of the work. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
