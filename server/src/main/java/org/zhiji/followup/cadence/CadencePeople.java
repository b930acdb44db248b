package org.zhiji.followup.cadence;

import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.Callers;

/** Who is at work and may make contacts. */
@Repository
class CadencePeople {

    private final DSLContext db;
    private final Callers callers;

    CadencePeople(DSLContext db, Callers callers) {
        this.db = db;
        this.callers = callers;
    }

    People now() {
        var able = callers.ids();
        var persons = db.select(EMPLOYEE.ID, EMPLOYEE.STATUS, EMPLOYEE.DELEGATE_ID).from(EMPLOYEE).stream()
                .collect(Collectors.toMap(
                        row -> row.value1(),
                        row -> new People.Person(
                                row.value2().equals("ACTIVE"), able.contains(row.value1()), row.value3())));
        var roster = callers.roster();
        return new People(persons, roster::of);
    }
}
