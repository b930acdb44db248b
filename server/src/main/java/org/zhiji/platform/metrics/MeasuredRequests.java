package org.zhiji.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** How long each endpoint takes; by its path with placeholders, so that no id and no search word becomes a name. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class MeasuredRequests extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH");
    private static final Duration[] LIMITS = {
        Duration.ofMillis(30),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry meters;

    MeasuredRequests(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var began = System.nanoTime();
        var failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            // An open stream is no slow answer.
            if (!request.isAsyncStarted()) {
                Timer.builder("http.server.requests")
                        .description("Answers by endpoint")
                        .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER")
                        .tag("uri", endpoint(request))
                        .tag("status", Integer.toString(failed ? 500 : response.getStatus()))
                        .serviceLevelObjectives(LIMITS)
                        .register(meters)
                        .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            }
        }
    }

    private static String endpoint(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "none" : String.valueOf(pattern);
    }
}
