package org.zhiji.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Reading once for all who ask at the same time: nobody gets less than was there when he asked. */
class CoalescedTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final Coalesced<String, Integer> together = new Coalesced<>();
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void whoAsksWhileARoundRunsSharesTheNextOne() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> together.ask("report", NOW, now -> {
                begun.countDown();
                await(goOn);
                return rounds.incrementAndGet();
            }));
            begun.await();
            var saved = new AtomicInteger();
            var late = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 8; i++) {
                late.add(people.submit(() -> together.ask("report", NOW, now -> {
                    rounds.incrementAndGet();
                    return saved.get();
                })));
            }
            // They asked before it is saved or after: all that matters is that nobody is answered from before.
            saved.set(42);
            goOn.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (var each : late) {
                assertThat(each.get()).isEqualTo(42);
            }
        }
        assertThat(rounds.get()).isLessThan(9);
    }

    @Test
    void eachSeesWhatItSavedItself() throws Exception {
        var saved = new AtomicInteger();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 200; i++) {
                Callable<Boolean> person = () -> {
                    int own = saved.incrementAndGet();
                    return together.ask("report", NOW, now -> saved.get()) >= own;
                };
                seen.add(people.submit(person));
            }
            for (var each : seen) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Test
    void aRoundIsNeverOlderThanWhoAsks() throws Exception {
        var moments = new Coalesced<String, Instant>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 200; i++) {
                var own = NOW.plusSeconds(i);
                answers.add(people.submit(
                        () -> !moments.ask("report", own, now -> now).isBefore(own)));
            }
            for (var each : answers) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Test
    void aFailureIsOfThisRoundOnly() {
        assertThatThrownBy(() -> together.ask("report", NOW, now -> {
                    throw new IllegalStateException("the line is down");
                }))
                .hasMessage("the line is down");
        assertThat(together.ask("report", NOW, now -> 7)).isEqualTo(7);
    }

    @Test
    void differentQuestionsDoNotWaitForEachOther() {
        assertThat(together.ask("one", NOW, now -> together.ask("two", NOW, then -> 2) + 1))
                .isEqualTo(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
