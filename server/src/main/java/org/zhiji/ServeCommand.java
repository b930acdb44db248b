package org.zhiji;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhiji.archive.Backups;
import org.zhiji.identity.signin.Setup;
import org.zhiji.platform.database.DatabaseUnavailable;
import org.zhiji.platform.database.Folders;
import org.zhiji.platform.settings.ProgramSettings;
import org.zhiji.platform.settings.Settings;
import org.zhiji.platform.settings.TlsSettings;
import org.zhiji.platform.settings.WebSettings;
import org.zhiji.platform.time.TestClock;

/** {@code run}: starts the product on a data folder, until Ctrl-C. */
final class ServeCommand {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String LASTING = "run";
    private static final String MEASURED = "bench";

    private ServeCommand() {}

    static void run(CommandLine line) {
        line.allow("port", "data", "now", "address").arguments(0);
        start(line, () -> Database.open(line.data()), LASTING, null);
    }

    /** Starts on a database of its own that is gone afterwards. */
    static ConfigurableApplicationContext throwAway(CommandLine line) {
        return throwAway(line, null);
    }

    /** The same, with a clock that stands at a moment until it is moved. */
    static ConfigurableApplicationContext throwAway(CommandLine line, @Nullable Instant standing) {
        var folder = temporary("zhiji-demo");
        return start(line.on(folder), () -> Database.openThrowAway(folder), "demo", standing);
    }

    /** Starts for being measured: as durable as the real one. */
    static ConfigurableApplicationContext measured(Path folder, Instant standing) {
        var line = new CommandLine(MEASURED, List.of(), Map.of("port", "0"));
        return start(line.on(folder), () -> Database.own(folder), MEASURED, standing);
    }

    /** A folder that is gone when the program ends. */
    static Path temporary(String name) {
        try {
            var folder = Files.createTempDirectory(name);
            AtTheEnd.run(() -> delete(folder));
            return folder;
        } catch (IOException e) {
            throw new DatabaseUnavailable("not-writable", e, System.getProperty("java.io.tmpdir"));
        }
    }

    private static ConfigurableApplicationContext start(
            CommandLine line, Supplier<Database> opening, String mode, @Nullable Instant standing) {
        var port = line.port();
        line.now();
        checkFree(line.address(), port);
        Terminal.say("starting-database");
        var database = opening.get();
        try {
            return start(line, database, mode, port, standing);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext start(
            CommandLine line, Database database, String mode, int port, @Nullable Instant standing) {
        database.prepare(Backups.folder(line.data()));
        var empty = database.isEmpty();
        var lasting = mode.equals(LASTING);
        var clock = lasting
                ? clock(line, database, empty)
                : Optional.ofNullable(standing).map(at -> at.atOffset(ZoneOffset.UTC));
        var address = line.address();
        Terminal.say("starting-application");
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", port);
        properties.put("server.address", address);
        properties.put("zhiji.mode", mode);
        properties.put("zhiji.node", node(port));
        properties.put("zhiji.backup.folder", Backups.folder(line.data()).toString());
        if (!lasting) {
            // What is gone afterwards takes its backups along.
            properties.put("zhiji.backup.folder", line.data().resolve("backups").toString());
            properties.put("zhiji.backup.nightly", false);
        }
        properties.put("zhiji.jobs.alone", database.own() != null);
        properties.putAll(tlsProperties());
        clock.ifPresent(now -> properties.put("zhiji.now", now.toString()));
        if (mode.equals(MEASURED)) {
            properties.put("zhiji.bench", "true");
            properties.put("zhiji.log.slow-statement", "0");
        }
        var context = Application.with(properties).run();
        if (lasting) {
            clock.ifPresent(now -> context.getBean(TestClock.class).keep(now.toInstant()));
            announce(context, address);
        }
        return context;
    }

    /** What people open: the address of a proxy in front, where one is named, else this machine's. */
    static String url(ConfigurableApplicationContext context) {
        return Optional.ofNullable(settings().url()).orElseGet(() -> local(context));
    }

    static String local(ConfigurableApplicationContext context) {
        var server = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
        return (tls() ? "https://" : "http://") + LOOPBACK + ":" + server.getPort();
    }

    private static boolean tls() {
        return Settings.ofProcess().get(TlsSettings.class).certificate() != null;
    }

    /** A renewed certificate is taken up while the program runs. */
    private static Map<String, Object> tlsProperties() {
        var tls = Settings.ofProcess().get(TlsSettings.class);
        if (tls.certificate() == null || tls.key() == null) {
            return Map.of();
        }
        var bundle = "spring.ssl.bundle.pem.zhiji.";
        return Map.of(
                bundle + "keystore.certificate",
                "file:" + tls.certificate(),
                bundle + "keystore.private-key",
                "file:" + tls.key(),
                bundle + "reload-on-update",
                "true",
                "server.ssl.bundle",
                "zhiji");
    }

    private static void announce(ConfigurableApplicationContext context, String address) {
        var url = url(context);
        var setup = context.getBean(Setup.class);
        if (setup.needed()) {
            Terminal.say("first-start", setupUrl(context, url) + "/setup?token=" + setup.link());
        } else {
            Terminal.say(LOOPBACK.equals(address) ? "ready-local" : "ready", url);
        }
    }

    /** Through the proxy one would come from elsewhere and not be answered, unless the settings say from where one may. */
    private static String setupUrl(ConfigurableApplicationContext context, String url) {
        var answered = Settings.ofProcess().get(WebSettings.class).setupFrom();
        var here = Set.of("localhost", LOOPBACK)
                .contains(String.valueOf(URI.create(url).getHost()));
        return answered.isEmpty() && !here ? local(context) : url;
    }

    /** A movable clock can only be had where no real work can be spoiled; once there it stays. */
    private static Optional<OffsetDateTime> clock(CommandLine line, Database database, boolean empty) {
        var kept = database.testClock();
        var wanted = line.now();
        if (wanted.isPresent() && kept.isEmpty() && !empty) {
            throw new CommandLine.Mistake("clock-on-real-data", "--now");
        }
        return kept.isPresent() && wanted.isPresent() && wanted.get().isAfter(kept.get())
                ? wanted
                : kept.or(() -> wanted);
    }

    /** What the jobs of this process are marked with. */
    private static String node(int port) {
        return Optional.ofNullable(settings().node()).orElseGet(() -> host() + ":" + port);
    }

    private static ProgramSettings settings() {
        return Settings.ofProcess().get(ProgramSettings.class);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return LOOPBACK;
        }
    }

    private static void checkFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new CommandLine.Mistake("port-taken", Integer.toString(port));
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            Terminal.say("not-deleted", folder);
        }
    }
}
