package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.followup.Calls.path;
import static org.zhiji.followup.Calls.record;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.MESSAGE_LINE;
import static zhiji.sql.tenant.Tables.OUTGOING_MESSAGE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiji.followup.cadence.PlanContacts;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.messaging.Notices;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestDoors;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/**
 * Planning, saving and sending whose connections to the database die at a random moment: all that the database ever knows
 * of a killed program. As many deaths of each kind as {@code -Dzhiji.cuts} says; {@code KilledTest} kills the real program
 * a few times.
 */
@ZhijiTest
class CutOffTest {

    private static final int CUTS = Integer.getInteger("zhiji.cuts", 5);
    private static final int CUSTOMERS = 60;

    private static final Pattern NEWS = Pattern.compile("您有 (\\d+) 条");

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlanContacts planContacts;

    @Autowired
    PlanFollowUps planFollowUps;

    @Autowired
    Notices notices;

    private final Random random = new Random(20_260_907);
    private Duration usual = Duration.ofMillis(60);
    private Workshop workshop;
    private TestClient lijing;

    @BeforeEach
    void openTheBranch() {
        if (workshop == null) {
            workshop = new Workshop(db, company, time);
            company.store();
            time.moveTo("2026-09-08T09:00");
        }
        lijing = company.crAdvisor();
    }

    @AfterEach
    void closeTheDoors() {
        TestDoors.open(false);
    }

    @Test
    void plannersThatDieAndPlannersThatMeetMakeEachContactOnce() {
        IntStream.range(0, CUSTOMERS).forEach(n -> workshop.anybody());
        workshop.inCompany(() -> db.update(CUSTOMER)
                .set(CUSTOMER.LAST_CONTACT_AT, TestTime.at("2026-09-01T10:00"))
                .set(CUSTOMER.OWNER_ID, company.id("lijing"))
                .execute());
        everyWeek();

        var died = 0;
        for (var round = 1; died < CUTS; round++) {
            assertThat(round).as("rounds without a death").isLessThan(20 * CUTS);
            died += cutOff(this::plan);
            assertThat(contacts()).as("all or nothing").isIn(0, CUSTOMERS);
            forget();
        }
        var both = List.of(CompletableFuture.runAsync(this::plan), CompletableFuture.runAsync(this::plan));
        both.forEach(CompletableFuture::join);
        assertThat(contacts()).isEqualTo(CUSTOMERS);
        plan();
        workshop.inCompany(() -> assertThat(db.fetchCount(
                        db.selectDistinct(FOLLOW_UP_TASK.CUSTOMER_ID).from(FOLLOW_UP_TASK)))
                .isEqualTo(db.fetchCount(FOLLOW_UP_TASK))
                .isEqualTo(CUSTOMERS));
    }

    @Test
    void aCallThatIsSavedUntilItIsSavedStandsOnce() {
        var died = 0;
        for (var round = 1; died < CUTS; round++) {
            assertThat(round).as("rounds without a death").isLessThan(20 * CUTS);
            var task = workshop.task(workshop.anybody(), "zhoutao", planFollowUps);
            var form = record(lijing, task);
            var saving = lijing.with("Idempotency-Key", "call-" + task);
            died += cutOff(() -> saving.post(path(task, "record"), form));
            saving.post(path(task, "record"), form).expect(201);
            workshop.inCompany(() -> {
                assertThat(db.fetchCount(FOLLOW_UP_RECORD, FOLLOW_UP_RECORD.TASK_ID.eq(task)))
                        .isEqualTo(1);
                assertThat(db.fetchCount(CALL_ATTEMPT, CALL_ATTEMPT.TASK_ID.eq(task)))
                        .isEqualTo(1);
                assertThat(db.fetchSingle(FOLLOW_UP_TASK, FOLLOW_UP_TASK.ID.eq(task))
                                .getStatus())
                        .isEqualTo("SUCCESS");
            });
        }
    }

    /** The mail server cannot know that we did not live to hear its yes: twice rather than never, and only then. */
    @Test
    void everyMessageArrivesAndOnlyThoseTwiceWhoseYesWasNotHeard() {
        TestDoors.open(true);
        workshop.inCompany(() -> db.update(EMPLOYEE)
                .set(EMPLOYEE.EMAIL, "lijing@example.cn")
                .where(EMPLOYEE.ID.eq(company.id("lijing")))
                .execute());
        var died = 0;
        var rounds = 0;
        while (died < CUTS) {
            rounds++;
            assertThat(rounds).as("rounds without a death").isLessThan(20 * CUTS);
            tell();
            died += cutOff(time::runDue);
        }
        // A job whose program died is taken up again some minutes later.
        IntStream.rangeClosed(1, 3)
                .forEach(later -> time.moveTo(time.now()
                        .plus(Duration.ofHours(later))
                        .atZone(TestTime.ZONE)
                        .toLocalDateTime()
                        .toString()));
        var told = rounds;
        workshop.inCompany(() -> {
            assertThat(db.fetchCount(MESSAGE_LINE)).isZero();
            var messages = db.fetch(OUTGOING_MESSAGE);
            assertThat(messages)
                    .allSatisfy(message -> assertThat(message.getStatus()).isEqualTo("SENT"));
            assertThat(messages.stream()
                            .mapToInt(message -> newsIn(message.getBody()))
                            .sum())
                    .isEqualTo(told);
            assertThat(TestDoors.mails()).hasSizeBetween(messages.size(), messages.size() + CUTS);
        });
    }

    private static int newsIn(String mail) {
        var found = NEWS.matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private void tell() {
        workshop.inCompany(() -> transaction.executeWithoutResult(status -> notices.send(
                List.of(company.id("lijing")),
                "complaint.major",
                "complaint",
                UUID.randomUUID(),
                Map.of(),
                time.now())));
    }

    /**
     * At any moment until a little after its usual end, which is felt for: on one machine the work takes longer than on
     * another. 1 if there was still somebody to be cut off.
     */
    private int cutOff(Runnable work) {
        var working = CompletableFuture.runAsync(work);
        LockSupport.parkNanos(random.nextLong(usual.toNanos() + 1));
        var cut = new int[1];
        workshop.inCompany(() -> cut[0] = db.fetch(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                                + " and pid <> pg_backend_pid() and (xact_start is not null or state = 'active')")
                .size());
        try {
            working.join();
        } catch (CompletionException died) {
            // As it should; what it left behind is looked at.
        }
        usual = cut[0] == 0
                ? usual.multipliedBy(4).dividedBy(5)
                : usual.multipliedBy(5).dividedBy(4);
        return Math.min(1, cut[0]);
    }

    private void plan() {
        workshop.inCompany(() -> planContacts.run(time.now()));
    }

    private int contacts() {
        var found = new int[1];
        workshop.inCompany(() -> found[0] = db.fetchCount(FOLLOW_UP_TASK, FOLLOW_UP_TASK.RULE_ID.isNotNull()));
        return found[0];
    }

    private void forget() {
        workshop.inCompany(() -> db.deleteFrom(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.RULE_ID.isNotNull())
                .execute());
    }

    /** Of those that every company has from the beginning. */
    private void everyWeek() {
        workshop.inCompany(() -> db.update(CADENCE_RULE)
                .set(CADENCE_RULE.ACTIVE_SINCE, time.now().atZone(TestTime.ZONE).toLocalDate())
                .set(CADENCE_RULE.FILTER, JSONB.valueOf("{}"))
                .where(CADENCE_RULE.NAME.eq("重点客户每周回访"))
                .execute());
    }
}
