package org.zhiji.archive.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first three lines of an archive, readable without its secret: what it is, how its key is made, and the sum of these
 * two lines.
 *
 * @param locked whether a secret is needed
 * @param salt in hexadecimal digits, new for every archive
 * @param memoryKb and {@code passes} of Argon2id, which makes the key from the secret
 * @param check tells a wrong secret from a damaged file
 */
public record Head(
        boolean locked, String salt, int memoryKb, int passes, String check, String productVersion, Instant writtenAt) {

    private static final String MAGIC = "ZHIJI ARCHIVE ";
    private static final String FORMAT = "1";
    private static final Pattern FIRST_LINE = Pattern.compile(MAGIC + "(\\d{1,6})");
    private static final int LONGEST_LINE = 4096;
    private static final int MOST_MEMORY_KB = 1 << 18;
    private static final int MOST_PASSES = 20;

    /** The lines as they stand in the file. */
    byte[] encode() {
        var lines = MAGIC + FORMAT + "\n" + JsonMapper.shared().writeValueAsString(this) + "\n";
        return whole(lines);
    }

    private static byte[] whole(String lines) {
        return (lines + sum(lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public static Head read(InputStream in) throws IOException {
        return lines(in).head();
    }

    /** A head with its lines as they stood in the file, which the key belongs to. */
    record Lines(Head head, byte[] bytes) {}

    static Lines lines(InputStream in) throws IOException {
        var magic = line(in);
        var format = FIRST_LINE.matcher(magic);
        if (!format.matches()) {
            throw new UnusableArchive("not-an-archive");
        }
        if (!format.group(1).equals(FORMAT)) {
            throw new UnusableArchive("newer-format", format.group(1), FORMAT);
        }
        var json = line(in);
        var lines = magic + "\n" + json + "\n";
        if (!sum(lines).equals(line(in))) {
            throw new UnusableArchive("damaged");
        }
        try {
            var head = JsonMapper.shared().readValue(json, Head.class);
            if (head.memoryKb > MOST_MEMORY_KB || head.passes > MOST_PASSES) {
                throw new UnusableArchive("damaged");
            }
            return new Lines(head, whole(lines));
        } catch (JacksonException e) {
            throw new UnusableArchive("damaged", e);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() == LONGEST_LINE) {
                throw new UnusableArchive("not-an-archive");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static String sum(String lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
