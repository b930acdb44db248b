package org.zhiji.exchange.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.sheet.Line.Trouble;

/** Streams visiting cards as the lines of a table. The columns are the line 0, the first card is the line 1. */
final class CardReader implements TableReader {

    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";
    /** With a photograph in it; what is longer is no card of a person. */
    private static final int LONGEST_CARD = 8 * 1024 * 1024;

    /** A longer line is neither beginning nor end. */
    private static final int LONGEST_WORD = 100;

    private static final Pattern CHINESE_CHARSET = Pattern.compile("(?i)(;CHARSET=\"?)(?:GB2312|GBK|CP936|MS936)\\b");

    private final BufferedReader reader;
    private @Nullable String pushedBack;
    private long number = -1;

    CardReader(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        this.reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
    }

    static boolean begins(String start) {
        return start.replace("\uFEFF", "").stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length());
    }

    private static String bare(String line) {
        return line.length() > LONGEST_WORD
                ? line
                : line.replace("\uFEFF", "").strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public @Nullable Line next() {
        if (number < 0) {
            number = 0;
            return new Line(0, CardRow.HEADERS);
        }
        try {
            return card();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Line card() throws IOException {
        String line = read();
        while (line != null && bare(line).isEmpty()) {
            line = read();
        }
        if (line == null) {
            return null;
        }
        number++;
        var card = new Card();
        card.add(line);
        return bare(line).equals(BEGIN) ? within(card) : between(card);
    }

    private Line within(Card card) throws IOException {
        int depth = 1;
        boolean agent = false;
        for (String line = read(); line != null; line = read()) {
            String word = bare(line);
            if (word.equals(BEGIN) && !agent) {
                pushedBack = line;
                return card.trouble(number, Trouble.CARD_UNFINISHED);
            }
            depth += word.equals(BEGIN) ? 1 : word.equals(END) ? -1 : 0;
            // An old card may hold the card of an assistant.
            agent = word.startsWith("AGENT") && word.endsWith(":");
            card.add(line);
            if (depth == 0) {
                return card.line(number);
            }
        }
        return card.trouble(number, Trouble.CARD_UNFINISHED);
    }

    /** What stands outside of all cards belongs to a card whose beginning is lost. */
    private Line between(Card card) throws IOException {
        for (String line = read(); line != null; line = read()) {
            if (bare(line).equals(BEGIN)) {
                pushedBack = line;
                break;
            }
            card.add(line);
            if (bare(line).equals(END)) {
                break;
            }
        }
        return card.trouble(number, Trouble.CARD_BROKEN);
    }

    private @Nullable String read() throws IOException {
        if (pushedBack != null) {
            String line = pushedBack;
            pushedBack = null;
            return line;
        }
        return readLine();
    }

    /** Of a line that is too long for any card only so much is kept as tells that it is. */
    private @Nullable String readLine() throws IOException {
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        var line = new StringBuilder();
        while (next >= 0 && next != '\n' && next != '\r') {
            if (line.length() <= LONGEST_CARD) {
                line.append((char) next);
            }
            next = reader.read();
        }
        if (next == '\r') {
            reader.mark(1);
            if (reader.read() != '\n') {
                reader.reset();
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Card {

        private final StringBuilder text = new StringBuilder();
        private boolean tooLong;

        void add(String line) {
            if (text.length() + line.length() > LONGEST_CARD) {
                tooLong = true;
                return;
            }
            // Phones say GB2312 and write what only its larger successors have.
            text.append(CHINESE_CHARSET.matcher(line.replace("\uFEFF", "")).replaceFirst("$1GB18030"))
                    .append("\r\n");
        }

        Line line(long number) {
            return tooLong
                    ? trouble(number, Trouble.CARD_TOO_LONG)
                    : CardRow.read(number, text.toString()).orElseGet(() -> trouble(number, Trouble.CARD_BROKEN));
        }

        Line trouble(long number, Trouble trouble) {
            return CardRow.unread(number, text, trouble);
        }
    }
}
