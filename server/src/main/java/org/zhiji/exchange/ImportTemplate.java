package org.zhiji.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** An empty table with headers that are understood; examples stand on a sheet of their own, so that nobody imports them. */
final class ImportTemplate {

    private static final List<List<String>> COLUMNS = List.of(
            List.of("委托书号", "R202609070001"),
            List.of("客户编号", "C00001"),
            List.of("客户姓名", "王建国"),
            List.of("手机", "13800138000"),
            List.of("固定电话", "027-87654321"),
            List.of("公司", ""),
            List.of("地址", "湖北省武汉市江汉区解放大道1号"),
            List.of("VIN", "LDC613P23A1305189"),
            List.of("车牌号", "鄂A12345"),
            List.of("品牌", "东风标致"),
            List.of("车型", "408"),
            List.of("销售日期", "2024-03-18"),
            List.of("保险到期", "2027-03-17"),
            List.of("年检到期", "2028-03-31"),
            List.of("质保到期", "2027-03-18"),
            List.of("交车日期", "2026-09-04 17:20"),
            List.of("里程", "32100"),
            List.of("维修类型", "保养"),
            List.of("维修项目", "更换机油、机滤；更换前刹车片"),
            List.of("金额", "1234.50"),
            List.of("服务顾问", "周涛"),
            List.of("技师", "郑强"),
            List.of("送修人", "李敏"),
            List.of("送修人电话", "13900139000"),
            List.of("是否同意回访", "是"),
            List.of("回访电话", "13800138000"),
            List.of("预约回访时间", "09:00-10:00"),
            List.of("门店", ""));

    private ImportTemplate() {}

    static void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Zhiji", "1.0")) {
            var sheet = workbook.newWorksheet("导入");
            var example = workbook.newWorksheet("填写示例");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i).getFirst());
                sheet.style(0, i).bold().fillColor("E4F1EE").set();
                // Text, or Excel turns telephone numbers into 1.38E+10.
                sheet.style(i).format("@").set();
                sheet.width(i, 18);
                example.value(i, 0, COLUMNS.get(i).getFirst());
                example.value(i, 1, COLUMNS.get(i).getLast());
            }
            example.width(0, 18);
            example.width(1, 40);
            sheet.freezePane(0, 1);
        }
    }
}
