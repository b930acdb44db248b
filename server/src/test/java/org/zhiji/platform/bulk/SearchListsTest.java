package org.zhiji.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import org.jooq.DSLContext;
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
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Test
    void whatWasWrittenBesideItIsSortedInAndCountedWhenItCloses() {
        time.inCompany(() -> {
            try (var sorting = lists.sort()) {
                company.crAdvisor();
            }
            assertThat(unsortedPages()).isZero();
            assertThat(rowsAsThePlannerKnows()).isEqualTo(db.fetchCount(EMPLOYEE));
        });
    }

    private int rowsAsThePlannerKnows() {
        return db.fetchSingle("select reltuples from pg_class where oid = 'employee'::regclass")
                .get(0, Integer.class);
    }

    private long unsortedPages() {
        return db.fetchSingle("select gin_clean_pending_list('employee_search')")
                .get(0, Long.class);
    }
}
