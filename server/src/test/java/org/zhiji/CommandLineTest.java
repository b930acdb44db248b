package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void nothingTypedMeansRun() {
        assertThat(parse("").command()).isEqualTo("run");
    }

    @Test
    void optionsStandBeforeOrBehindTheArguments() {
        var line = parse("import customers.csv --data /srv/zhiji --consent=no");
        assertThat(line.argument(0, "FILE")).isEqualTo("customers.csv");
        assertThat(line.option("data")).contains("/srv/zhiji");
        assertThat(line.option("consent")).contains("no");
    }

    @ParameterizedTest
    @CsvSource({"run --port http, bad-port", "run --port 70000, bad-port", "run --now tomorrow, bad-time"})
    void whatCannotBeUnderstoodIsNamed(String typed, String mistake) {
        assertThatThrownBy(() -> {
                    var line = parse(typed);
                    line.port();
                    line.now();
                })
                .isInstanceOfSatisfying(
                        CommandLine.Mistake.class,
                        found -> assertThat(found.key()).isEqualTo(mistake));
    }

    @Test
    void aTypingMistakeInAnOptionIsNotPassedOver() {
        assertThatThrownBy(() -> parse("run --prot 80").allow("port", "data"))
                .isInstanceOfSatisfying(
                        CommandLine.Mistake.class,
                        found -> assertThat(found.word()).isEqualTo("--prot"));
    }

    @Test
    void aWordTooManyIsNotPassedOver() {
        assertThatThrownBy(() -> parse("run 8081").arguments(0))
                .isInstanceOfSatisfying(
                        CommandLine.Mistake.class,
                        found -> assertThat(found.word()).isEqualTo("8081"));
    }

    private static CommandLine parse(String typed) {
        return CommandLine.parse(typed.isEmpty() ? new String[0] : typed.split(" "));
    }
}
