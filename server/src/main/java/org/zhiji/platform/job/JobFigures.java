package org.zhiji.platform.job;

import static zhiji.sql.installation.Tables.SCHEDULED_TASKS;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiji.platform.metrics.Figure;

/** Whether the stored jobs are done in time. */
@Configuration(proxyBeanMethods = false)
class JobFigures {

    @Bean
    Figure jobLag(DSLContext db) {
        return new OfInstallation("zhiji.jobs.lag.seconds", "How long the oldest due job has been waiting") {
            @Override
            public double value(Instant now) {
                var oldest = DSL.min(SCHEDULED_TASKS.EXECUTION_TIME);
                return db.select(oldest)
                        .from(SCHEDULED_TASKS)
                        .where(SCHEDULED_TASKS.PICKED.isFalse(), SCHEDULED_TASKS.EXECUTION_TIME.le(now))
                        .fetchOptional(oldest)
                        .map(since -> Duration.between(since, now).toMillis() / 1000.0)
                        .orElse(0.0);
            }
        };
    }

    @Bean
    Figure failingJobs(JobRuns runs) {
        return new OfInstallation("zhiji.jobs.failing", "Jobs that failed when they last ran") {
            @Override
            public double value(Instant now) {
                return runs.failing();
            }
        };
    }

    private abstract static class OfInstallation implements Figure {

        private final String name;
        private final String meaning;

        OfInstallation(String name, String meaning) {
            this.name = name;
            this.meaning = meaning;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        @Override
        public boolean ofInstallation() {
            return true;
        }
    }
}
