package org.zhiji.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiji.exchange.sheet.UnreadableFile.Reason;

class FileSnifferTest {

    private static final String TABLE = "姓名,手机\n张三,13800138000\n李四,13900139000\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GBK", "GB18030"})
    void recognisesTheEncodingOfShortChineseText(String encoding) {
        assertThat(delimited(TABLE.getBytes(Charset.forName(encoding))))
                .satisfies(format -> assertThat(format.charset())
                        .isEqualTo(Charset.forName(encoding.equals("GBK") ? "GB18030" : encoding)))
                .satisfies(format -> assertThat(format.certain()).isTrue());
        assertThat(lines(TABLE.getBytes(Charset.forName(encoding))).get(1).cells())
                .containsExactly("张三", "13800138000");
    }

    @Test
    void aTinyGbkFileIsNotTakenForAnythingElse() {
        assertThat(delimited("张三,1".getBytes(Charset.forName("GBK"))).charset().name())
                .isEqualTo("GB18030");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkDecidesAndDoesNotEndUpInTheFirstHeader(String encoding) {
        byte[] file = ("\uFEFF" + TABLE).getBytes(Charset.forName(encoding));
        assertThat(delimited(file).charset().name()).isEqualTo(encoding);
        assertThat(lines(file).getFirst().cells().getFirst()).isEqualTo("姓名");
    }

    @Test
    void rareCharactersOfGb18030AreKept() {
        byte[] file = "姓名,手机\n㛃䶮,13800138000\n王建国,13800138001\n".getBytes(Charset.forName("GB18030"));
        assertThat(lines(file).get(1).cells().getFirst()).isEqualTo("㛃䶮");
    }

    @Test
    void utf8CutInTheMiddleOfACharacterStaysUtf8AndSaysThatItIsDamaged() {
        byte[] whole = TABLE.repeat(200).getBytes(StandardCharsets.UTF_8);
        byte[] cut = (TABLE.repeat(200) + "张").getBytes(StandardCharsets.UTF_8);
        var format = delimited(Arrays.copyOf(cut, whole.length + 1));
        assertThat(format.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(format.damaged()).isTrue();
    }

    @Test
    void westernLettersThatWouldPassForGb18030AreLeftToAPerson() {
        byte[] file = "name;city\nMoët;Orléans\nGünther;Köln\n".getBytes(Charset.forName("windows-1252"));
        assertThat(delimited(file).certain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'|'", "TAB"})
    void findsTheDelimiter(String name) {
        char delimiter = name.equals("TAB") ? '\t' : name.charAt(0);
        byte[] file = "姓名,手机,备注\n张三,138,\"a,b;c\"\n".replace(',', delimiter).getBytes(StandardCharsets.UTF_8);
        assertThat(delimited(file).delimiter()).isEqualTo(delimiter);
    }

    @Test
    void theDelimiterThatExcelDeclaresWinsAndItsLineIsNoData() {
        byte[] file = "sep=;\n姓名;备注\n张三;a,b,c\n".getBytes(StandardCharsets.UTF_8);
        assertThat(lines(file)).extracting(line -> line.cells().getFirst()).containsExactly("姓名", "张三");
        assertThat(lines(file).getFirst().number()).isEqualTo(2);
    }

    @Test
    void aPictureRenamedToCsvIsRefusedAsAPicture() {
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, Reason.PICTURE);
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}, Reason.PICTURE);
    }

    @Test
    void whatIsNoTableIsRefusedByItsName() throws IOException {
        assertRefused(new byte[0], Reason.EMPTY);
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Reason.PDF);
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1}, Reason.OLD_EXCEL);
        assertRefused("<html><table><tr><td>姓名</td></tr></table>".getBytes(StandardCharsets.UTF_8), Reason.WEB_PAGE);
        assertRefused(new byte[] {0x1F, (byte) 0x8B, 8, 0}, Reason.ARCHIVE);
        assertRefused(zip("word/document.xml", "[Content_Types].xml"), Reason.OTHER_OFFICE);
        assertRefused(zip("mimetype", "content.xml"), Reason.OPEN_DOCUMENT);
        assertRefused(zip("xl/workbook.bin"), Reason.BINARY_WORKBOOK);
        assertRefused(zip("photo.txt"), Reason.ARCHIVE);
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertRefused(noise, Reason.BINARY);
    }

    @Test
    void aTruncatedWorkbookIsRefusedAsDamaged() throws IOException {
        byte[] workbook = Workbooks.of(sheet -> {
            for (int i = 0; i < 100; i++) {
                sheet.value(i, 0, "张三" + i);
            }
        });
        assertRefused(Arrays.copyOf(workbook, workbook.length / 2), Reason.DAMAGED_WORKBOOK);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }

    private void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> FileSniffer.sniff(write(file), null, null))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private SheetFormat.Delimited delimited(byte[] file) {
        return (SheetFormat.Delimited) FileSniffer.sniff(write(file), null, null);
    }

    private java.util.List<Line> lines(byte[] file) {
        Path path = write(file);
        try (var reader = TableReader.open(path, FileSniffer.sniff(path, null, null), null)) {
            return reader.read(100);
        }
    }

    private Path write(byte[] file) {
        try {
            return Files.write(folder.resolve("file"), file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
