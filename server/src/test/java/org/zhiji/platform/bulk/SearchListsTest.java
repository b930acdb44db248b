package org.zhiji.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class SearchListsTest {

    @Autowired
    SearchLists lists;

    @Autowired
    TableStatistics statistics;

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Test
    void whatWasWrittenBesideItIsSortedInWhenItCloses() {
        time.inCompany(() -> {
            try (var sorting = lists.sort()) {
                company.crAdvisor();
            }
            assertThat(unsortedPages()).isZero();
        });
    }

    @Test
    void aTableThatHasGrownIsCountedAndOneThatHasNotIsLeftAlone() {
        time.inCompany(() -> {
            db.execute("create table grown as select 1 as one from generate_series(1, 10)");
            db.execute("create table still as select 1 as one from generate_series(1, 10)");
            db.execute("analyze grown, still");
            db.execute("insert into grown select 1 from generate_series(1, 5000)");
            db.execute("insert into still select 1 from generate_series(1, 5)");
            try (var sorting = lists.sort()) {
                assertThat(rowsAsThePlannerKnows("grown")).isEqualTo(10);
            }
            assertThat(rowsAsThePlannerKnows("grown")).isEqualTo(5010);
            assertThat(rowsAsThePlannerKnows("still")).isEqualTo(10);
        });
    }

    @Test
    void theNightCountsATableThatNobodyHasWrittenToAsWell() {
        time.inCompany(() -> {
            db.execute("create table untouched (one int)");
            assertThat(rowsAsThePlannerKnows("untouched")).isNegative();
            statistics.ofAllTables();
            assertThat(rowsAsThePlannerKnows("untouched")).isZero();
        });
    }

    private int rowsAsThePlannerKnows(String table) {
        return db.fetchSingle("select reltuples from pg_class where oid = cast({0} as regclass)", DSL.inline(table))
                .get(0, Integer.class);
    }

    private long unsortedPages() {
        return db.fetchSingle("select gin_clean_pending_list('employee_search')")
                .get(0, Long.class);
    }
}
