package org.zhiji.platform.bulk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenant;

/**
 * Sorts new words into the search indexes beside somebody who writes very many rows. A search index keeps new words in a
 * list first; whoever makes it too long has to sort it in, which takes half of the time of writing. While one connection does
 * nothing but sort, the writer finds it at work and need not.
 */
@Component
public class SearchLists {

    private static final Logger log = LoggerFactory.getLogger(SearchLists.class);

    /** The more words at once, the less work is each; and the longer is what every search reads meanwhile. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final int LONGEST_LIST_IN_KB = 16 * 1024;

    private final JdbcTemplate jdbc;
    private final TableStatistics statistics;

    SearchLists(DataSource source, TableStatistics statistics) {
        this.jdbc = new JdbcTemplate(source);
        this.statistics = statistics;
    }

    /** Sorts until it is closed; then once more, so that no search has to read a long list, and counts what there is now. */
    public Sorting sort() {
        return new Sorting(CurrentTenant.get());
    }

    /** The work beside. */
    public final class Sorting implements AutoCloseable {

        private final CountDownLatch closed = new CountDownLatch(1);
        private final Thread thread;

        private Sorting(Tenant tenant) {
            this.thread = Thread.ofVirtual().name("search-lists").start(() -> CurrentTenant.run(tenant, this::work));
        }

        private void work() {
            try {
                var indexes = indexes();
                boolean last;
                do {
                    last = closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                    // Not through jOOQ: these are meant to be slow statements.
                    indexes.forEach(index -> jdbc.execute("select gin_clean_pending_list(%d)".formatted(index)));
                } while (!last);
                // For whoever looks at the many new rows next: the planner still knows the tables as they were.
                statistics.ofGrownTables();
            } catch (DataAccessException e) {
                // Nothing is lost by it: then the writers sort, as they do without us.
                log.warn("New words are not sorted in beside the writing: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** The transaction that is under way leaves the sorting to us. */
        public void leaveToUs() {
            jdbc.queryForObject(
                    "select set_config('gin_pending_list_limit', ?, true)",
                    String.class,
                    Integer.toString(LONGEST_LIST_IN_KB));
        }

        @Override
        public void close() {
            closed.countDown();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Long> indexes() {
        return jdbc.query("""
                select c.oid
                from pg_class c
                join pg_am a on a.oid = c.relam
                where a.amname = 'gin' and c.relkind = 'i' and c.relnamespace = current_schema()::regnamespace
                """, (row, number) -> row.getLong(1));
    }
}
