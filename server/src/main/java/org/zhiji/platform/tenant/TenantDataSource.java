package org.zhiji.platform.tenant;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that stand in the schema of the current tenant. Without a tenant only the installation's own
 * tables are in reach, so forgetting the tenant is an error and never a look into somebody else's data.
 */
public final class TenantDataSource extends DelegatingDataSource {

    /** Where each physical connection stands, so that the path is only set when it differs from the last one. */
    private final Map<PgConnection, String> standing = Collections.synchronizedMap(new WeakHashMap<>());

    public TenantDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            stand(connection, CurrentTenant.find().map(Tenant::schema).orElse("zhiji"));
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void stand(Connection connection, String schema) throws SQLException {
        var physical = connection.unwrap(PgConnection.class);
        if (schema.equals(standing.get(physical))) {
            return;
        }
        try (var statement = physical.createStatement()) {
            statement.execute("SET search_path TO \"" + schema + "\", public");
        }
        standing.put(physical, schema);
    }
}
