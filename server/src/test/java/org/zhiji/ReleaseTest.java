package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhiji.testing.Browser;
import org.zhiji.testing.Program;

/** Data of every release so far, each in a small archive, are still opened by this one. CONTRIBUTING.md says how one is made. */
class ReleaseTest {

    private static final Path RELEASES = Path.of("src/test/resources/releases");

    @TempDir
    Path folder;

    private Program running;

    @AfterEach
    void end() {
        if (running != null) {
            running.process().destroy();
            running.process().onExit().join();
        }
    }

    static List<Path> releases() throws IOException {
        try (var files = Files.list(RELEASES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void thePeopleOfAnOlderReleaseSignInAndFindTheirCustomers(Path archive) throws Exception {
        command("restore", archive.toString(), "--data", data());
        run();
        try (var browser = new Browser()) {
            assertThat(browser.signIn(running, "wang").statusCode()).isLessThan(300);
            assertThat(browser.get(running, "/api/customers").body()).contains("张三丰", "诸葛亮");
            assertThat(browser.get(running, "/api/vehicles").body()).contains("标致");
            assertThat(browser.get(running, "/api/jobs").statusCode()).isEqualTo(200);
        }
    }

    /** Nothing but what nobody is: names of novels, numbers that were never given out. */
    @Test
    @EnabledIfSystemProperty(named = "zhiji.release.write", matches = "true")
    void keepsTheDataOfThisRelease() throws Exception {
        run();
        running.until(() -> running.setupToken().isPresent());
        try (var browser = new Browser()) {
            browser.signUp(running, running.setupToken().orElseThrow());
            browser.get(running, "/api/session");
            var file = Files.writeString(folder.resolve("orders.csv"), """
                    工单号,姓名,手机,车牌号,VIN,品牌,车系,交车时间,维修类型,维修项目,金额,里程
                    WX0001,张三丰,13800138000,鄂A12345,LDC913L2240000023,标致,408,2026-08-03 17:00,一般维修,更换刹车片,680,52000
                    WX0002,诸葛亮,13900139000,鄂A67890,LDC913L2240000037,标致,508,2026-08-04 11:30,保养,小保养,420,30120
                    """);
            command("import", file.toString(), "--data", data());
            assertThat(browser.get(running, "/api/customers").body()).contains("张三丰", "诸葛亮");
        }
        var version = ProductVersion.get().replace("-SNAPSHOT", "");
        var archive = folder.resolve(version + ".zhiji");
        command("backup", archive.toString(), "--data", data());
        Files.createDirectories(RELEASES);
        Files.move(archive, RELEASES.resolve(archive.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private void run() {
        running = Program.serve(
                        folder.resolve("run.txt"),
                        Map.of(),
                        Program.freePorts(1).getFirst(),
                        "--data",
                        data())
                .untilItAnswers();
    }

    private void command(String... words) throws Exception {
        var program = Program.start(folder.resolve(words[0] + ".txt"), Map.of(), words);
        program.process().onExit().get(120, TimeUnit.SECONDS);
        assertThat(program.output()).doesNotContain("ERROR").isNotEmpty();
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
