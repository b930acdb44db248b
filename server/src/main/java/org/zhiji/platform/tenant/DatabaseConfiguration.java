package org.zhiji.platform.tenant;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.jooq.conf.NestedCollectionEmulation;
import org.jooq.conf.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiji.platform.settings.DatabaseSettings;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("zhiji.database.url")
    TenantDataSourceHolder dataSourceHolder(DatabaseSettings settings, MeterRegistry meters) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(2);
        pool.setPoolName("zhiji");
        pool.setConnectionTimeout(10_000);
        pool.setMetricRegistry(meters);
        // The details of a refusal repeat the values of the row.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        // Statements are prepared on the server only after this many uses; search_path is part of their plan.
        pool.addDataSourceProperty("prepareThreshold", "5");
        pool.addDataSourceProperty("ApplicationName", "zhiji");
        // A server that vanished without a farewell is noticed by the system, not waited for.
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Every search reads the list of new words that are not sorted in yet.
        pool.addDataSourceProperty("options", "-c gin_pending_list_limit=512");
        return new TenantDataSourceHolder(pool);
    }

    @Bean
    @ConditionalOnProperty("zhiji.database.url")
    DataSource dataSource(TenantDataSourceHolder holder) {
        return new TenantDataSource(holder.pool());
    }

    @Bean
    DefaultConfigurationCustomizer jooqSettings() {
        return configuration -> configuration.set(new Settings()
                .withRenderFormatted(false)
                .withExecuteLogging(false)
                // What is nested is only read, never compared: as text the database packs it in less time.
                .withEmulateMultiset(NestedCollectionEmulation.JSON)
                .withInListPadding(true));
    }

    /** Keeps the pool out of injection by type, so that nobody takes a connection without its tenant. */
    record TenantDataSourceHolder(HikariDataSource pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
        }
    }
}
