package org.zhiji.messaging.outside;

import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.MESSAGE_PREFERENCE;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each employee wants by mail; whoever has not chosen gets all. */
@Repository
class MailPreferences {

    private final DSLContext db;
    private final Mailer mailer;

    MailPreferences(DSLContext db, Mailer mailer) {
        this.db = db;
        this.mailer = mailer;
    }

    /**
     * @param address where mails go; absent while nobody has entered one
     * @param ready   whether the company has a mail server at all
     */
    record MailPreferenceView(MailPreference mail, @Nullable String address, boolean ready) {}

    MailPreferenceView of(UUID employee) {
        return db.select(MESSAGE_PREFERENCE.MAIL, EMPLOYEE.EMAIL)
                .from(EMPLOYEE)
                .leftJoin(MESSAGE_PREFERENCE)
                .on(MESSAGE_PREFERENCE.EMPLOYEE_ID.eq(EMPLOYEE.ID))
                .where(EMPLOYEE.ID.eq(employee))
                .fetchSingle(row -> new MailPreferenceView(
                        row.value1() == null ? MailPreference.ALL : MailPreference.valueOf(row.value1()),
                        row.value2(),
                        mailer.ready()));
    }

    @Transactional
    public MailPreferenceView set(UUID employee, MailPreference mail, Instant now) {
        db.insertInto(MESSAGE_PREFERENCE)
                .set(MESSAGE_PREFERENCE.EMPLOYEE_ID, employee)
                .set(MESSAGE_PREFERENCE.MAIL, mail.name())
                .set(MESSAGE_PREFERENCE.UPDATED_AT, now)
                .onConflict(MESSAGE_PREFERENCE.EMPLOYEE_ID)
                .doUpdate()
                .set(MESSAGE_PREFERENCE.MAIL, mail.name())
                .set(MESSAGE_PREFERENCE.UPDATED_AT, now)
                .execute();
        return of(employee);
    }
}
