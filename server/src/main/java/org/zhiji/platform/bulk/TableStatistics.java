package org.zhiji.platform.bulk;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the planner believes of the tenant's tables. PostgreSQL counts a table anew after fifty changes at the least: one
 * that stays small or empty it never counts, takes for a middling one, and then goes through everything that hangs on it.
 */
@Component
public class TableStatistics {

    private static final String TABLES = """
            select c.oid::regclass::text
            from pg_class c
            where c.relkind in ('r', 'p')
                and not c.relispartition
                and c.relnamespace = current_schema()::regnamespace
            """;

    private final JdbcTemplate jdbc;

    TableStatistics(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** Takes seconds for ten years of data, and nobody waits for it. */
    public void ofAllTables() {
        count(TABLES);
    }

    /** Of those a tenth larger than the planner believes; reading all of them again takes longer than a small import. */
    public void ofGrownTables() {
        count(TABLES
                + "and pg_relation_size(c.oid) > greatest(c.relpages, 1) * 1.1 * current_setting('block_size')::int");
    }

    private void count(String tables) {
        // Not through jOOQ: these are meant to be slow statements.
        jdbc.queryForList(tables, String.class).forEach(table -> jdbc.execute("analyze " + table));
    }
}
