package org.zhiji.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiji.exchange.sheet.Line.Trouble;

class CardReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "3.0", "4.0"})
    void everyVersionGivesTheSameRow(String version) throws IOException {
        var phone = version.equals("4.0")
                ? "TEL;VALUE=uri;TYPE=cell:tel:+86-138-0013-8000"
                : "TEL;CELL:+86-138-0013-8000".replace(";CELL", version.equals("2.1") ? ";CELL" : ";TYPE=CELL");
        var row = only("""
                BEGIN:VCARD
                VERSION:%s
                N:欧阳;锋;;;
                FN:欧阳锋
                ORG:江城物流有限公司;车队
                TITLE:队长
                %s
                EMAIL:feng@example.com
                BDAY:1980-03-22
                NOTE:喜欢下午接电话
                END:VCARD
                """.formatted(version, phone));
        assertThat(cell(row, "姓名")).isEqualTo("欧阳锋");
        assertThat(cell(row, "公司")).isEqualTo("江城物流有限公司");
        assertThat(cell(row, "职务")).isEqualTo("队长");
        assertThat(cell(row, "手机")).isEqualTo("+86-138-0013-8000");
        assertThat(cell(row, "邮箱")).isEqualTo("feng@example.com");
        assertThat(cell(row, "生日")).isEqualTo("1980-03-22");
        assertThat(cell(row, "备注")).isEqualTo("喜欢下午接电话");
        assertThat(cell(row, "名片上的其他内容")).isEqualTo("车队");
        assertThat(row.number()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "GBK, GBK", "GBK, GB2312", "GB18030, GB18030"})
    void quotedPrintableNamesAreReadInTheCharsetTheyName(String written, String said) throws IOException {
        // 镕 is not in GB2312, but telephones say so nevertheless.
        var row = only("""
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=%1$s;ENCODING=QUOTED-PRINTABLE:%2$s;%3$s;;;
                NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=%1$s:%4$s=
                %5$s
                TEL;CELL:13800138000
                END:VCARD
                """.formatted(
                        said,
                        quoted("朱", written),
                        quoted("镕", written),
                        quoted("第一行", written),
                        "=0D=0A" + quoted("第二行", written)));
        assertThat(cell(row, "姓名")).isEqualTo("朱镕");
        assertThat(cell(row, "备注")).isEqualTo("第一行\n第二行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16LE"})
    void plainBytesAreReadInTheEncodingOfTheFile(String encoding) throws IOException {
        var text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK:王;小明\r\nADR;WORK:;;解放大道１号;武汉市;湖北省;430000;中国\r\n"
                + "TEL;CELL:13800138000\r\nEND:VCARD\r\n";
        var row = lines(text.getBytes(Charset.forName(encoding))).get(1);
        assertThat(cell(row, "姓名")).isEqualTo("王小明");
        assertThat(cell(row, "地址")).isEqualTo("湖北省武汉市解放大道１号");
    }

    @Test
    void foldedLinesAreOneLine() throws IOException {
        var row = only(
                "BEGIN:VCARD\nVERSION:3.0\nN:李;四;;;\nFN:李四\nNOTE:很长的\n  备注\\n第二行\\, 有逗号\nTEL:027-\n 87654321\nEND:VCARD\n");
        assertThat(cell(row, "备注")).isEqualTo("很长的 备注\n第二行, 有逗号");
        assertThat(cell(row, "固定电话")).isEqualTo("027-87654321");
    }

    @Test
    void mobilesLandlinesAndFaxesGoTheirOwnWaysAndNothingIsLostSilently() throws IOException {
        var row = only("""
                BEGIN:VCARD
                VERSION:3.0
                N:赵;六;;先生;
                TEL;TYPE=WORK:027-87654321
                TEL;TYPE=HOME:13900001111
                TEL;TYPE=CELL:13900002222
                TEL;TYPE=WORK,FAX:027-87654322
                EMAIL:b@example.com
                EMAIL;TYPE=PREF:a@example.com
                X-QQ:12345678
                IMPP;X-SERVICE-TYPE=WeChat:x-apple:zhao_liu
                URL:https://example.com
                BDAY:--0322
                END:VCARD
                """);
        assertThat(cell(row, "手机")).isEqualTo("13900001111\n13900002222");
        assertThat(cell(row, "固定电话")).isEqualTo("027-87654321");
        assertThat(cell(row, "性别")).isEqualTo("先生");
        assertThat(cell(row, "邮箱")).isEqualTo("a@example.com");
        assertThat(cell(row, "QQ")).isEqualTo("12345678");
        assertThat(cell(row, "微信")).isEqualTo("zhao_liu");
        assertThat(cell(row, "生日")).startsWith("--03");
        assertThat(cell(row, "名片上的其他内容").lines())
                .containsExactlyInAnyOrder("027-87654322", "b@example.com", "https://example.com");
    }

    @Test
    void theNameInSeveralLanguagesIsOneNameAndTheChineseIsTaken() throws IOException {
        var row = only("""
                BEGIN:VCARD
                VERSION:4.0
                FN;ALTID=1;LANGUAGE=en:Wang Fang
                FN;ALTID=1;LANGUAGE=zh:王芳
                GENDER:F
                END:VCARD
                """);
        assertThat(cell(row, "姓名")).isEqualTo("王芳");
        assertThat(cell(row, "性别")).isEqualTo("女");
        assertThat(row.trouble()).isNull();
    }

    @Test
    void westernNamesKeepTheirOrder() throws IOException {
        assertThat(cell(only("BEGIN:VCARD\nVERSION:3.0\nN:Smith;Arnold;;;\nEND:VCARD"), "姓名"))
                .isEqualTo("Arnold Smith");
    }

    @Test
    void aCompanyIsNoPerson() throws IOException {
        var marked = only(
                "BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:江城物流\nORG:江城物流\nX-ABShowAs:COMPANY\nTEL:027-87654321\nEND:VCARD");
        assertThat(cell(marked, "姓名")).isEmpty();
        assertThat(cell(marked, "公司")).isEqualTo("江城物流");
        var kind = only("BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:江城物流\nEND:VCARD");
        assertThat(cell(kind, "姓名")).isEmpty();
        assertThat(cell(kind, "公司")).isEqualTo("江城物流");
    }

    @Test
    void twoPeopleOnOneCardAreNotGuessedApart() throws IOException {
        var row = only("BEGIN:VCARD\nVERSION:4.0\nFN:张三\nFN:李四\nTEL:13800138000\nEND:VCARD");
        assertThat(row.trouble()).isEqualTo(Trouble.CARD_OF_TWO);
        assertThat(cell(row, "姓名")).isEqualTo("张三、李四");
    }

    @Test
    void brokenCardsTroubleNobodyElse() throws IOException {
        var rows = lines(("BEGIN:VCARD\nVERSION:3.0\nFN:甲\nBEGIN:VCARD\nVERSION:3.0\nFN:乙\nEND:VCARD\n"
                        + "FN:无头\nEND:VCARD\n\n"
                        + "BEGIN:VCARD\nEND:VCARD\n"
                        + "BEGIN:VCARD\nVERSION:3.0\nFN:丙\nPHOTO;ENCODING=b:" + "A".repeat(9_000_000) + "\nEND:VCARD\n"
                        + "BEGIN:VCARD\nVERSION:2.1\nN:丁\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:助手\nEND:VCARD\nEND:VCARD\n"
                        + "BEGIN:VCARD\nVERSION:3.0\nFN:戊")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(rows.subList(1, rows.size()))
                .extracting(Line::trouble)
                .containsExactly(
                        Trouble.CARD_UNFINISHED,
                        null,
                        Trouble.CARD_BROKEN,
                        Trouble.CARD_BROKEN,
                        Trouble.CARD_TOO_LONG,
                        null,
                        Trouble.CARD_UNFINISHED);
        assertThat(cell(rows.get(2), "姓名")).isEqualTo("乙");
        assertThat(cell(rows.get(3), "备注")).contains("无头");
        assertThat(cell(rows.get(6), "姓名")).isEqualTo("丁");
        assertThat(rows).extracting(Line::number).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInEveryWay(String end) throws IOException {
        var rows = lines(String.join(
                        end,
                        "",
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "FN:王五",
                        "END:VCARD",
                        "",
                        "begin:vcard",
                        "FN:赵六",
                        "end:vcard")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(row -> cell(row, "姓名")).containsExactly("姓名", "王五", "赵六");
    }

    private Line only(String text) throws IOException {
        var rows = lines(text.getBytes(StandardCharsets.UTF_8));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().cells()).isEqualTo(CardRow.HEADERS);
        return rows.get(1);
    }

    private List<Line> lines(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("cards.vcf"), content);
        var format = FileSniffer.sniff(file, null, null);
        assertThat(format).isInstanceOf(SheetFormat.Cards.class);
        try (var reader = TableReader.open(file, format, null)) {
            return reader.read(100);
        }
    }

    private static String cell(Line row, String header) {
        return row.cell(CardRow.HEADERS.indexOf(header));
    }

    private static String quoted(String text, String charset) {
        var quoted = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName(charset))) {
            quoted.append("=%02X".formatted(b & 0xFF));
        }
        return quoted.toString();
    }
}
