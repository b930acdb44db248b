package org.zhiji.exchange;

import static org.zhiji.exchange.ImportKind.CUSTOMER;
import static org.zhiji.exchange.ImportKind.VEHICLE;
import static org.zhiji.exchange.ImportKind.WORK_ORDER;

import java.util.List;

/**
 * A field that a column can fill, with the headers by which the old systems call it, the most certain first. A header in the list
 * of two fields goes to the field where it stands further in front, if that is still free; a question mark makes it a second choice.
 */
public enum ImportField {
    EXTERNAL_NO(
            CUSTOMER,
            "客户编号", "客户编码", "客户代码", "客户号", "会员号", "会员编号", "会员卡号", "车主编号", "档案号", "外部编号", "客户ID", "CustomerID",
            "Customer No", "Customer Number", "Customer Code", "Client ID", "Account No", "Account Number", "External No",
            "External Number", "编号", "id"),
    NAME(
            CUSTOMER,
            "客户姓名", "客户名称", "车主姓名", "车主名称", "车主", "姓名", "客户", "名称", "机主", "用户姓名", "用户名称", "联系人姓名", "联系人",
            "Customer Name", "Owner Name", "Full Name", "Client Name", "Name", "Customer", "Owner", "Contact Name", "Contact"),
    CUSTOMER_TYPE(CUSTOMER, "客户类型", "客户性质", "车主性质", "单位个人", "个人单位", "Customer Type"),
    GENDER(CUSTOMER, "性别", "客户性别", "车主性别", "称谓", "Gender", "Sex"),
    COMPANY(
            CUSTOMER,
            "公司", "公司名称", "单位", "单位名称", "工作单位", "所属公司", "企业名称", "所在单位", "Company", "Company Name", "Employer",
            "Organisation", "Organization"),
    USCC(CUSTOMER, "统一社会信用代码", "社会信用代码", "信用代码", "税号", "纳税人识别号", "USCC", "Tax No", "Tax ID"),
    MOBILE(
            CUSTOMER,
            "手机", "手机号", "手机号码", "移动电话", "车主手机", "车主手机号", "客户手机", "客户手机号", "联系手机", "车主电话", "客户电话", "联系电话",
            "联系方式", "电话", "电话号码", "联系人电话", "联系人手机", "手机1", "电话1", "Mobile", "Mobile No", "Mobile Number", "Mobile Phone",
            "Cell", "Cell Phone", "Cellphone", "Customer Phone", "Phone", "Phone No", "Phone Number", "Contact Phone", "Tel",
            "Telephone", "phone_work"),
    OTHER_PHONE(
            CUSTOMER,
            "固定电话", "固话", "座机", "座机号码", "办公电话", "家庭电话", "住宅电话", "备用电话", "其他电话", "第二电话", "电话2", "手机2", "联系电话2",
            "Landline", "Home Phone", "Work Phone", "Office Phone", "Other Phone", "Phone 2", "phone_home", "电话", "联系电话",
            "Phone", "Tel"),
    EMAIL(CUSTOMER, "邮箱", "电子邮箱", "电子邮件", "邮件", "Email", "E-mail", "Email Address", "Mail", "email_work"),
    WECHAT(CUSTOMER, "微信", "微信号", "WeChat", "WeChat ID"),
    QQ(CUSTOMER, "QQ", "QQ号", "QQ号码"),
    PROVINCE(CUSTOMER, "省份", "省", "所在省", "所在省份", "Province", "State"),
    CITY(CUSTOMER, "城市", "市", "所在城市", "所在市", "地市", "City"),
    DISTRICT(CUSTOMER, "区县", "区", "县", "所在区县", "行政区", "District", "County"),
    ADDRESS(
            CUSTOMER,
            "地址", "联系地址", "详细地址", "通讯地址", "客户地址", "车主地址", "家庭地址", "住址", "Address", "Customer Address", "Street"),
    OWNER(
            CUSTOMER,
            "归属人", "归属员工", "客户归属", "负责人", "客户经理", "客户负责人", "销售顾问", "业务员", "Account Manager", "Account Owner",
            "Sales Rep", "Salesperson"),
    LAST_VISIT(
            CUSTOMER,
            "最近到店", "最近到店日期", "最近到店时间", "最近进店", "最近进厂", "最近进厂日期", "上次到店", "上次进厂", "上次进厂日期", "最后到店", "最后进厂日期",
            "最近来厂日期", "最近服务日期", "上次保养日期", "Last Visit", "Last Visit Date", "Last Service", "Last Service Date"),
    NOTE(CUSTOMER, "备注", "说明", "客户备注", "备注信息", "Note", "Notes", "Remark", "Remarks", "Comment", "Comments"),

    VIN(VEHICLE, "VIN", "VIN码", "VIN号", "车架号", "车架号码", "底盘号", "底盘号码", "车辆识别代号", "车辆识别代码", "车辆识别码", "车架", "Vehicle Identification Number", "Chassis No",
            "Chassis Number", "Chassis", "Frame No"),
    PLATE(
            VEHICLE,
            "车牌号", "车牌", "车牌号码", "牌照号", "牌照", "号牌", "号牌号码", "车号", "Plate", "Plate No", "Plate Number", "License Plate",
            "Licence Plate", "Registration No", "Reg No"),
    BRAND(VEHICLE, "品牌", "车辆品牌", "厂牌", "Brand", "Make"),
    SERIES(VEHICLE, "车系", "系列", "Series"),
    MODEL(VEHICLE, "车型", "车型名称", "型号", "车辆型号", "车款", "厂牌型号", "Model", "Vehicle Model", "Car Model"),
    SALE_DATE(VEHICLE, "销售日期", "购车日期", "购车时间", "买车日期", "售车日期", "新车交付日期", "Sale Date", "Sold Date", "Purchase Date"),
    MILEAGE(
            VEHICLE,
            "里程", "里程数", "行驶里程", "进厂里程", "进店里程", "公里数", "行驶公里", "本次里程", "里程km", "Mileage", "Odometer", "Km"),

    ORDER_NO(
            WORK_ORDER,
            "委托书号", "委托书编号", "委托书", "维修委托书号", "工单号", "工单编号", "维修工单号", "维修单号", "结算单号", "派工单号", "施工单号", "业务单号", "单据号",
            "单号", "订单号", "RO No", "RO Number", "RO", "Repair Order", "Repair Order No", "Work Order", "Work Order No",
            "Work Order Number", "WO No", "Job No", "Job Card", "Order No", "Order Number"),
    RECEIVED_AT(
            WORK_ORDER,
            "接车日期", "接车时间", "进厂日期", "进厂时间", "进店日期", "进店时间", "开单日期", "开单时间", "来店日期", "接待日期", "Received", "Received At",
            "Received Date", "Date In", "Open Date", "Check In"),
    COMPLETED_AT(
            WORK_ORDER, "完工日期", "完工时间", "竣工日期", "竣工时间", "Completed", "Completed At", "Completed Date", "Completion Date"),
    DELIVERED_AT(
            WORK_ORDER,
            "交车日期", "交车时间", "出厂日期", "出厂时间", "离厂日期", "离店日期", "提车日期", "结算日期", "结算时间", "关单日期", "结案日期", "维修日期", "服务日期",
            "完工日期", "Delivered", "Delivered At", "Delivery Date", "Date Out", "Closed Date", "Close Date", "Settlement Date",
            "Service Date", "Repair Date", "Completed Date"),
    REPAIR_TYPE(
            WORK_ORDER, "维修类型", "维修类别", "维修种类", "业务类型", "业务类别", "工单类型", "服务类型", "Repair Type", "Service Type", "Job Type"),
    ITEMS(
            WORK_ORDER,
            "维修项目", "维修内容", "项目名称", "作业项目", "服务项目", "保养项目", "工时项目", "故障描述", "Items", "Repair Items", "Service Items",
            "Work Done", "Description of Work", "Repair Content"),
    TOTAL_AMOUNT(
            WORK_ORDER,
            "金额", "总金额", "合计金额", "结算金额", "维修金额", "应收金额", "实收金额", "费用", "总费用", "总价", "Amount", "Total", "Total Amount",
            "Invoice Amount"),
    ADVISOR(WORK_ORDER, "服务顾问", "服务顾问姓名", "SA", "接待员", "接待人", "接车员", "业务接待", "前台", "Service Advisor", "Service Adviser", "Advisor"),
    ADVISOR_NO(WORK_ORDER, "服务顾问工号", "顾问工号", "SA工号", "接待员工号", "Advisor No", "Advisor ID", "SA No"),
    TECHNICIAN(
            WORK_ORDER, "技师", "主修", "主修人", "主修技师", "维修技师", "维修工", "主修工", "施工人", "Technician", "Mechanic"),
    TECHNICIAN_NO(WORK_ORDER, "技师工号", "维修工工号", "主修工号", "Technician No", "Technician ID"),
    SENDER_NAME(
            WORK_ORDER,
            "送修人", "送修人姓名", "送车人", "送车人姓名", "送修联系人", "报修人", "来店人", "?联系人", "?联系人姓名", "Sender", "Sender Name", "Brought By",
            "?Contact Name", "?Contact"),
    SENDER_PHONE(
            WORK_ORDER,
            "送修人电话", "送修人手机", "送修电话", "送修人手机号", "送车人电话", "送修人联系电话", "?联系人电话", "?联系人手机", "Sender Phone", "?Contact Phone"),
    CONSENT(
            WORK_ORDER,
            "是否同意回访", "同意回访", "是否回访", "愿意回访", "是否愿意回访", "接受回访", "是否接受回访", "回访意愿", "回访同意", "Follow-up Consent",
            "Consent", "Consent to Call", "Agree to Follow-up", "Follow Up"),
    FOLLOW_UP_PHONE(
            WORK_ORDER, "回访电话", "回访手机", "回访号码", "预约回访电话", "Follow-up Phone", "Follow-up Number", "Callback Phone"),
    FOLLOW_UP_WINDOW(
            WORK_ORDER,
            "预约回访时间", "回访时间", "方便回访时间", "方便接听时间", "回访时段", "预约回访时段", "方便时间", "Follow-up Time", "Preferred Time",
            "Callback Time", "Best Time to Call"),
    BRANCH(WORK_ORDER, "门店", "店名", "网点", "站点", "经销商", "门店名称", "服务站", "分店", "Branch", "Store", "Dealer", "Shop", "Location");

    private final ImportKind kind;
    private final List<String> headers;

    ImportField(ImportKind kind, String... headers) {
        this.kind = kind;
        this.headers = List.of(headers);
    }

    public ImportKind kind() {
        return kind;
    }

    List<String> headers() {
        return headers;
    }
}
