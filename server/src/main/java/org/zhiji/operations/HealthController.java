package org.zhiji.operations;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Public;
import org.zhiji.platform.job.JobRuns;

/** For load balancers and watchmen: whether the product works, without a word about what is in it. */
@RestController
class HealthController {

    private static final Logger log = LoggerFactory.getLogger(HealthController.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final JobRuns runs;
    private final String version;

    HealthController(JobRuns runs, @Value("${zhiji.version}") String version) {
        this.runs = runs;
        this.version = version;
    }

    record HealthView(
            String status,
            String version,
            String database,
            @Nullable JobsHealth jobs) {}

    record JobsHealth(int failing) {}

    @GetMapping("/health")
    @Public
    ResponseEntity<HealthView> getHealth() {
        try {
            // A watchman does not wait as long as a person would for a connection.
            var failing = CompletableFuture.supplyAsync(runs::failing, Thread::startVirtualThread)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            return ResponseEntity.ok(new HealthView("UP", version, "UP", new JobsHealth(failing)));
        } catch (CompletionException e) {
            log.warn("The database does not answer: {}", String.valueOf(e.getCause()));
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(new HealthView("DOWN", version, "DOWN", null));
        }
    }
}
