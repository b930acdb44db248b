package org.zhiji.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;
import tools.jackson.databind.json.JsonMapper;

@ZhijiTest
class ImportCustomersTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, ','",
        "UTF-8, true, ','",
        "UTF-16LE, true, ','",
        "UTF-16BE, false, ','",
        "GBK, false, ','",
        "GB18030, false, ;",
        "UTF-8, false, TAB"
    })
    void chineseCustomersAreTheSameInEveryEncodingAndTheSecondTimeNothingChanges(
            String encoding, boolean mark, String delimiter) throws IOException {
        byte[] utf8 = TestData.read("formats/zh_customers_utf8.csv");
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (!delimiter.equals(",")) {
            text = withDelimiter(text, delimiter.equals("TAB") ? '\t' : delimiter.charAt(0));
        }
        byte[] file = (mark ? "\uFEFF" + text : text).getBytes(Charset.forName(encoding));

        Answer first = importNow(file, Map.of());
        assertThat(first.<Integer>read("$.result.rows")).isEqualTo(240);
        assertThat(first.<Integer>read("$.result.errorRows")).isZero();
        assertThat(sum(first, "customers")).isEqualTo(240);
        assertThat(first.<List<String>>read("$.unmapped")).containsExactly("累计消费");
        assertStoredAsExpected();

        Answer second = importNow(file, Map.of());
        assertThat(second.<Integer>read("$.result.customers.unchanged")).isEqualTo(240);
    }

    private static String withDelimiter(String text, char delimiter) throws IOException {
        var out = new StringBuilder();
        try (var parser = CSVParser.parse(text, CSVFormat.DEFAULT);
                var printer = CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .get()
                        .print(out)) {
            printer.printRecords(parser);
        }
        return out.toString();
    }

    private void assertStoredAsExpected() {
        var expected = JsonMapper.shared()
                .readTree(TestData.read("formats/zh_customers_expected.json"))
                .get("rows");
        for (int i = 0; i < expected.size(); i += 40) {
            var row = expected.get(i);
            Answer found =
                    steward().get("/api/customers?q=" + row.get(6).asString()).expect(200);
            assertThat(found.<List<String>>read("$.items[*].name"))
                    .containsExactly(row.get(1).asString());
            String id = found.read("$.items[0].id");
            Answer customer = steward().get("/api/customers/" + id).expect(200);
            assertThat(customer.<String>read("$.externalNo"))
                    .isEqualTo(row.get(0).asString());
            assertThat(customer.<String>read("$.employer")).isEqualTo(row.get(2).asString());
            assertThat(customer.<String>read("$.type")).isEqualTo("PERSON");
            assertThat(customer.<String>read("$.note"))
                    .isEqualTo(
                            row.get(9).asString().isEmpty() ? null : row.get(9).asString());
        }
    }

    @Test
    void halfAMillionDirtyLinesGiveTheirCustomersAndLoseNoneSilently() throws IOException {
        byte[] zipped = TestData.read("online-retail/online_retail.csv.gz");
        byte[] file = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();

        Answer first = importNow(file, Map.of());
        assertThat(first.<Integer>read("$.result.rows")).isEqualTo(541_909);
        assertThat(first.<Integer>read("$.result.customers.created")).isEqualTo(4372);
        assertThat(first.<Integer>read("$.result.withoutCustomer")).isEqualTo(135_080);
        assertThat(first.<Integer>read("$.result.errorRows")).isEqualTo(135_080);
        assertThat(first.<Integer>read("$.result.customers.repeated")).isEqualTo(541_909 - 135_080 - 4372);
        assertThat(first.<Boolean>read("$.nameMissing")).isTrue();

        Answer second = importNow(file, Map.of());
        assertThat(second.<Integer>read("$.result.customers.created")).isZero();
        assertThat(second.<Integer>read("$.result.customers.changed")).isZero();
        assertThat(second.<Integer>read("$.result.customers.unchanged")).isEqualTo(4372);
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        byte[] file = utf8("客户编号,姓名,手机\nD1,试一,13711110001\nD2,试二,13711110002\nD2,试二,13711110003\nD3,试三,1371111\n");
        String id = upload(file, "DRY_RUN", Map.of()).expect(201).read("$.id");
        time.runDue();
        Answer tried = steward().get("/api/imports/" + id).expect(200);
        assertThat(tried.<String>read("$.status")).isEqualTo("DRY_RUN");
        assertThat(tried.<Integer>read("$.dryRun.customers.created")).isEqualTo(2);
        assertThat(tried.<Integer>read("$.dryRun.customers.repeated")).isEqualTo(1);
        assertThat(tried.<Integer>read("$.dryRun.errorRows")).isEqualTo(1);
        assertThat(tried.<String>read("$.issues[0].cells[0].message"))
                .contains("1371111")
                .contains("手机应为 11 位");
        assertThat(steward().get("/api/customers?q=13711110001").<List<Object>>read("$.items"))
                .isEmpty();

        steward().post("/api/imports/" + id + "/execution").expect(202);
        time.runDue();
        Answer done = steward().get("/api/imports/" + id).expect(200);
        assertThat(done.<String>read("$.status")).isEqualTo("DONE");
        assertThat(done.<Integer>read("$.result.customers.created")).isEqualTo(2);
        assertThat(steward().get("/api/customers?q=13711110003").<List<String>>read("$.items[*].name"))
                .containsExactly("试二");
        steward().post("/api/imports/" + id + "/execution").expect(409);
    }

    @Test
    void aNumberUsedForTwoCustomersIsAnErrorThatNamesTheOtherRow() {
        Answer done = importNow(utf8("客户编号,姓名,手机\nN1,甲一,13711120001\nN1,乙二,13711120002\n"), Map.of());
        assertThat(done.<Integer>read("$.result.errorRows")).isEqualTo(1);
        assertThat(done.<String>read("$.issues[0].cells[0].message"))
                .contains("N1")
                .contains("第 2 行")
                .contains("乙二");
    }

    @Test
    void theErrorFileGivesTheRowsBackWithTheReasonAndWithoutFormulas() {
        Answer done = importNow(
                utf8("客户编号,姓名,手机,备注\nE1,=1+1,13711130001,好\nE2,\"=HYPERLINK(\"\"http://x\"\")\",137,+坏\n"), Map.of());
        String id = done.read("$.id");
        String csv = steward()
                .get("/api/imports/" + id + "/errors?format=CSV")
                .expect(200)
                .body();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .contains("E2")
                .contains("'=HYPERLINK")
                .contains("'+坏")
                .contains("[手机]")
                .doesNotContain("E1");
        byte[] xlsx = steward()
                .get("/api/imports/" + id + "/errors")
                .expect(200)
                .response()
                .body();
        assertThat(xlsx).startsWith('P', 'K');
    }

    @Test
    void theMappingIsRememberedForTheSameHeaders() {
        byte[] file = utf8("甲列,乙列,丙列\nM1,记一,13711140001\n");
        Answer fresh = upload(file, "ANALYZE", Map.of()).expect(201);
        assertThat(fresh.<List<String>>read("$.unmapped")).contains("甲列", "乙列");
        String id = fresh.read("$.id");
        steward()
                .ifMatch(fresh.version())
                .put(
                        "/api/imports/" + id + "/settings",
                        Map.of(
                                "columns",
                                List.of(
                                        Map.of("column", 0, "field", "EXTERNAL_NO"),
                                        Map.of("header", "乙列", "field", "NAME"),
                                        Map.of("header", "丙列", "field", "MOBILE"))))
                .expect(200);
        steward().post("/api/imports/" + id + "/dry-run").expect(202);
        assertThat(upload(file, "ANALYZE", Map.of()).<List<String>>read("$.unmapped"))
                .isEmpty();
        steward().ifMatch(1).put("/api/imports/" + id + "/settings", Map.of()).expect(409);
        time.runDue();
        steward().ifMatch(1).put("/api/imports/" + id + "/settings", Map.of()).expect(412);
    }

    @ParameterizedTest
    @CsvSource({
        "picture, 415, exchange.file-picture",
        "empty, 422, exchange.file-empty",
        "pdf, 415, exchange.file-pdf",
        "old, 415, exchange.file-old-excel",
        "noise, 415, exchange.file-binary"
    })
    void whatIsNoTableIsRefusedInClearWords(String kind, int status, String code) {
        byte[] file = switch (kind) {
            case "picture" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
            case "pdf" -> "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
            case "old" -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
            case "noise" -> new byte[] {1, 0, 2, 0, 0, 3, 0, 0, 4, 5, 0};
            default -> new byte[0];
        };
        Answer refused = upload(file, "ANALYZE", Map.of()).expect(status);
        assertThat(refused.<String>read("$.code")).isEqualTo(code);
        assertThat(refused.<String>read("$.detail")).matches("[^{}]*[\u4e00-\u9fff][^{}]*");
    }

    @Test
    void theSameUploadSentTwiceIsOneImport() {
        byte[] file = utf8("客户编号,姓名\nK1,键一\n");
        var once = steward().with("Idempotency-Key", "upload-1");
        String first = once.upload("/api/imports", "a.csv", file, Map.of("mode", "EXECUTE"))
                .expect(201)
                .read("$.id");
        String second = once.upload("/api/imports", "a.csv", file, Map.of("mode", "EXECUTE"))
                .expect(201)
                .read("$.id");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void onlyWhoMayImportDoesAndTheHistoryIsKept() {
        byte[] file = utf8("客户编号,姓名\nH1,史一\n");
        company.serviceAdvisor().upload("/api/imports", "a.csv", file, Map.of()).expect(403);
        importNow(file, Map.of());
        assertThat(steward().get("/api/imports?size=1").expect(200).<List<String>>read("$.items[*].status"))
                .containsExactly("DONE");
        assertThat(steward().get("/api/imports/template").expect(200).response().body())
                .startsWith('P', 'K');
    }

    @Test
    void datesThatCanBeReadTwoWaysAreAskedAbout() {
        byte[] file = utf8("客户编号,姓名,最近到店\nA1,日一,9/1/2026\nA2,日二,3/4/2026\n");
        Answer fresh = upload(file, "ANALYZE", Map.of()).expect(201);
        assertThat(fresh.<String>read("$.ambiguousDate")).isEqualTo("9/1/2026");
        String id = fresh.read("$.id");
        assertThat(steward().post("/api/imports/" + id + "/dry-run").expect(422).<String>read("$.code"))
                .isEqualTo("exchange.date-order-missing");
        Answer done = importNow(file, Map.of("dateOrder", "MONTH_FIRST"));
        assertThat(done.<Integer>read("$.result.errorRows")).isZero();
    }

    private static int sum(Answer answer, String kind) {
        return answer.<Integer>read("$.result." + kind + ".created")
                + answer.<Integer>read("$.result." + kind + ".changed")
                + answer.<Integer>read("$.result." + kind + ".unchanged");
    }

    private Answer importNow(byte[] file, Map<String, Object> options) {
        String id = upload(file, "EXECUTE", options).expect(201).read("$.id");
        time.runDue();
        Answer done = steward().get("/api/imports/" + id).expect(200);
        assertThat(done.<String>read("$.status")).as(done.body()).isEqualTo("DONE");
        return done;
    }

    private Answer upload(byte[] file, String mode, Map<String, Object> options) {
        return steward()
                .upload(
                        "/api/imports",
                        "客户.csv",
                        file,
                        Map.of("mode", mode, "options", JsonMapper.shared().writeValueAsString(options)));
    }

    private TestClient steward() {
        return company.dataSteward();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
