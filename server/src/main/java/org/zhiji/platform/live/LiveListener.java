package org.zhiji.platform.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens on one connection for what any node says. Where the connection breaks, or the engine knows no LISTEN, the
 * pages are asked to read again every few seconds: later, but never never.
 */
@Component
class LiveListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveListener.class);
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final DataSource source;
    private final LiveStreams streams;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    LiveListener(DataSource source, LiveStreams streams) {
        this.source = source;
        this.streams = streams;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("live-listener").start(this::listen);
    }

    private void listen() {
        boolean complained = false;
        while (running) {
            try (var connection = source.getConnection()) {
                hear(connection);
            } catch (SQLException | RuntimeException e) {
                if (running && !complained) {
                    log.warn("Live updates fall back to polling: {}", e.getMessage());
                    complained = true;
                }
            }
            streams.passAll();
            pause();
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + Live.CHANNEL);
        }
        var postgres = connection.unwrap(PGConnection.class);
        while (running) {
            for (var notification : postgres.getNotifications((int) WAIT.toMillis())) {
                Word.decode(notification.getParameter()).ifPresent(streams::pass);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
