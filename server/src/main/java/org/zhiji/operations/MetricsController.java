package org.zhiji.operations;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Public;
import org.zhiji.platform.metrics.Figures;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.settings.MetricSettings;
import org.zhiji.platform.web.ThisMachine;

/** What Prometheus reads: for this machine, and with the token of the settings for others. */
@RestController
class MetricsController {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String BEARER = "Bearer ";

    private final PrometheusMeterRegistry meters;
    private final Figures figures;
    private final @Nullable String token;

    MetricsController(PrometheusMeterRegistry meters, Figures figures, MetricSettings settings) {
        this.meters = meters;
        this.figures = figures;
        this.token = settings.token();
    }

    @GetMapping(path = "/metrics", produces = TEXT)
    @Public
    String getMetrics(HttpServletRequest request) {
        if (!ThisMachine.asks(request) && !hasToken(request)) {
            throw Problem.notFound("record");
        }
        figures.refresh();
        return meters.scrape(TEXT);
    }

    private boolean hasToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return token != null
                && header != null
                && MessageDigest.isEqual(
                        (BEARER + token).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }
}
