package org.zhiji.platform.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What is written for whoever watches the program. */
@ConfigurationProperties("zhiji.log")
public record LogSettings(
        @Setting("`plain` for people, `json` for machines: one object a line") @DefaultValue("plain")
        Format format,

        @Setting(
                "statements that take at least so long are logged, in their shape and without their values; `0` for none")
        @DefaultValue("500ms")
        Duration slowStatement) {

    public enum Format {
        PLAIN,
        JSON
    }

    public LogSettings {
        Wrong.unless(!slowStatement.isNegative(), "zhiji.log.slow-statement", "≥ 0");
    }
}
