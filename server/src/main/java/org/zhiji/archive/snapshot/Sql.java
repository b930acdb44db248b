package org.zhiji.archive.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.zhiji.archive.snapshot.Contents.Column;

/** Statements whose names come from a catalogue and not from us. */
final class Sql {

    private Sql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String name(String schema, String name) {
        return name(schema) + "." + name(name);
    }

    static String names(List<Column> columns) {
        return columns.stream().map(column -> name(column.name())).collect(Collectors.joining(", "));
    }

    static String copy(String schema, String table, List<Column> columns, String direction) {
        return "COPY %s (%s) %s".formatted(name(schema, table), names(columns), direction);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
