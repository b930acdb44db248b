package org.zhiji.platform.live;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A backup has taken the place of all data. Comes to every node, after the commit and behind {@code Forget}; whoever puts
 * something there at the start puts it there again.
 */
public record DataReplaced() {

    static final String TOPIC = "data-replaced";

    /** Tells all nodes when the connection's transaction commits. */
    public static void tell(Connection connection, String schema) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            statement.setString(1, Live.CHANNEL);
            statement.setString(2, new Word(schema, null, TOPIC).encode());
            statement.execute();
        }
    }
}
