package org.zhiji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The real program in a process of its own, which can really be killed. */
public final class Program {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SETUP = "/setup?token=";

    private final Process process;
    private final Path output;
    private final int port;

    private Program(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Starts a command of the terminal; what it prints is appended to the file. */
    public static Program start(Path output, Map<String, String> environment, String... words) {
        return start(output, environment, 0, words);
    }

    /** Starts {@code run} on a port; it need not answer yet when this returns. */
    public static Program serve(Path output, Map<String, String> environment, int port, String... words) {
        var run = Stream.concat(Stream.of("run", "--port", Integer.toString(port)), Stream.of(words));
        return start(output, environment, port, run.toArray(String[]::new));
    }

    private static Program start(Path output, Map<String, String> environment, int port, String... words) {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = Stream.concat(
                        Stream.of(
                                java,
                                "-Xmx320m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.zhiji.Zhiji"),
                        Stream.of(words))
                .toList();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start(), output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestClient as(String token) {
        return new TestClient(port, token);
    }

    public boolean answers() {
        try {
            return as(null).get("/health").status() == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    public Program untilItAnswers() {
        until(() -> {
            assertThat(process.isAlive()).as(output()).isTrue();
            return answers();
        });
        return this;
    }

    /** The secret of the link that opens the first set-up, as the terminal shows it. */
    public Optional<String> setupToken() {
        return output().lines()
                .filter(line -> line.contains(SETUP))
                .map(line ->
                        line.substring(line.indexOf(SETUP) + SETUP.length()).strip())
                .findFirst();
    }

    /** Nobody is asked, nothing is written: as when the power goes. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end in good order, and waits. */
    public void end() {
        process.destroy();
        process.onExit().join();
    }

    /** Waits for what happens elsewhere, and says what was printed if it does not. */
    public void until(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(output()).isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }

    public static List<Integer> freePorts(int count) {
        return Stream.generate(Program::freePort).distinct().limit(count).toList();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
