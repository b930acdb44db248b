package org.zhiji.archive.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:20:00Z");
    private static final Secret SECRET = Secret.of("老马识途 4711");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_000})
    void whatWasSealedIsRead(int length) throws IOException {
        var content = content(length);
        assertThat(open(seal(content, SECRET), SECRET)).isEqualTo(content);
        assertThat(open(seal(content, Secret.none()), Secret.none())).isEqualTo(content);
    }

    @Test
    void theHeadIsReadWithoutTheSecret() throws IOException {
        var head = Head.read(new ByteArrayInputStream(seal(content(10), SECRET)));
        assertThat(head.locked()).isTrue();
        assertThat(head.productVersion()).isEqualTo("1.2.3");
        assertThat(head.writtenAt()).isEqualTo(NOW);
    }

    @Test
    void nothingOfTheContentIsSeenWithoutTheSecret() throws IOException {
        var sealed = seal("13800138000".repeat(1000).getBytes(StandardCharsets.UTF_8), SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("138001");
    }

    @Test
    void twoArchivesOfTheSameContentHaveNothingInCommon() throws IOException {
        var one = seal(content(1000), SECRET);
        var other = seal(content(1000), SECRET);
        assertThat(Arrays.copyOfRange(one, one.length - 1000, one.length))
                .isNotEqualTo(Arrays.copyOfRange(other, other.length - 1000, other.length));
    }

    @Test
    void anotherSecretAndNoneAreToldApartFromDamage() throws IOException {
        var sealed = seal(content(1000), SECRET);
        refused(sealed, Secret.of("老马识途 4712"), "secret-wrong");
        refused(sealed, Secret.none(), "secret-missing");
    }

    @Test
    void thePassphraseMayAlsoStandInAFileWithALineBreakBehind(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("key"), "老马识途 4711\r\n");
        assertThat(open(seal(content(1000), SECRET), Secret.read(file))).isEqualTo(content(1000));
    }

    @Test
    void aSecretThatIsGuessedAtOnceIsRefused() {
        assertThatThrownBy(() -> Secret.of("1234567"))
                .isInstanceOfSatisfying(
                        UnusableArchive.class, found -> assertThat(found.key()).isEqualTo("secret-too-short"));
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        var sealed = seal(content(70_000), Secret.none());
        for (int at = 0; at < sealed.length; at += at < 700 ? 1 : 997) {
            var changed = sealed.clone();
            changed[at] ^= 4;
            assertThatThrownBy(() -> open(changed, Secret.none()), "byte " + at).isInstanceOf(UnusableArchive.class);
        }
        var inTheMiddle = sealed.clone();
        inTheMiddle[5000] ^= 1;
        refused(inTheMiddle, Secret.none(), "damaged");
    }

    @Test
    void everyMissingEndIsNoticed() throws IOException {
        var sealed = seal(content(200_000), Secret.none());
        int head = sealed.length - 200_000 - 4 * Key.TAG;
        for (int length : new int[] {
            sealed.length - 1,
            sealed.length - 1000,
            head + Key.PIECE + Key.TAG,
            head + 2 * (Key.PIECE + Key.TAG),
            head + 1,
            head
        }) {
            refused(Arrays.copyOf(sealed, length), Secret.none(), "cut-off");
        }
    }

    @Test
    void aPieceMoreIsNoticed() throws IOException {
        var sealed = seal(content(1000), Secret.none());
        assertThatThrownBy(() -> open(Arrays.copyOf(sealed, sealed.length + 100), Secret.none()))
                .isInstanceOf(UnusableArchive.class);
    }

    @Test
    void whatIsNoArchiveOrANewerOneIsNamed() {
        refused("PK\3\4 something else\n".getBytes(StandardCharsets.UTF_8), SECRET, "not-an-archive");
        refused(new byte[0], SECRET, "not-an-archive");
        refused("ZHIJI ARCHIVE 2\n{}\n".getBytes(StandardCharsets.UTF_8), SECRET, "newer-format");
    }

    private static void refused(byte[] sealed, Secret secret, String key) {
        assertThatThrownBy(() -> open(sealed, secret))
                .isInstanceOfSatisfying(
                        UnusableArchive.class, found -> assertThat(found.key()).isEqualTo(key));
    }

    private static byte[] seal(byte[] content, Secret secret) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealed = new SealedOutput(out, secret, "1.2.3", NOW)) {
            // In uneven parts, as a ZIP writes.
            for (int from = 0; from < content.length; from += 7777) {
                sealed.write(content, from, Math.min(7777, content.length - from));
            }
            sealed.finish();
        }
        return out.toByteArray();
    }

    private static byte[] open(byte[] sealed, Secret secret) throws IOException {
        try (var in = new SealedInput(new ByteArrayInputStream(sealed), secret)) {
            return in.readAllBytes();
        }
    }

    private static byte[] content(int length) {
        var content = new byte[length];
        new Random(1).nextBytes(content);
        return content;
    }
}
