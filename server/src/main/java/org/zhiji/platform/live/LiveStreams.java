package org.zhiji.platform.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.zhiji.platform.tenant.CurrentTenant;

/** The open pages of this node, one stream each. */
@Component
public class LiveStreams implements SmartLifecycle {

    /** A stream ends now and then, so that the browser comes back and shows that it is still signed in. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MOST_PER_PERSON = 20;

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();

    LiveStreams(MeterRegistry meters) {
        Gauge.builder("zhiji.pages.open", streams, Set::size)
                .description("Pages that are open at this node and told what is new")
                .register(meters);
    }

    private volatile boolean running;
    private ScheduledExecutorService heart = heart();

    private record Stream(String schema, UUID employee, SseEmitter emitter) {}

    /** Opens a stream for a person's page; its first word asks the page to read everything once. */
    public SseEmitter open(UUID employee) {
        if (streams.stream()
                        .filter(stream -> stream.employee().equals(employee))
                        .count()
                >= MOST_PER_PERSON) {
            streams.stream()
                    .filter(stream -> stream.employee().equals(employee))
                    .findFirst()
                    .ifPresent(this::close);
        }
        var stream = new Stream(CurrentTenant.get().schema(), employee, new SseEmitter(LONGEST.toMillis()));
        stream.emitter().onCompletion(() -> streams.remove(stream));
        stream.emitter().onTimeout(() -> close(stream));
        stream.emitter().onError(error -> streams.remove(stream));
        streams.add(stream);
        send(
                stream,
                SseEmitter.event().name("ready").data("", MediaType.TEXT_PLAIN).reconnectTime(3_000));
        return stream.emitter();
    }

    void pass(Word word) {
        sendTo(
                stream -> stream.schema().equals(word.schema())
                        && (word.employee() == null || word.employee().equals(stream.employee())),
                word.topic());
    }

    /** Words may have been missed: every page reads again. */
    void passAll() {
        sendTo(stream -> true, "ready");
    }

    private void sendTo(Predicate<Stream> whom, String topic) {
        for (var stream : streams) {
            if (whom.test(stream)) {
                // A page behind a slow line must not hold up the others.
                Thread.startVirtualThread(
                        () -> send(stream, SseEmitter.event().name(topic).data("", MediaType.TEXT_PLAIN)));
            }
        }
    }

    private void beat() {
        for (var stream : streams) {
            Thread.startVirtualThread(() -> send(stream, SseEmitter.event().comment("")));
        }
    }

    private void send(Stream stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.emitter().send(event);
        } catch (IOException | IllegalStateException e) {
            streams.remove(stream);
        }
    }

    private void close(Stream stream) {
        streams.remove(stream);
        stream.emitter().complete();
    }

    @Override
    public void start() {
        running = true;
        heart = heart();
        heart.scheduleAtFixedRate(this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Open streams would keep the web server waiting for them. */
    @Override
    public void stop() {
        running = false;
        heart.shutdownNow();
        Set.copyOf(streams).forEach(this::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ScheduledExecutorService heart() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("live-heart").factory());
    }
}
