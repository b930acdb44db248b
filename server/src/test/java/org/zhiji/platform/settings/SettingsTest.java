package org.zhiji.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiji.platform.settings.LogSettings.Format;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void withoutAnyEverythingHasItsDefault() {
        var settings = new Settings(Map.of("PATH", "/bin"));
        settings.check();
        assertThat(settings.get(ProgramSettings.class))
                .isEqualTo(new ProgramSettings(8080, "127.0.0.1", "data", null, null, null));
        assertThat(settings.get(LogSettings.class)).isEqualTo(new LogSettings(Format.PLAIN, Duration.ofMillis(500)));
        assertThat(settings.get(WebSettings.class).proxies()).isEmpty();
        assertThat(settings.unknown()).isEmpty();
    }

    @Test
    void everySettingMayBeAVariableOrALineInAFile() throws IOException {
        for (var setting : Settings.described().toList()) {
            assertThat(read(Map.of(setting.variable(), sample(setting.name()))))
                    .as(setting.variable())
                    .isNotEqualTo(read(Map.of()));
            assertThat(read(Map.of(Settings.FILE, file(setting.name() + "=" + sample(setting.name())))))
                    .as(setting.name())
                    .isNotEqualTo(read(Map.of()));
        }
    }

    /** Something that is not the default. */
    private String sample(String name) throws IOException {
        return switch (name) {
            case "zhiji.port", "zhiji.jobs.threads", "zhiji.database.connections" -> "7";
            case "zhiji.jobs.polling", "zhiji.jobs.heartbeat", "zhiji.log.slow-statement" -> "3s";
            case "zhiji.url" -> "https://crm.example.cn";
            case "zhiji.log.format" -> "json";
            case "zhiji.web.proxies", "zhiji.web.setup-from" -> "10.0.0.0/8";
            default -> "0123456789abcdef";
        };
    }

    /** A certificate alone is refused, which is another answer than none, too. */
    private static List<Object> read(Map<String, String> environment) {
        var settings = new Settings(environment);
        return Settings.ALL.stream()
                .<Object>map(type -> {
                    try {
                        return settings.get(type);
                    } catch (WrongSetting e) {
                        return e.variable();
                    }
                })
                .toList();
    }

    @Test
    void aVariableWinsOverTheFile() throws IOException {
        var settings =
                new Settings(Map.of(Settings.FILE, file("zhiji.port=81\nzhiji.data=/srv/知己\n"), "ZHIJI_PORT", "82"));
        assertThat(settings.get(ProgramSettings.class).port()).isEqualTo(82);
        assertThat(settings.get(ProgramSettings.class).data()).isEqualTo("/srv/知己");
    }

    @Test
    void severalValuesAreSeparatedByCommas() {
        assertThat(new Settings(Map.of("ZHIJI_WEB_PROXIES", "10.0.0.0/8, 192.168.1.5,fd00::/8"))
                        .get(WebSettings.class)
                        .proxies())
                .containsExactly("10.0.0.0/8", "192.168.1.5", "fd00::/8");
    }

    @ParameterizedTest
    @CsvSource({
        "ZHIJI_PORT, http, '1, 2, 3 …'",
        "ZHIJI_PORT, 70000, 1–65535",
        "ZHIJI_URL, crm.example.cn, https://…",
        "ZHIJI_JOBS_HEARTBEAT, quick, '500ms, 5s, 2m'",
        "ZHIJI_JOBS_THREADS, 0, 1–32",
        "ZHIJI_LOG_FORMAT, xml, 'plain, json'",
        "ZHIJI_WEB_PROXIES, proxy.example.cn, '10.0.0.0/8, 192.168.1.5, fd00::/8'",
        "ZHIJI_WEB_PROXIES, 10.0.0.0/33, '10.0.0.0/8, 192.168.1.5, fd00::/8'"
    })
    void whatCannotBeWorkedWithIsNamed(String variable, String value, String allowed) {
        assertThatThrownBy(() -> new Settings(Map.of(variable, value)).check())
                .isInstanceOfSatisfying(WrongSetting.class, wrong -> {
                    assertThat(wrong.variable()).isEqualTo(variable);
                    assertThat(wrong.allowed()).isEqualTo(allowed);
                });
    }

    @Test
    void aSecretIsReadFromAFileWithoutTheEndOfItsLine() throws IOException {
        assertThat(password(Map.of("ZHIJI_DATABASE_PASSWORD_FILE", file("geheim\n"))))
                .isEqualTo("geheim");
        assertThat(password(Map.of(Settings.FILE, file("zhiji.database.password-file=" + file("geheim\n")))))
                .isEqualTo("geheim");
    }

    private static String password(Map<String, String> environment) {
        var settings = new Settings(environment);
        assertThat(settings.unknown()).isEmpty();
        return settings.get(DatabaseSettings.class).password();
    }

    @Test
    void aSecretIsGivenInOneWayOnlyAndItsFileCanBeRead() throws IOException {
        var both = Map.of("ZHIJI_DATABASE_PASSWORD", "a", "ZHIJI_DATABASE_PASSWORD_FILE", file("b"));
        assertThatThrownBy(() -> new Settings(both))
                .isInstanceOfSatisfying(
                        WrongSetting.class, wrong -> assertThat(wrong.allowed()).isEqualTo(WrongSetting.EITHER));
        assertThatThrownBy(() -> new Settings(Map.of("ZHIJI_DATABASE_PASSWORD_FILE", "/nowhere")))
                .isInstanceOfSatisfying(
                        WrongSetting.class, wrong -> assertThat(wrong.allowed()).isEqualTo(WrongSetting.READABLE));
    }

    @Test
    void aSecretThatCannotBeWorkedWithIsNotRepeated() {
        assertThatThrownBy(() -> new Settings(Map.of("ZHIJI_METRICS_TOKEN", "kurz")).check())
                .isInstanceOfSatisfying(WrongSetting.class, wrong -> {
                    assertThat(wrong.variable()).isEqualTo("ZHIJI_METRICS_TOKEN");
                    assertThat(wrong.value()).isNull();
                    assertThat(wrong).hasMessageNotContaining("kurz");
                });
    }

    @Test
    void aNameThatIsNoneIsSaidWithTheOneThatWasProbablyMeant() throws IOException {
        var environment = new HashMap<>(Map.of(
                "ZHIJI_DATABSE_URL", "x",
                "ZHIJI_ADRESS", "x",
                "ZHIJI_SOMETHING_ELSE_ENTIRELY", "x",
                "ZHIJI_HEAP", "640m",
                "ZHIJI_PORT", "80",
                "HOME", "/root"));
        environment.put(Settings.FILE, file("zhiji.prot=80\n"));
        assertThat(new Settings(environment).unknown())
                .containsExactlyInAnyOrder(
                        new Settings.Unknown("ZHIJI_DATABSE_URL", Optional.of("ZHIJI_DATABASE_URL")),
                        new Settings.Unknown("ZHIJI_ADRESS", Optional.of("ZHIJI_ADDRESS")),
                        new Settings.Unknown("ZHIJI_PROT", Optional.of("ZHIJI_PORT")),
                        new Settings.Unknown("ZHIJI_SOMETHING_ELSE_ENTIRELY", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.5, 192.168.1.5, true",
        "192.168.1.5, 192.168.1.6, false",
        "172.16.0.0/12, 172.31.9.9, true",
        "172.16.0.0/12, 172.32.0.1, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, 10.0.0.1, false",
        "0.0.0.0/0, 203.0.113.9, true"
    })
    void anAddressIsInsideANetworkOrNot(String network, String address, boolean inside) {
        assertThat(Network.of(network).contains(address)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/x", "10.0.0.0/-1", "", "example.cn/8"})
    void aNetworkIsWrittenInNumbers(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "settings", ".txt"), content)
                .toString();
    }
}
