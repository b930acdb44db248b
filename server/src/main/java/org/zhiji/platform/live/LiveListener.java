package org.zhiji.platform.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Forget;

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
    private final ApplicationEventPublisher nodes;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    LiveListener(DataSource source, LiveStreams streams, ApplicationEventPublisher nodes) {
        this.source = source;
        this.streams = streams;
        this.nodes = nodes;
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
            heardNothing();
            pause();
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + Live.CHANNEL);
        }
        var postgres = connection.unwrap(PGConnection.class);
        // What was said while nobody listened.
        heardNothing();
        while (running) {
            var notifications = postgres.getNotifications((int) WAIT.toMillis());
            for (var notification : notifications) {
                Word.decode(notification.getParameter()).ifPresent(this::pass);
            }
            // A server that is gone without a farewell is as silent as one that has nothing to say.
            if (notifications.length == 0 && !connection.isValid((int) WAIT.toSeconds())) {
                throw new SQLException("The connection has died");
            }
        }
    }

    private void pass(Word word) {
        if (word.equals(Word.TO_NODES)) {
            nodes.publishEvent(new Forget());
        } else if (word.topic().equals(DataReplaced.TOPIC)) {
            nodes.publishEvent(new Forget());
            nodes.publishEvent(new DataReplaced());
            streams.passAll();
        } else {
            streams.pass(word);
        }
    }

    private void heardNothing() {
        nodes.publishEvent(new Forget());
        streams.passAll();
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
