package org.zhiji.platform.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** A folder whose files come in by themselves. */
@ConfigurationProperties("zhiji.import")
public record ImportSettings(
        @Setting(
                value =
                        "folder that is watched for files to import; those whose column names were imported once by hand come in by themselves and go to `done` or `failed` in it; with several nodes the same one for all",
                otherwise = "no folder is watched")
        @Nullable
        String folder,

        @Setting("staff number of the employee under whose rights they come in and who is told the result") @Nullable
        String employee,

        @Setting("how often the folder is looked into; a file is taken when it has not changed between two looks")
        @DefaultValue("1m")
        Duration every) {

    private static final Duration SHORTEST = Duration.ofSeconds(5);

    public ImportSettings {
        Wrong.unless(folder == null || employee != null, "zhiji.import.employee", "zhiji.import.folder");
        Wrong.unless(every.compareTo(SHORTEST) >= 0, "zhiji.import.every", "≥ 5s");
    }
}
