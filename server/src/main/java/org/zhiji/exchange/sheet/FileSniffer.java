package org.zhiji.exchange.sheet;

import static org.zhiji.exchange.sheet.Encodings.startsWith;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.sheet.UnreadableFile.Reason;

/** Finds out by its content, never by its name, what a file is. */
public final class FileSniffer {

    /** The reader keeps the shared texts of a workbook in memory; more than this does not fit beside the application. */
    private static final long LARGEST_SHARED_TEXTS = 120L * 1024 * 1024;

    private static final char[] DELIMITERS = {',', '\t', ';', '|'};

    private FileSniffer() {}

    /** @param charset chosen by a person; null to recognise it. @param delimiter likewise */
    public static SheetFormat sniff(Path file, @Nullable Charset charset, @Nullable Character delimiter) {
        try {
            byte[] head = Encodings.head(file);
            if (head.length == 0) {
                throw new UnreadableFile(Reason.EMPTY);
            }
            if (startsWith(head, 'P', 'K')) {
                return workbook(file);
            }
            refuseWhatIsNoTable(head);
            var guess = charset == null ? Encodings.guess(file) : new Encodings.Guess(charset, true, false);
            if (CardReader.begins(new String(head, 0, Math.min(head.length, 1024), guess.charset()))) {
                return new SheetFormat.Cards(guess.charset(), guess.certain(), guess.damaged());
            }
            char separator = delimiter == null ? delimiter(file, guess.charset()) : delimiter;
            return new SheetFormat.Delimited(guess.charset(), separator, guess.certain(), guess.damaged());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseWhatIsNoTable(byte[] head) {
        if (startsWith(head, 0x89, 'P', 'N', 'G')
                || startsWith(head, 0xFF, 0xD8, 0xFF)
                || startsWith(head, 'G', 'I', 'F', '8')
                || startsWith(head, 'B', 'M') && hasNul(head)
                || startsWith(head, 'R', 'I', 'F', 'F')
                || startsWith(head, 'I', 'I', 0x2A, 0)
                || startsWith(head, 'M', 'M', 0, 0x2A)
                || isHeif(head)) {
            throw new UnreadableFile(Reason.PICTURE);
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            String text = new String(head, StandardCharsets.UTF_16LE);
            throw new UnreadableFile(text.contains("EncryptedPackage") ? Reason.PROTECTED : Reason.OLD_EXCEL);
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw new UnreadableFile(Reason.PDF);
        }
        if (startsWith(head, 0x1F, 0x8B)
                || startsWith(head, 'R', 'a', 'r', '!')
                || startsWith(head, '7', 'z', 0xBC, 0xAF)) {
            throw new UnreadableFile(Reason.ARCHIVE);
        }
        String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^ï»¿", "")
                .stripLeading();
        if (start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<table")
                || start.startsWith("<?xml")
                || start.startsWith("<meta")
                || start.startsWith("<style")) {
            throw new UnreadableFile(Reason.WEB_PAGE);
        }
    }

    private static boolean isHeif(byte[] head) {
        return head.length > 12 && new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
    }

    private static boolean hasNul(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static SheetFormat workbook(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var names = new HashSet<String>();
            zip.stream().forEach(entry -> names.add(entry.getName()));
            if (names.contains("xl/workbook.bin")) {
                throw new UnreadableFile(Reason.BINARY_WORKBOOK);
            }
            if (!names.contains("xl/workbook.xml")) {
                if (names.contains("mimetype") && names.contains("content.xml")) {
                    throw new UnreadableFile(Reason.OPEN_DOCUMENT);
                }
                boolean office = names.contains("[Content_Types].xml");
                throw new UnreadableFile(office ? Reason.OTHER_OFFICE : Reason.ARCHIVE);
            }
            var texts = zip.getEntry("xl/sharedStrings.xml");
            if (texts != null && texts.getSize() > LARGEST_SHARED_TEXTS) {
                throw new UnreadableFile(Reason.WORKBOOK_TOO_LARGE);
            }
        } catch (ZipException e) {
            throw new UnreadableFile(Reason.DAMAGED_WORKBOOK);
        }
        return new SheetFormat.Workbook(WorkbookReader.visibleSheets(file));
    }

    /** The delimiter that cuts the first records into the most columns of the same number. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        String declared = declaredDelimiter(file, charset);
        if (!declared.isEmpty()) {
            return declared.charAt(0);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : DELIMITERS) {
            double score = score(file, new SheetFormat.Delimited(charset, candidate, true, false));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(Path file, SheetFormat.Delimited format) throws IOException {
        List<Line> lines;
        try (var reader = new DelimitedReader(file, format)) {
            lines = reader.read(50);
        } catch (UnreadableFile wrongQuotes) {
            return 0;
        }
        int widest = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        if (widest < 2) {
            return 0;
        }
        double sameWidth = lines.stream()
                .filter(line -> line.cells().size() == lines.getFirst().cells().size())
                .count();
        return sameWidth / lines.size() * Math.min(lines.getFirst().cells().size(), 50);
    }

    /** Excel writes and understands a first line {@code sep=;}. */
    static String declaredDelimiter(Path file, Charset charset) throws IOException {
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(16), charset).replace("\uFEFF", "");
            return start.regionMatches(true, 0, "sep=", 0, 4) && start.length() > 4 ? start.substring(4, 5) : "";
        }
    }
}
