package org.zhiji.archive.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What opens an archive: a passphrase, or the content of a key file. The same words typed or in a file are the same
 * secret: a line break at the end, which editors add, does not count.
 */
public final class Secret {

    /** Below this a passphrase is guessed and not known. */
    private static final int SHORTEST = 8;

    private static final int LONGEST = 1 << 16;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Nothing: whoever has the file reads it. Changes are noticed all the same. */
    public static Secret none() {
        return new Secret(new byte[0]);
    }

    public static Secret of(char[] passphrase) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        return checked(Arrays.copyOf(encoded.array(), encoded.limit()));
    }

    public static Secret of(String passphrase) {
        return of(passphrase.toCharArray());
    }

    public static Secret read(Path keyFile) {
        try {
            if (Files.size(keyFile) > LONGEST) {
                throw new UnusableArchive("key-file-too-large", keyFile);
            }
            return checked(Files.readAllBytes(keyFile));
        } catch (IOException e) {
            throw new UnusableArchive("key-file-unreadable", e, keyFile);
        }
    }

    public boolean present() {
        return bytes.length > 0;
    }

    byte[] bytes() {
        return bytes;
    }

    private static Secret checked(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        if (end < SHORTEST) {
            throw new UnusableArchive("secret-too-short", SHORTEST);
        }
        return new Secret(Arrays.copyOf(bytes, end));
    }
}
