package org.zhiji.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.installation.Tables.DOOR_TRY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.platform.problem.Problem;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class RateLimitTest {

    @Autowired
    private DSLContext db;

    private Instant now = Instant.parse("2026-09-07T00:30:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Test
    void oneTryTooManyIsRefusedUntilTheTimeIsOver() {
        var limit = limit();
        assertThat(refused(limit, "10.0.0.1")).isFalse();
        assertThat(refused(limit, "10.0.0.1")).isFalse();
        assertThat(refused(limit, "10.0.0.1")).isFalse();
        assertThat(refused(limit, "10.0.0.1")).isTrue();
        assertThat(refused(limit, "10.0.0.2")).as("another address").isFalse();
        now = now.plusSeconds(60);
        assertThat(refused(limit, "10.0.0.1")).isFalse();
    }

    @Test
    void allNodesCountTogether() {
        var one = limit();
        var other = limit();
        assertThat(refused(one, "10.0.0.3")).isFalse();
        assertThat(refused(other, "10.0.0.3")).isFalse();
        assertThat(refused(one, "10.0.0.3")).isFalse();
        assertThat(refused(other, "10.0.0.3")).isTrue();
        assertThat(refused(one, "10.0.0.3")).isTrue();
    }

    @Test
    void whatIsOverIsNotKept() {
        var limit = limit();
        refused(limit, "10.0.0.4");
        limit.removeSpent();
        assertThat(db.fetchCount(DOOR_TRY, DOOR_TRY.ADDRESS.eq("10.0.0.4"))).isOne();
        now = now.plusSeconds(60);
        limit.removeSpent();
        assertThat(db.fetchCount(DOOR_TRY, DOOR_TRY.ADDRESS.eq("10.0.0.4"))).isZero();
    }

    private RateLimit limit() {
        return new RateLimit(db, 3, Duration.ofMinutes(1), clock);
    }

    private static boolean refused(RateLimit limit, String address) {
        try {
            limit.count("door", address);
            return false;
        } catch (Problem problem) {
            assertThat(problem.code().status().value()).isEqualTo(429);
            return true;
        }
    }
}
