package org.zhiji.operations;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.job.JobRuns;

@RestController
@RequestMapping("/api/jobs")
class JobController {

    private final JobRuns runs;
    private final MessageSource messages;

    JobController(JobRuns runs, MessageSource messages) {
        this.runs = runs;
        this.messages = messages;
    }

    /** One job, named for people; {@link JobRuns.JobView} says what the rest means. */
    record JobRow(
            String name,
            String title,
            boolean daily,
            @Nullable Instant lastRunAt,
            @Nullable Instant lastSuccessAt,
            @Nullable String lastError,
            int consecutiveFailures,
            @Nullable Instant nextRunAt,
            int waiting,
            boolean running) {}

    @GetMapping
    @Requires(Right.JOBS_VIEW)
    List<JobRow> listJobs(Actor actor, Locale locale) {
        return runs.all().stream().map(job -> row(job, locale)).toList();
    }

    @PostMapping("/{name}/run")
    @Requires(Right.JOBS_VIEW)
    ResponseEntity<Void> runJob(Actor actor, @PathVariable String name) {
        runs.runNow(name);
        return ResponseEntity.noContent().build();
    }

    private JobRow row(JobRuns.JobView job, Locale locale) {
        return new JobRow(
                job.name(),
                Objects.requireNonNull(messages.getMessage("job." + job.name(), null, job.name(), locale)),
                job.daily(),
                job.lastRunAt(),
                job.lastSuccessAt(),
                job.lastError(),
                job.consecutiveFailures(),
                job.nextRunAt(),
                job.waiting(),
                job.running());
    }
}
