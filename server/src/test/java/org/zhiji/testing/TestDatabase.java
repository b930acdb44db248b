package org.zhiji.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.zhiji.platform.database.EmbeddedPostgres;
import org.zhiji.platform.database.Folders;
import org.zhiji.platform.tenant.Migrations;
import org.zhiji.platform.tenant.TenantDataSource;

/** The PostgreSQL of the tests: one server per test run, a clone of the migrated template per test class. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Switch CURRENT = new Switch();
    private static EmbeddedPostgres server;

    @Bean
    @Primary
    DataSource dataSource() {
        fresh();
        return new TenantDataSource(CURRENT);
    }

    /** Lets everything that follows work on a new clone of the template. */
    static synchronized void fresh() {
        start();
        CURRENT.close();
        var name = "test_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE template_zhiji STRATEGY FILE_COPY");
        CURRENT.to(pool(name));
    }

    private static void start() {
        if (server != null) {
            return;
        }
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-postgres");
            server = EmbeddedPostgres.startFast(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("CREATE DATABASE template_zhiji");
        try (var template = pool("template_zhiji")) {
            Migrations.run(template);
        }
    }

    private static void stop(Path folder) {
        CURRENT.close();
        server.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HikariDataSource pool(String database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.url(database));
        pool.setUsername(EmbeddedPostgres.USER);
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(1);
        return pool;
    }

    /** The address of the current database, for tests that look past the application. */
    public static String url() {
        return CURRENT.pool.getJdbcUrl();
    }

    public static String password() {
        return server.password();
    }

    private static void execute(String sql) {
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Switch extends DelegatingDataSource {
        private HikariDataSource pool;

        void to(HikariDataSource next) {
            pool = next;
            setTargetDataSource(next);
        }

        void close() {
            if (pool != null) {
                pool.close();
            }
        }

        @Override
        public void afterPropertiesSet() {
            // The target comes with the first test class.
        }
    }
}
