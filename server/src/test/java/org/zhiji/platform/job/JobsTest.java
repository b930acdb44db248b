package org.zhiji.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.installation.Tables.SCHEDULED_TASKS;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.platform.time.Time;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class JobsTest {

    private static final OneTimeJob<String> JOB = new OneTimeJob<>() {
        @Override
        public String name() {
            return "look";
        }

        @Override
        public Class<String> payload() {
            return String.class;
        }

        @Override
        public void run(String payload, Instant now) {
            throw new UnsupportedOperationException("only stored here");
        }
    };

    @Autowired
    Jobs jobs;

    @Autowired
    TestTime testTime;

    @Autowired
    Time time;

    @Autowired
    DSLContext db;

    @BeforeEach
    void nothingWaits() {
        db.deleteFrom(SCHEDULED_TASKS).execute();
    }

    @Test
    void aWaitingJobIsMovedAndNotDoubled() {
        schedule(Duration.ofHours(1));
        schedule(Duration.ofHours(2));
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aJobThatIsRunningLooksAgainInsteadOfRefusingWhoeverAsks() {
        schedule(Duration.ZERO);
        itRuns();
        schedule(Duration.ZERO);
        schedule(Duration.ZERO);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void whatWaitsBesideARunningJobCanBeTakenBack() {
        schedule(Duration.ZERO);
        itRuns();
        schedule(Duration.ofHours(1));
        testTime.inCompany(() -> jobs.cancel(JOB, "all"));
        assertThat(waiting()).isZero();
        assertThat(db.fetchCount(SCHEDULED_TASKS)).isEqualTo(1);
    }

    private void schedule(Duration ahead) {
        testTime.inCompany(() -> jobs.schedule(JOB, "all", time.now().plus(ahead), "x"));
    }

    private void itRuns() {
        db.update(SCHEDULED_TASKS).set(SCHEDULED_TASKS.PICKED, true).execute();
    }

    private int waiting() {
        return db.fetchCount(SCHEDULED_TASKS, SCHEDULED_TASKS.PICKED.isFalse());
    }
}
