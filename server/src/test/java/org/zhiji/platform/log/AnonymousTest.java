package org.zhiji.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymousTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Key (name)=(Zhang San) already exists. | Key (name)=(…) already exists.",
                "Failing row contains (张三丰, 13800138000). | Failing row contains (…, …).",
                "For input string: \"138 0013 8000\" | For input string: \"…\"",
                "no such plate 鄂A·12345 | no such plate …",
                "no such plate 鄂AD1234学 | no such plate …",
                "vin VF3ABCDE812345678 unknown | vin … unknown",
                "mail to zhang.san@example.cn failed | mail to … failed",
                "phone +86 138-0013-8000 | phone …",
                "value 'Zhang San' | value '…'",
                "id card 42010119900101001X | id card …"
            })
    void whatCouldBelongToAPersonIsTakenOut(String text, String anonymous) {
        assertThat(Anonymous.text(text)).isEqualTo(anonymous);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Import 019ab123-4567-7890-abcd-ef0123456789 row 17 refused",
                "violates unique constraint \"customer_external_no\"",
                "Connection to 127.0.0.1:54321 refused",
                "relation 'org_main.vehicle' does not exist",
                "since 2026-11-22 06:24:04.123",
                "at org.zhiji.customer.Customers.find(Customers.java:123)"
            })
    void whatOneNeedsToFindTheMistakeStays(String text) {
        assertThat(Anonymous.text(text)).isEqualTo(text);
    }

    @Test
    void aStatementIsNamedByItsShape() {
        assertThat(SlowStatements.shape(
                        "select \"a\" from \"t\" where \"x\" in (?, ?, ?) and \"s\" = 'it''s' and \"y\" = ?"))
                .isEqualTo("select \"a\" from \"t\" where \"x\" in (?…) and \"s\" = ? and \"y\" = ?");
        assertThat(SlowStatements.shape("insert into \"t\" values (?, ?), (?, ?), (?, ?)"))
                .isEqualTo("insert into \"t\" values (?…)…");
    }
}
