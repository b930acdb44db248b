package org.zhiji.account;

import static zhiji.sql.tenant.Tables.ACCOUNT_ACTION;
import static zhiji.sql.tenant.Tables.ACCOUNT_PLAN;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.records.AccountActionRecord;

/**
 * Each morning: a key customer without a plan that is seen for the first time gets a day until which it should have one, and its
 * owner hears; a month and again fifteen days before a deed of a plan its owner hears that the customer should be told.
 */
@Component
class WatchAccounts implements DailyJob {

    static final int DAYS_FOR_A_PLAN = 14;

    /** Of its notices, by customer. */
    static final String SUBJECT = "account";

    private static final LocalTime MORNING = LocalTime.of(8, 20);
    private static final int A_MONTH = 30;
    private static final int FIFTEEN = 15;

    private final DSLContext db;
    private final Notices notices;
    private final Time time;

    WatchAccounts(DSLContext db, Notices notices, Time time) {
        this.db = db;
        this.notices = notices;
        this.time = time;
    }

    @Override
    public String name() {
        return "account-plans";
    }

    @Override
    public LocalTime at() {
        return MORNING;
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var today = LocalDate.ofInstant(now, time.zone());
        db.execute("""
                delete from account_plan_due using customer
                where customer.id = account_plan_due.customer_id
                  and (customer.category is distinct from 'KEY' or customer.deleted_at is not null)
                """);
        var fresh =
                db.resultQuery("""
                        insert into account_plan_due (customer_id, due_on)
                        select customer.id, {0} from customer
                        where customer.category = 'KEY' and customer.deleted_at is null
                          and not exists (select from account_plan where account_plan.customer_id = customer.id)
                        on conflict do nothing returning customer_id
                        """, DSL.val(today.plusDays(DAYS_FOR_A_PLAN))).fetch(0, UUID.class);
        db.select(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.OWNER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(DSL.any(fresh.toArray(UUID[]::new))), CUSTOMER.OWNER_ID.isNotNull())
                .forEach(row -> notices.sendOnce(
                        "account-plan/" + row.value1() + "/" + today.plusDays(DAYS_FOR_A_PLAN),
                        List.of(row.value3()),
                        "account.plan-due",
                        SUBJECT,
                        row.value1(),
                        Map.of(
                                "customer",
                                row.value2(),
                                "dueOn",
                                today.plusDays(DAYS_FOR_A_PLAN).toString()),
                        now));
        tell(today, now);
    }

    private void tell(LocalDate today, Instant now) {
        db.select(ACCOUNT_ACTION.asterisk(), CUSTOMER.ID, CUSTOMER.NAME)
                .from(ACCOUNT_ACTION)
                .join(ACCOUNT_PLAN)
                .on(ACCOUNT_PLAN.ID.eq(ACCOUNT_ACTION.PLAN_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCOUNT_PLAN.CUSTOMER_ID))
                .where(ACCOUNT_ACTION.TELL_CUSTOMER.isTrue(), ACCOUNT_ACTION.DONE_ON.isNull())
                .and(ACCOUNT_ACTION.DUE_ON.between(today.plusDays(1), today.plusDays(A_MONTH)))
                .and(CUSTOMER.DELETED_AT.isNull())
                .forEach(row -> {
                    var action = row.into(ACCOUNT_ACTION);
                    var nearer = !action.getDueOn().isAfter(today.plusDays(FIFTEEN));
                    notices.sendOnce(
                            "account-tell/" + row.get(CUSTOMER.ID) + "/" + action.getDueOn() + "/" + mark(action)
                                    + (nearer ? "/15" : "/30"),
                            List.of(action.getOwnerId()),
                            "account.tell-customer",
                            SUBJECT,
                            row.get(CUSTOMER.ID),
                            Map.of(
                                    "customer", row.get(CUSTOMER.NAME),
                                    "text", action.getText(),
                                    "dueOn", action.getDueOn().toString()),
                            now);
                });
    }

    /** Deeds get new ids whenever their plan is saved; the words themselves would outlive an erased customer in the key. */
    private static UUID mark(AccountActionRecord action) {
        return UUID.nameUUIDFromBytes(action.getText().getBytes(StandardCharsets.UTF_8));
    }
}
