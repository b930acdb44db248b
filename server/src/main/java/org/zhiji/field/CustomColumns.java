package org.zhiji.field;

import static org.jooq.impl.DSL.name;
import static zhiji.sql.tenant.Tables.CUSTOM_FIELD;

import java.time.Duration;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The columns and indexes of the company's own fields. A column is added within a moment or not at all: whoever waits for
 * the lock makes everybody behind him wait, too, so he goes away soon and comes back.
 */
@Component
class CustomColumns {

    private static final Logger log = LoggerFactory.getLogger(CustomColumns.class);
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DSLContext db;
    private final TransactionTemplate transaction;

    CustomColumns(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        // Of its own: after a failed attempt nothing more can be done in the one that it failed in.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Adds the column and, in the same transaction, what goes with it. */
    <T> T add(Table<?> table, CustomField field, Supplier<T> together) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> {
                    db.execute("set local lock_timeout = '250ms'");
                    db.alterTable(table.getUnqualifiedName())
                            .addColumn(name(field.key()), field.type().column())
                            .execute();
                    return together.get();
                });
            } catch (PessimisticLockingFailureException busy) {
                if (attempt == ATTEMPTS) {
                    throw FieldProblem.BUSY.problem();
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FieldProblem.BUSY.problem();
        }
    }

    /** Outside a transaction, so that nobody waits for it. One that was cut off is made anew. */
    void index(Table<?> table, CustomField field) {
        if (standing(field)) {
            return;
        }
        var index = DSL.name(field.indexName());
        var column = DSL.name(field.key());
        db.execute("drop index if exists {0}", index);
        db.execute(
                "create index concurrently {0} on {1} ({2}, id) where {2} is not null",
                index, table.getUnqualifiedName(), column);
        log.info("Made the index of the field {}", field.key());
    }

    void dropIndex(CustomField field) {
        db.execute("drop index concurrently if exists {0}", DSL.name(field.indexName()));
    }

    private boolean standing(CustomField field) {
        return db.fetchExists(DSL.selectOne()
                .from("pg_index")
                .where("indexrelid = to_regclass({0}) and indisvalid", DSL.inline(field.indexName())));
    }

    /** The last place of a list and how many fields it has. */
    int count(String list) {
        return db.fetchCount(CUSTOM_FIELD, CUSTOM_FIELD.LIST.eq(list), CUSTOM_FIELD.RETIRED.isFalse());
    }
}
