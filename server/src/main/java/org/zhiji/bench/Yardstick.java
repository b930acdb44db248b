package org.zhiji.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhiji.bench.Recorder.Statement;
import org.zhiji.bench.Samples.Access;

/** Does what the product asked of the database, without the product: prepared statements over one connection each. */
final class Yardstick {

    private final Access access;

    Yardstick(Access access) {
        this.access = access;
    }

    /**
     * Clients that go through the requests in turn.
     *
     * @param once each request may be done a single time, because it writes
     */
    Callable<Load.Client> clients(List<List<Statement>> requests, boolean once) {
        var turn = new AtomicInteger();
        return () -> new Client(requests, once, turn);
    }

    private final class Client implements Load.Client {

        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();
        private final List<List<Statement>> requests;
        private final boolean once;
        private final AtomicInteger turn;

        Client(List<List<Statement>> requests, boolean once, AtomicInteger turn) throws SQLException {
            this.requests = requests;
            this.once = once;
            this.turn = turn;
            connection = DriverManager.getConnection(access.url(), access.user(), access.password());
            try (var statement = connection.createStatement()) {
                statement.execute("SET search_path TO \"" + access.schema() + "\", public");
            }
            connection.setAutoCommit(!once);
        }

        @Override
        public boolean once() throws Exception {
            int number = turn.getAndIncrement();
            if (once && number >= requests.size()) {
                return false;
            }
            for (var statement : requests.get(number % requests.size())) {
                execute(statement);
            }
            if (once) {
                connection.commit();
            }
            return true;
        }

        private void execute(Statement statement) throws Exception {
            var ready = prepared.get(statement.sql());
            if (ready == null) {
                ready = connection.prepareStatement(statement.sql());
                prepared.put(statement.sql(), ready);
            }
            for (var setting : statement.settings()) {
                setting.method().invoke(ready, setting.arguments());
            }
            if (ready.execute()) {
                try (var rows = ready.getResultSet()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            rows.getObject(i);
                        }
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
