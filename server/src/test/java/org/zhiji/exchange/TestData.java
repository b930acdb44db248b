package org.zhiji.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real files that are not part of the repository; a test that needs one is skipped where it is absent. */
final class TestData {

    private TestData() {}

    static byte[] read(String name) {
        Path folder = Optional.ofNullable(System.getenv("ZHIJI_TEST_DATA"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.dir")).resolve("../../shared/data"))
                .normalize();
        Path file = folder.resolve(name);
        assumeTrue(Files.exists(file), () -> "no test data: set ZHIJI_TEST_DATA to the folder that holds " + name);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
