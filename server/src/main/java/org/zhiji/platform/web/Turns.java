package org.zhiji.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhiji.platform.settings.WebSettings;

/**
 * Whoever comes first is answered first. Many requests that share few processors are all done late, and some of them very
 * late; in turn the first is done at once and the last no later. Behind something slow nobody waits for longer than
 * {@value #PATIENCE_MS} ms: then the request begins all the same.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Turns extends OncePerRequestFilter {

    private static final long PATIENCE_MS = 50;

    private final Semaphore turns;

    Turns(WebSettings settings) {
        int atOnce = Objects.requireNonNullElseGet(
                settings.atOnce(), () -> Runtime.getRuntime().availableProcessors());
        this.turns = new Semaphore(atOnce, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean taken = take();
        try {
            chain.doFilter(request, response);
        } finally {
            if (taken) {
                turns.release();
            }
        }
    }

    int free() {
        return turns.availablePermits();
    }

    private boolean take() {
        try {
            return turns.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
