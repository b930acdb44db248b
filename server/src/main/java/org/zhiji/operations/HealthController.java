package org.zhiji.operations;

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
            return ResponseEntity.ok(new HealthView("UP", version, "UP", new JobsHealth(runs.failing())));
        } catch (RuntimeException e) {
            log.warn("The database does not answer: {}", e.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(new HealthView("DOWN", version, "DOWN", null));
        }
    }
}
