package org.zhiji.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.zhiji.platform.problem.Problem;

class RateLimitTest {

    private Instant now = Instant.parse("2026-09-07T00:30:00Z");
    private final RateLimit limit = new RateLimit(3, Duration.ofMinutes(1), new Clock() {
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
    });

    @Test
    void oneTryTooManyIsRefusedUntilTheTimeIsOver() {
        assertThat(refused("10.0.0.1")).isFalse();
        assertThat(refused("10.0.0.1")).isFalse();
        assertThat(refused("10.0.0.1")).isFalse();
        assertThat(refused("10.0.0.1")).isTrue();
        assertThat(refused("10.0.0.2")).as("another address").isFalse();
        now = now.plusSeconds(60);
        assertThat(refused("10.0.0.1")).isFalse();
    }

    private boolean refused(String address) {
        try {
            limit.count("door", address);
            return false;
        } catch (Problem problem) {
            assertThat(problem.code().status().value()).isEqualTo(429);
            return true;
        }
    }
}
