package org.zhiji.platform.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhiji.platform.settings.WebSettings;

class TurnsTest {

    private final Turns turns = new Turns(new WebSettings(List.of(), List.of(), 1));

    @Test
    void nobodyWaitsForeverBehindSomethingSlow() throws Exception {
        var slowIsAtWork = new CountDownLatch(1);
        var quickIsDone = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var slow = threads.submit(() -> {
                ask(() -> {
                    slowIsAtWork.countDown();
                    assertThat(quickIsDone.await(30, SECONDS)).isTrue();
                });
                return true;
            });
            assertThat(slowIsAtWork.await(30, SECONDS)).isTrue();
            ask(quickIsDone::countDown);
            assertThat(slow.get(30, SECONDS)).isTrue();
        }
    }

    @Test
    void aTurnIsGivenBackAlsoByARequestThatFails() throws Exception {
        var answered = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            try {
                ask(() -> {
                    answered.incrementAndGet();
                    throw new IllegalStateException("refused");
                });
            } catch (IllegalStateException refused) {
                assertThat(refused).hasMessage("refused");
            }
        }
        assertThat(answered).hasValue(3);
        assertThat(turns.free()).isEqualTo(1);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void ask(Work work) throws Exception {
        turns.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
