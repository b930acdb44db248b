package org.zhiji.platform.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who may read the measurements. */
@ConfigurationProperties("zhiji.metrics")
public record MetricSettings(
        @Setting(
                value = "lets Prometheus read `/metrics` from elsewhere with this bearer token, at least 16 characters",
                otherwise = "`/metrics` answers this machine only",
                secret = true)
        @Nullable
        String token) {

    private static final int SHORTEST = 16;

    public MetricSettings {
        Wrong.unless(token == null || token.length() >= SHORTEST, "zhiji.metrics.token", "≥ " + SHORTEST);
    }
}
