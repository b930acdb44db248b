package org.zhiji.archive;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhiji.archive.Backup.Occasion;
import org.zhiji.archive.seal.Secret;
import org.zhiji.platform.settings.BackupSettings;

/** Where this node puts its backups, what opens them, and a connection for the long work. */
@Component
class BackupPlace {

    private final BackupSettings settings;
    private final DataSource source;
    private final String version;

    BackupPlace(BackupSettings settings, DataSource source, @Value("${zhiji.version}") String version) {
        this.settings = settings;
        this.source = source;
        this.version = version;
    }

    /** A command of the terminal starts no application without naming it. */
    Path folder() {
        return Path.of(Objects.requireNonNull(settings.folder())).toAbsolutePath();
    }

    Path file(Instant at, Occasion occasion) {
        return folder().resolve(Backups.name(at, occasion.inFileName()));
    }

    boolean locked() {
        return given(settings.keyFile()).or(() -> given(settings.passphrase())).isPresent();
    }

    /** Read each time: a key file may be changed, or lie on a disk that comes later. */
    Secret secret() {
        return given(settings.keyFile())
                .map(Path::of)
                .map(Secret::read)
                .or(() -> given(settings.passphrase()).map(Secret::of))
                .orElseGet(Secret::none);
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    String version() {
        return version;
    }

    /** The machine: a file on its disk is on no other, however many nodes run there. */
    static String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** Not one of the pool: it stays in a transaction for as long as it takes, and its settings are its own. */
    Connection connect() throws SQLException {
        var pool = source.unwrap(HikariDataSource.class);
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }
}
