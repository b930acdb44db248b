package org.zhiji.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiji.exchange.sheet.UnreadableFile.Reason;

class TableReaderTest {

    @TempDir
    Path folder;

    @Test
    void cellsMayHoldQuotesDelimitersAndLineEnds() throws IOException {
        List<Line> lines = csv("a,b\r\n1,\"ha\r\n\"\"ha\"\"\r\nha\"\r\n3,\"x,y\"\r\n");
        assertThat(lines)
                .extracting(Line::cells)
                .containsExactly(List.of("a", "b"), List.of("1", "ha\n\"ha\"\nha"), List.of("3", "x,y"));
    }

    @Test
    void shortAndLongLinesAreReadAsTheyAre() throws IOException {
        List<Line> lines = csv("a,b,c\n1\n1,2,3,4,5\n");
        assertThat(lines.get(1).cell(2)).isEmpty();
        assertThat(lines.get(2).cells()).hasSize(5);
    }

    @Test
    void blankLinesArePassedOverAndTheOthersKeepTheirNumber() throws IOException {
        assertThat(csv("a,b\n\n,,\n1,2")).extracting(Line::number).containsExactly(1L, 4L);
    }

    @Test
    void aQuoteInTheMiddleOfACellIsText() throws IOException {
        assertThat(csv("a,b\n5\" 屏,说\"好\"\n").get(1).cells()).containsExactly("5\" 屏", "说\"好\"");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotEatTheMemory() throws IOException {
        String text = "a,b\n1,\"open\n" + "x,yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\n".repeat(150_000);
        assertThatThrownBy(() -> csv(text)).isInstanceOfSatisfying(UnreadableFile.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.UNCLOSED_QUOTE);
            assertThat(refused.line()).isEqualTo(2);
        });
    }

    @Test
    void twoHundredColumnsAreNoTrouble() throws IOException {
        String header = IntStream.range(0, 200).mapToObj(i -> "列" + i).collect(Collectors.joining(","));
        assertThat(csv(header + "\n" + header).get(1).cells()).hasSize(200);
    }

    @Test
    void aFileOfTheHeaderAloneHasOneLine() throws IOException {
        assertThat(csv("姓名,手机")).hasSize(1);
        assertThat(csv("\n\n")).isEmpty();
    }

    @Test
    void numbersInAWorkbookBecomePlainDigits() throws IOException {
        List<Line> lines = xlsx(sheet -> {
            sheet.value(0, 0, 13_800_138_000L);
            sheet.value(0, 1, 1.38001380009E10);
            sheet.value(0, 2, 0.1 + 0.2);
            sheet.value(0, 3, 17850.0);
            sheet.value(0, 4, "0755-8000");
            sheet.value(0, 5, true);
            sheet.value(0, 6, new java.math.BigDecimal("1200.50"));
        });
        assertThat(lines.getFirst().cells())
                .containsExactly("13800138000", "13800138000.9", "0.3", "17850", "0755-8000", "TRUE", "1200.5");
    }

    @Test
    void datesInAWorkbookBecomeIsoText() throws IOException {
        List<Line> lines = xlsx(sheet -> {
            date(sheet, 0, "yyyy/m/d");
            date(sheet, 1, "yyyy\"年\"m\"月\"d\"日\"");
            sheet.value(0, 2, LocalDateTime.of(2026, 9, 1, 10, 30));
            sheet.style(0, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.value(0, 3, 46266);
            sheet.style(0, 3).format("#,##0.00 \"dy\"").set();
        });
        assertThat(lines.getFirst().cells()).containsExactly("2026-09-01", "2026-09-01", "2026-09-01 10:30", "46266");
    }

    private static void date(Worksheet sheet, int column, String format) {
        sheet.value(0, column, LocalDate.of(2026, 9, 1));
        sheet.style(0, column).format(format).set();
    }

    @Test
    void rowsOfAWorkbookKeepTheNumberThatExcelShows() throws IOException {
        List<Line> lines = xlsx(sheet -> {
            sheet.value(2, 0, "姓名");
            sheet.value(5, 1, "x");
        });
        assertThat(lines).extracting(Line::number).containsExactly(3L, 6L);
        assertThat(lines.get(1).cells()).containsExactly("", "x");
    }

    @Test
    void anUnknownSheetIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), Workbooks.of(sheet -> sheet.value(0, 0, "a")));
        assertThatThrownBy(() -> TableReader.open(file, FileSniffer.sniff(file, null, null), "别的"))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SUCH_SHEET));
    }

    private List<Line> xlsx(java.util.function.Consumer<Worksheet> content) throws IOException {
        return read(Files.write(folder.resolve("a.xlsx"), Workbooks.of(content)));
    }

    private List<Line> csv(String text) throws IOException {
        return read(Files.writeString(folder.resolve("a.csv"), text, StandardCharsets.UTF_8));
    }

    private static List<Line> read(Path file) {
        try (var reader = TableReader.open(file, FileSniffer.sniff(file, null, null), null)) {
            return reader.read(Integer.MAX_VALUE);
        }
    }
}
