package org.zhiji.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.exchange.sheet.Workbooks;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;
import tools.jackson.databind.json.JsonMapper;

@ZhijiTest
class ImportWorkOrdersTest {

    private static final String HEADER = "委托书号,车主姓名,手机,VIN,车牌号,车型,交车日期,里程,维修项目,金额,服务顾问,技师,是否同意回访\n";

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    ImportCommand command;

    @Autowired
    RunImport runImport;

    @TempDir
    Path folder;

    @Test
    void aWideWorkbookBringsCustomersTheirCarsAndOrdersAndTheSecondTimeNothingChanges() throws IOException {
        byte[] file = Workbooks.of(sheet -> {
            List<String> headers = List.of(HEADER.strip().split(","));
            for (int i = 0; i < headers.size(); i++) {
                sheet.value(0, i, headers.get(i));
            }
            sheet.value(1, 0, "W1");
            sheet.value(1, 1, "王建国");
            sheet.value(1, 2, 13_900_000_001L);
            sheet.value(1, 3, "LDC613P23A1305189");
            sheet.value(1, 4, "鄂A·12345");
            sheet.value(1, 5, "408");
            sheet.value(1, 6, LocalDate.of(2026, 9, 4));
            sheet.style(1, 6).format("yyyy/m/d").set();
            sheet.value(1, 7, 32_100);
            sheet.value(1, 8, "更换刹车片");
            sheet.value(1, 9, 1234.5);
            sheet.value(1, 10, "周涛");
            sheet.value(1, 11, "新技师");
            sheet.value(1, 12, "是");
        });

        Answer first = importNow(file, Map.of());
        assertThat(first.<List<String>>read("$.unmapped")).isEmpty();
        for (String kind : List.of("customers", "vehicles", "workOrders")) {
            assertThat(first.<Integer>read("$.result." + kind + ".created"))
                    .as(kind)
                    .isEqualTo(1);
        }
        assertThat(first.<List<String>>read("$.result.people")).containsExactly("新技师");
        Answer order = order("W1");
        assertThat(order.<String>read("$.order.ownerName")).isEqualTo("王建国");
        assertThat(order.<String>read("$.order.serviceAdvisorId"))
                .isEqualTo(company.id("zhoutao").toString());
        assertThat(order.<String>read("$.technicianName")).isEqualTo("新技师");
        assertThat(order.<String>read("$.order.followUpConsent")).isEqualTo("YES");
        assertThat(order.<String>read("$.consentEvidence")).contains("W1").contains("工单.csv");
        assertThat(order.<Integer>read("$.order.mileage")).isEqualTo(32_100);
        assertThat(order.<String>read("$.order.deliveredAt")).isEqualTo("2026-09-03T16:00:00Z");

        Answer second = importNow(file, Map.of());
        for (String kind : List.of("customers", "vehicles", "workOrders")) {
            assertThat(second.<Integer>read("$.result." + kind + ".unchanged"))
                    .as(kind)
                    .isEqualTo(1);
        }
    }

    @Test
    void withoutAColumnOfConsentTheImporterHasToSayHowItIsKnown() {
        byte[] file = utf8("委托书号,姓名,手机,车牌,交车日期\nC1,赵一,13900000011,鄂A22331,2026-09-01\n");
        Answer fresh = upload(file, "ANALYZE", Map.of()).expect(201);
        assertThat(fresh.<Boolean>read("$.consentAsked")).isTrue();
        assertThat(fresh.<Boolean>read("$.advisorMissing")).isTrue();
        upload(file, "EXECUTE", Map.of("consent", "YES")).expect(422);

        importNow(file, Map.of());
        assertThat(order("C1").<String>read("$.order.followUpConsent")).isEqualTo("NOT_ASKED");

        importNow(file, Map.of("consent", "YES", "evidence", "2026年9月委托书签字"));
        assertThat(order("C1").<String>read("$.order.followUpConsent")).isEqualTo("YES");
        assertThat(order("C1").<String>read("$.consentEvidence")).isEqualTo("2026年9月委托书签字");
    }

    @Test
    void theLinesOfOneOrderBecomeOneOrder() {
        String row = "L1,钱二,13900000021,,鄂A22332,,2026-09-01,100,%s,%s,周涛,,否\n";
        byte[] file = utf8(HEADER + row.formatted("换机油", "100") + row.formatted("洗车", "20.5"));
        Answer done = importNow(file, Map.of());
        assertThat(done.<Integer>read("$.result.workOrders.created")).isEqualTo(1);
        assertThat(done.<Integer>read("$.result.workOrders.repeated")).isEqualTo(1);
        assertThat(order("L1").<String>read("$.order.items")).isEqualTo("换机油\n洗车");
        assertThat(order("L1").<Double>read("$.order.totalAmount")).isEqualTo(120.5);
        assertThat(importNow(file, Map.of()).<Integer>read("$.result.workOrders.unchanged"))
                .isEqualTo(1);
    }

    @Test
    void aCarBelongsToTheOwnerOfItsLatestOrderWhicheverRowComesFirst() {
        String vin = "LSJA24U62JG269225";
        byte[] file = utf8(HEADER + "O2,新车主,13900000032," + vin + ",鄂A22333,,2026-08-01,,,,周涛,,\n"
                + "O1,旧车主,13900000031," + vin + ",鄂A22333,,2025-03-01,,,,周涛,,\n");
        importNow(file, Map.of());
        assertThat(vehicleOf("O1").<String>read("$.ownerName")).isEqualTo("新车主");
        assertThat(order("O1").<String>read("$.order.ownerName")).isEqualTo("旧车主");
        Answer second = importNow(file, Map.of());
        assertThat(second.<Integer>read("$.result.vehicles.changed")).isZero();
        assertThat(second.<Integer>read("$.result.customers.changed")).isZero();
        assertThat(second.<Integer>read("$.result.workOrders.unchanged")).isEqualTo(2);
    }

    @Test
    void aCustomerWithoutPhoneIsKnownByTheCarAndOnlyOnce() {
        String vin = "LDCB43L13R0100007";
        byte[] file = utf8("委托书号,姓名,VIN,交车日期\nV1,孙无机," + vin + ",2026-08-01\nV2,孙无机," + vin + ",2026-08-02\n");
        Answer first = importNow(file, Map.of());
        assertThat(first.<Integer>read("$.result.customers.created")).isEqualTo(1);
        Answer second = importNow(file, Map.of());
        assertThat(second.<Integer>read("$.result.customers.created")).isZero();
        assertThat(steward().get("/api/customers?q=孙无机").<List<Object>>read("$.items"))
                .hasSize(1);
    }

    @Test
    void wrongRowsAreReportedEachWithItsReasonAndTheOthersComeIn() {
        byte[] file = utf8(HEADER
                + "E1,李一,13900000041,LDC613P23A130518,鄂A22341,,2026-09-01,,,,周涛,,\n"
                + "E2,李二,13900000042,,鄂A22342,,2026-02-30,,,,周涛,,\n"
                + "E3,李三,13900000043,,鄂A22343,,2026-09-01,,,,周涛,,也许\n"
                + "E4,李四,13900000044,,鄂A22344,,2026-09-01,,,,,,是\n"
                + "E4,李五,13900000045,,鄂A22345,,2026-09-01,,,,周涛,,是\n"
                + ",,,,,,,,,合计,,,\n");
        Answer done = importNow(file, Map.of());
        assertThat(done.<Integer>read("$.result.rows")).isEqualTo(6);
        assertThat(done.<Integer>read("$.result.errorRows")).isEqualTo(5);
        assertThat(done.<Integer>read("$.result.workOrders.created")).isEqualTo(1);
        assertThat(String.join("\n", done.<List<String>>read("$.issues[*].cells[*].message")))
                .contains("16 位，VIN 应为 17 位")
                .contains("没有“2026-02-30”这一天")
                .contains("“也许”看不出是同意还是不同意")
                .contains("没有服务顾问")
                .contains("委托书号 E4 在第 5 行已用于另一辆车")
                .contains("这一行没有客户");
    }

    @Test
    void aListOfCarsWithoutOwnersUpdatesTheKnownOnesAndReportsTheOthers() {
        importNow(utf8("姓名,手机,车牌,车型\n周一,13900000051,鄂A22351,307\n"), Map.of());
        Answer done = importNow(utf8("车牌,车型,里程\n鄂A22351,308,5000\n鄂A22352,408,1\n"), Map.of());
        assertThat(done.<Integer>read("$.result.vehicles.changed")).isEqualTo(1);
        assertThat(done.<Integer>read("$.result.errorRows")).isEqualTo(1);
        assertThat(done.<String>read("$.issues[0].cells[0].message")).contains("系统里没有这辆车");
    }

    @Test
    void aLongFileIsWorkedThroughInBatchesAndAgainWithoutAChange() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 2500; i++) {
            file.append("B%05d,批%d,13911%06d,,鄂B%05d,,2026-08-%02d,%d,保养,300,周涛,,%s\n"
                    .formatted(i, i % 900, i % 900, i % 900, 1 + i % 28, i, i % 2 == 0 ? "是" : "否"));
        }
        byte[] bytes = utf8(file.toString());
        Answer first = importNow(bytes, Map.of());
        assertThat(first.<Integer>read("$.result.errorRows")).isZero();
        assertThat(first.<Integer>read("$.result.customers.created")).isEqualTo(900);
        assertThat(first.<Integer>read("$.result.vehicles.created")).isEqualTo(900);
        assertThat(first.<Integer>read("$.result.workOrders.created")).isEqualTo(2500);
        Answer second = importNow(bytes, Map.of());
        assertThat(second.<Integer>read("$.result.customers.unchanged")).isEqualTo(900);
        assertThat(second.<Integer>read("$.result.vehicles.unchanged")).isEqualTo(900);
        assertThat(second.<Integer>read("$.result.workOrders.unchanged")).isEqualTo(2500);
    }

    @Test
    void aNewCustomerIsWrittenOnceWithWhatTheFirstRepairMeansAndAgainWithTheSecond() {
        Answer one = importNow(utf8(HEADER + "Y1,一次,13911119001,,鄂E00001,,2026-08-01,1,保养,300,,,\n"), Map.of());
        String id = customer("13911119001").read("$.items[0].id");
        Answer customer = steward().get("/api/customers/" + id).expect(200);
        assertThat(one.<Integer>read("$.result.errorRows")).isZero();
        assertThat(customer.<String>read("$.lifecycleStage")).isEqualTo("FIRST_TIME");
        assertThat(customer.<String>read("$.lastServiceAt")).isEqualTo("2026-07-31T16:00:00Z");
        assertThat(steward().get("/api/customers/" + id + "/history").<List<String>>read("$.items[*].action"))
                .containsExactly("CREATED");

        importNow(utf8(HEADER + "Y2,一次,13911119001,,鄂E00001,,2026-08-02,2,保养,300,,,\n"), Map.of());
        assertThat(steward().get("/api/customers/" + id).<String>read("$.lifecycleStage"))
                .isEqualTo("REPEAT");
    }

    @Test
    void aRepairThatWasNotPaidForMakesNoBuyerAndOneThatIsKnownMakesNoneTwice() {
        importNow(
                utf8(HEADER + "Y3,免费,13911119003,,鄂E00003,,2026-08-01,1,保养,0,,,\n"
                        + "Y4,已知,13911119004,,鄂E00004,,2026-08-01,1,保养,300,,,\n"),
                Map.of());
        assertThat(customer("13911119003").<String>read("$.items[0].lifecycleStage"))
                .isEqualTo("POTENTIAL");

        // The order stays with its owner; who comes with it now has bought nothing.
        importNow(utf8(HEADER + "Y4,新人,13911119005,,鄂E00005,,2026-08-01,1,保养,300,,,\n"), Map.of("existing", "KEEP"));
        assertThat(customer("13911119005").<String>read("$.items[0].lifecycleStage"))
                .isEqualTo("POTENTIAL");
    }

    private Answer customer(String phone) {
        return steward().get("/api/customers?q=" + phone).expect(200);
    }

    @Test
    void aRunThatWasCutOffGoesOnBehindTheLastWholeBatch() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 2200; i++) {
            file.append("X%05d,断%d,13912%06d,,鄂C%05d,,2026-08-01,%d,保养,300,周涛,,是\n".formatted(i, i, i, i, i));
        }
        String id =
                upload(utf8(file.toString()), "ANALYZE", Map.of()).expect(201).read("$.id");
        steward().post("/api/imports/" + id + "/execution").expect(202);
        time.inCompany(() -> runImport.run(UUID.fromString(id), false, rows -> {
            throw new IllegalStateException("the process ends here");
        }));
        Answer stopped = steward().get("/api/imports/" + id).expect(200);
        assertThat(stopped.<String>read("$.status")).isEqualTo("FAILED");
        assertThat(stopped.<String>read("$.failure")).contains("继续导入");
        assertThat(stopped.<Integer>read("$.result.rows")).isEqualTo(1000);

        steward().post("/api/imports/" + id + "/execution").expect(202);
        time.runDue();
        Answer done = steward().get("/api/imports/" + id).expect(200);
        assertThat(done.<String>read("$.status")).isEqualTo("DONE");
        assertThat(done.<Integer>read("$.result.rows")).isEqualTo(2200);
        assertThat(done.<Integer>read("$.result.workOrders.created")).isEqualTo(2200);
        assertThat(done.<Integer>read("$.result.customers.created")).isEqualTo(2200);
        assertThat(done.<Integer>read("$.result.errorRows")).isZero();
    }

    @Test
    void newRecordsBelongToTheBranchThatTheImporterChose() {
        Answer fresh =
                upload(utf8("姓名,手机\n店一,13900000071\n"), "ANALYZE", Map.of()).expect(201);
        String id = fresh.read("$.id");
        assertThat(fresh.<String>read("$.departmentId"))
                .isEqualTo(company.store().toString());
        steward()
                .ifMatch(fresh.version())
                .put("/api/imports/" + id + "/settings", Map.of("departmentId", company.otherStore()))
                .expect(200);
        steward().post("/api/imports/" + id + "/execution").expect(202);
        time.runDue();
        Answer found = steward().get("/api/customers?q=13900000071").expect(200);
        assertThat(steward()
                        .get("/api/customers/" + found.<String>read("$.items[0].id"))
                        .<String>read("$.departmentId"))
                .isEqualTo(company.otherStore().toString());
    }

    @Test
    void theCommandTellsTheMappingTheCountsAndWhatIsWrong() throws IOException {
        company.id("zhoutao");
        Path file = Files.writeString(
                folder.resolve("dms.csv"), "客户姓名,手机,颜色\n命一,13900000061,红\n命二,139,蓝\n", StandardCharsets.UTF_8);
        var lines = new ArrayList<String>();
        time.inCompany(() -> assertThat(command.run(file, Map.of(), Locale.CHINESE, lines::add))
                .isTrue());
        assertThat(lines)
                .contains("  客户姓名 → 客户姓名", "没有导入的列：颜色", "客户：新增 1，更新 0，不变 0，重复行 0", "出错 1 行，其中没有客户 0 行")
                .anyMatch(line -> line.startsWith("  第 3 行 手机: ") && line.contains("139"));

        var refused = new ArrayList<String>();
        time.inCompany(() -> assertThat(command.run(folder.resolve("none.csv"), Map.of(), Locale.ENGLISH, refused::add))
                .isFalse());
        assertThat(refused.getFirst()).contains("No file");
    }

    private Answer order(String number) {
        Answer found = steward().get("/api/work-orders?q=" + number).expect(200);
        return steward()
                .get("/api/work-orders/" + found.<String>read("$.items[0].id"))
                .expect(200);
    }

    private Answer vehicleOf(String orderNumber) {
        return steward()
                .get("/api/vehicles/" + order(orderNumber).<String>read("$.order.vehicleId"))
                .expect(200);
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
                        "工单.csv",
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
