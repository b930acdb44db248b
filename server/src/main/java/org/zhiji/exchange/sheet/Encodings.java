package org.zhiji.exchange.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Recognises the encoding of a text file. Statistical detectors are wrong for short Chinese text, so the order is: byte order
 * mark, NUL pattern of UTF-16, strict UTF-8, strict GB18030; what fits none of them is left to a person.
 */
final class Encodings {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 64 * 1024;

    private Encodings() {}

    record Guess(Charset charset, boolean certain, boolean damaged) {}

    static Guess guess(Path file) {
        try {
            byte[] head = head(file);
            if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
                return new Guess(StandardCharsets.UTF_8, true, trial(file, StandardCharsets.UTF_8).malformed > 0);
            }
            if (startsWith(head, 0xFF, 0xFE)) {
                return new Guess(StandardCharsets.UTF_16LE, true, false);
            }
            if (startsWith(head, 0xFE, 0xFF)) {
                return new Guess(StandardCharsets.UTF_16BE, true, false);
            }
            int evenNuls = 0;
            int oddNuls = 0;
            for (int i = 0; i < head.length; i++) {
                if (head[i] == 0) {
                    if (i % 2 == 0) {
                        evenNuls++;
                    } else {
                        oddNuls++;
                    }
                }
            }
            if (evenNuls + oddNuls > 0) {
                return utf16(file, evenNuls, oddNuls);
            }
            return withoutNuls(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commas, line ends and digits have one NUL byte each, on the same side in the whole file. */
    private static Guess utf16(Path file, int evenNuls, int oddNuls) throws IOException {
        if (Math.min(evenNuls, oddNuls) * 20 > Math.max(evenNuls, oddNuls)) {
            throw new UnreadableFile(UnreadableFile.Reason.BINARY);
        }
        Charset charset = oddNuls > evenNuls ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        if (trial(file, charset).malformed > 0) {
            throw new UnreadableFile(UnreadableFile.Reason.BINARY);
        }
        return new Guess(charset, true, false);
    }

    private static Guess withoutNuls(Path file) throws IOException {
        Trial utf8 = trial(file, StandardCharsets.UTF_8);
        if (utf8.malformed == 0) {
            return new Guess(StandardCharsets.UTF_8, true, false);
        }
        // A file cut in the middle of a character, or with one foreign cell, is still UTF-8: read as GB18030 it would
        // be noise.
        if (utf8.foreign >= 20 && utf8.malformed * 50 < utf8.foreign) {
            return new Guess(StandardCharsets.UTF_8, true, true);
        }
        Trial gb = trial(file, GB18030);
        boolean looksChinese = gb.hanzi * 2 >= gb.foreign;
        if (gb.malformed == 0 && looksChinese) {
            return new Guess(GB18030, true, false);
        }
        if (gb.foreign >= 20 && gb.malformed * 50 < gb.foreign && looksChinese) {
            return new Guess(GB18030, true, true);
        }
        return new Guess(looksChinese ? GB18030 : WINDOWS_1252, false, gb.malformed > 0 && looksChinese);
    }

    /** @param foreign characters outside ASCII, hanzi those of them that are common Chinese ones or their punctuation, counted where it is GB18030 that is tried */
    private record Trial(long malformed, long foreign, long hanzi) {}

    private static Trial trial(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.allocate(SAMPLE);
        var out = CharBuffer.allocate(SAMPLE * 2);
        long malformed = 0;
        long foreign = 0;
        long hanzi = 0;
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(in) < 0;
                in.flip();
                CoderResult result = decoder.decode(in, out, end);
                while (result.isError()) {
                    malformed++;
                    in.position(in.position() + Math.min(result.length(), in.remaining()));
                    result = decoder.decode(in, out, end);
                }
                out.flip();
                while (out.hasRemaining()) {
                    char c = out.get();
                    if (c > 0x7F) {
                        foreign++;
                        if (charset == GB18030 && commonChinese(c)) {
                            hanzi++;
                        }
                    }
                }
                out.clear();
                in.compact();
            }
        }
        return new Trial(malformed, foreign, hanzi);
    }

    /**
     * Letters of western text read as GB18030 give rare characters, because their second byte is an ASCII letter; common
     * Chinese has both bytes above 0xA0.
     */
    private static boolean commonChinese(char c) {
        if (!Character.isIdeographic(c) && !(c >= 0x3000 && c < 0x3040) && !(c >= 0xFF00 && c < 0xFFF0)) {
            return "“”‘’…—·￥".indexOf(c) >= 0;
        }
        byte[] bytes = String.valueOf(c).getBytes(GB18030);
        return bytes.length == 2 && (bytes[0] & 0xFF) > 0xA0 && (bytes[1] & 0xFF) > 0xA0;
    }

    static byte[] head(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return in.readNBytes(SAMPLE);
        }
    }

    static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
