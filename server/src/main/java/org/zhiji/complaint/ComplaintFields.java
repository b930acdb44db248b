package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.COMPLAINT;

import java.util.List;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;

/** What lists know of a complaint by itself, also where it hangs on a customer. */
final class ComplaintFields {

    static final List<ListField> OWN = List.of(
            ListField.text("complaintNo", COMPLAINT.COMPLAINT_NO).sorted(),
            ListField.choice("status", COMPLAINT.STATUS, ComplaintStatus.class),
            ListField.choice("severity", COMPLAINT.SEVERITY, Severity.class),
            ListField.choice("category", COMPLAINT.CATEGORY, ComplaintCategory.class),
            ListField.choice("source", COMPLAINT.SOURCE, ComplaintSource.class),
            ListField.text("description", COMPLAINT.DESCRIPTION),
            ListField.text("customerDemand", COMPLAINT.CUSTOMER_DEMAND),
            ListField.text("cause", COMPLAINT.CAUSE),
            ListField.text("solution", COMPLAINT.SOLUTION),
            ListField.text("compensation", COMPLAINT.COMPENSATION),
            ListField.of("legalRisk", FieldType.YES_NO, COMPLAINT.LEGAL_RISK),
            ListField.of("reopenCount", FieldType.NUMBER, COMPLAINT.REOPEN_COUNT),
            ListField.of("registeredAt", FieldType.INSTANT, COMPLAINT.REGISTERED_AT)
                    .sorted(),
            ListField.of("reportedAt", FieldType.INSTANT, COMPLAINT.REPORTED_AT),
            ListField.of("resolvedAt", FieldType.INSTANT, COMPLAINT.RESOLVED_AT),
            ListField.of("closedAt", FieldType.INSTANT, COMPLAINT.CLOSED_AT),
            ListField.choice("closingReason", COMPLAINT.CLOSING_REASON, ClosingReason.class));

    private ComplaintFields() {}
}
