package org.zhiji.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Anonymity;
import org.zhiji.customer.PersonalData.DataSheet;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Texts;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.time.Time;

/** Everything that is kept about a person, as a workbook for that person; whole and unmasked, and on the record. */
@Component
class DataCopy {

    private final Anonymity anonymity;
    private final Texts texts;
    private final AuditLog audit;
    private final Time time;

    DataCopy(Anonymity anonymity, Texts texts, AuditLog audit, Time time) {
        this.anonymity = anonymity;
        this.texts = texts;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public byte[] of(Actor actor, PersonalDataRequestView request, Locale locale) {
        audit.record(
                actor.id(),
                "customer",
                request.customerId(),
                AuditAction.UPDATED,
                null,
                Map.of("dataCopy", request.requestNo()));
        return workbook(anonymity.copy(request.customerId()), locale, request.customerId());
    }

    private byte[] workbook(List<DataSheet> sheets, Locale locale, UUID customer) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Zhiji", "1.0")) {
            workbook.properties().setTitle(customer.toString());
            for (var sheet : sheets) {
                var page = workbook.newWorksheet(texts.get(locale, "personal-data." + sheet.name()));
                for (int column = 0; column < sheet.columns().size(); column++) {
                    page.value(
                            0,
                            column,
                            texts.get(
                                    locale,
                                    "personal-data.column." + sheet.columns().get(column)));
                    page.style(0, column).bold().set();
                    page.width(column, 20);
                }
                for (int row = 0; row < sheet.rows().size(); row++) {
                    for (int column = 0; column < sheet.columns().size(); column++) {
                        write(page, row + 1, column, sheet.rows().get(row).get(column));
                    }
                }
                page.freezePane(0, 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Worksheet page, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> page.value(row, column, number);
            case Integer number -> page.value(row, column, number);
            case LocalDate day -> page.value(row, column, day.toString());
            case Instant moment ->
                page.value(
                        row,
                        column,
                        moment.atZone(time.zone()).toLocalDateTime().withNano(0).toString());
            default -> page.value(row, column, value.toString());
        }
    }
}
