package org.zhiji.platform.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** An outside PostgreSQL instead of the one that the program starts itself. */
@ConfigurationProperties("zhiji.database")
public record DatabaseSettings(
        @Setting(
                value =
                        "an outside PostgreSQL 15 or newer, for example `postgresql://db:5432/zhiji`; append `?sslmode=verify-full` where the way to it is not your own",
                otherwise = "the program starts a PostgreSQL of its own in the data folder")
        @Nullable
        String url,

        @Setting("its user, who must be allowed to create schemas in that database") @DefaultValue("zhiji")
        String user,

        @Setting(value = "the password of that user", secret = true) @DefaultValue("")
        String password,

        @Setting("the most connections that one node keeps open; one of them waits for live updates only")
        @DefaultValue("12")
        int connections) {

    public DatabaseSettings {
        Wrong.unless(connections >= 3 && connections <= 500, "zhiji.database.connections", "3–500");
    }
}
