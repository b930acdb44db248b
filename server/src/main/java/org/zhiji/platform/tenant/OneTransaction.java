package org.zhiji.platform.tenant;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Hands out one connection again and again and keeps all that is done in the transaction that it stands in: what others
 * commit is only a step on the way. So several schemas are migrated all together or not at all.
 */
final class OneTransaction extends AbstractDataSource {

    private final Connection connection;

    /** @param connection without auto-commit; its owner commits, rolls back and closes */
    OneTransaction(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection getConnection() {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, new Step(connection)::invoke);
    }

    @Override
    public Connection getConnection(String user, String password) {
        return getConnection();
    }

    /** What one user of the connection takes for a transaction of his own. */
    private static final class Step {

        private final Connection connection;
        private boolean autoCommit = true;
        private @Nullable Savepoint begun;

        Step(Connection connection) {
            this.connection = connection;
        }

        @Nullable
        Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    return null;
                }
                case "isClosed" -> {
                    return false;
                }
                case "getAutoCommit" -> {
                    return autoCommit;
                }
                case "setAutoCommit" -> {
                    autoCommit = arguments != null && Boolean.TRUE.equals(arguments[0]);
                    begun = autoCommit ? null : connection.setSavepoint();
                    return null;
                }
                case "commit" -> {
                    begun = connection.setSavepoint();
                    return null;
                }
                case "rollback" -> {
                    rollback();
                    return null;
                }
                default -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }
            }
        }

        private void rollback() throws SQLException {
            if (begun != null) {
                connection.rollback(begun);
            }
        }
    }
}
