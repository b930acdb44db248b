package org.zhiji.platform.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How a node takes part in the stored jobs. */
@ConfigurationProperties("zhiji.jobs")
public record JobSettings(
        @Setting("how many stored jobs one node works on at the same time") @DefaultValue("2")
        int threads,

        @Setting("how often a node looks for jobs that other nodes have stored; its own it starts at once")
        @DefaultValue("5s")
        Duration polling,

        @Setting(
                "how often a node shows that it still works on a job; after four times without a sign another node takes the job over")
        @DefaultValue("5s")
        Duration heartbeat) {

    private static final Duration SHORTEST = Duration.ofMillis(500);

    public JobSettings {
        Wrong.unless(threads >= 1 && threads <= 32, "zhiji.jobs.threads", "1–32");
        Wrong.unless(polling.compareTo(SHORTEST) >= 0, "zhiji.jobs.polling", "≥ 500ms");
        Wrong.unless(heartbeat.compareTo(SHORTEST) >= 0, "zhiji.jobs.heartbeat", "≥ 500ms");
    }
}
