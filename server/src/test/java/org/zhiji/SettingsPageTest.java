package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhiji.platform.settings.Settings;
import org.zhiji.platform.settings.Settings.Described;

/** The page of settings is made from the settings. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("../docs/operations/settings.md");

    @Test
    void thePageOfSettingsIsWhatTheProgramKnows() throws IOException {
        if (Boolean.getBoolean("zhiji.settings.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("mvn -Dfast -pl server test -Dtest=SettingsPageTest -Dzhiji.settings.write=true")
                .isEqualTo(page());
    }

    private static String page() {
        return """
                # Settings

                Made from the program; a test keeps it so. Each setting is a variable of the process, or a line `name=value` in the UTF-8 file that `ZHIJI_SETTINGS` names; the variable wins.
                A secret may also be given as a file: `…_FILE`, in the file `…-file`. A value that cannot be used is said in one sentence and nothing starts; a name that is
                none is said with the one that was probably meant. Times are written `500ms`, `5s`, `2m`; several values are separated by commas.

                """ + Settings.ALL.stream().map(SettingsPageTest::section).collect(Collectors.joining("\n")) + """

                ## Of the script

                Read by `./zhiji` only.

                | variable | meaning | default |
                |---|---|---|
                | `ZHIJI_HEAP` | heap of the Java process | 320m |
                | `ZHIJI_MAVEN` | the `mvn` to build with | the one on the PATH |
                | `ZHIJI_CHROMIUM` | the browser of the browser tests | `chromium` or `google-chrome` on the PATH |
                """;
    }

    private static String section(Class<? extends Record> type) {
        return "## " + title(type) + "\n\n| variable | name | meaning | default | since |\n|---|---|---|---|---|\n"
                + Settings.described(type).map(SettingsPageTest::line).collect(Collectors.joining());
    }

    private static String title(Class<? extends Record> type) {
        return switch (type.getSimpleName()) {
            case "ProgramSettings" -> "The program";
            case "DatabaseSettings" -> "The database";
            case "WebSettings" -> "The web server";
            case "TlsSettings" -> "HTTPS";
            case "JobSettings" -> "Jobs";
            case "BackupSettings" -> "Backups";
            case "LogSettings" -> "The log";
            case "MetricSettings" -> "Measurements";
            default -> type.getSimpleName().replace("Settings", "");
        };
    }

    private static String line(Described described) {
        var setting = described.setting();
        assertThat(setting).as(described.name()).isNotNull();
        var standard = setting.otherwise().isEmpty()
                ? Optional.ofNullable(described.standard())
                        .filter(value -> !value.isEmpty())
                        .map(value -> "`" + value + "`")
                        .orElse("–")
                : setting.otherwise();
        return "| `%s`%s | `%s` | %s | %s | %s |\n"
                .formatted(
                        described.variable(),
                        setting.secret() ? " (secret)" : "",
                        described.name(),
                        setting.value(),
                        standard,
                        setting.since());
    }
}
