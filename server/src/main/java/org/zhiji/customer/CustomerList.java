package org.zhiji.customer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_TEAM;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;
import org.zhiji.list.Relation;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.web.Sensitive;
import zhiji.sql.tenant.tables.Employee;

/** The customers as a list. */
@Component
class CustomerList implements RecordList {

    private static final Employee OWNER = EMPLOYEE.as("owner");

    private static final zhiji.sql.tenant.tables.Customer REFERRER = CUSTOMER.as("referrer");

    /** Nobody's customers have no such name: outside the table it can be missing. */
    private static final Field<String> OWNER_ORDER = OWNER.PINYIN.coerce(String.class);

    private final Dictionaries dictionaries;

    CustomerList(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public String subject() {
        return CustomerBin.CUSTOMERS.subject();
    }

    @Override
    public Right right() {
        return Right.CUSTOMER_VIEW;
    }

    @Override
    public Right editRight() {
        return Right.CUSTOMER_EDIT;
    }

    @Override
    public Table<?> table() {
        return CUSTOMER;
    }

    @Override
    public TableLike<?> from() {
        return CUSTOMER.leftJoin(OWNER)
                .on(OWNER.ID.eq(CUSTOMER.OWNER_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(CUSTOMER.DEPARTMENT_ID));
    }

    @Override
    public Field<UUID> id() {
        return CUSTOMER.ID;
    }

    @Override
    public Field<Integer> version() {
        return CUSTOMER.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return CUSTOMER.DELETED_AT.isNull().and(CustomerReach.mayView(actor));
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return CustomerColumns.editable(actor);
    }

    @Override
    public Field<Boolean> open(Actor actor) {
        return CustomerColumns.open(actor);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return SearchQuery.matches(CUSTOMER.SEARCH, typed);
    }

    @Override
    public List<ListField> fields() {
        return List.of(
                ListField.text("name", CUSTOMER.NAME)
                        .sortedBy(CUSTOMER.PINYIN.collate("C"))
                        .foundBy(CustomerList::named),
                ListField.text("customerNo", CUSTOMER.CUSTOMER_NO).sorted(),
                ListField.choice("type", CUSTOMER.TYPE, CustomerType.class).sorted(),
                ListField.choice("kind", CUSTOMER.KIND, CustomerKind.class),
                ListField.choice("gender", CUSTOMER.GENDER, Gender.class),
                ListField.text("honorific", CUSTOMER.HONORIFIC),
                ListField.personal("phone", phone(), Sensitive.Kind.PHONE),
                ListField.choice(
                        "consent",
                        Consents.status(CUSTOMER.ID, ConsentPurpose.SERVICE_FOLLOW_UP, ContactChannel.PHONE),
                        ConsentStatus.class),
                ListField.choice("stage", CUSTOMER.LIFECYCLE_STAGE, LifecycleStage.class)
                        .sorted(),
                ListField.person("owner", CUSTOMER.OWNER_ID, OWNER.NAME).sortedBy(OWNER_ORDER),
                ListField.department("department", CUSTOMER.DEPARTMENT_ID, DEPARTMENT.NAME),
                ListField.of("lastServiceAt", FieldType.INSTANT, CUSTOMER.LAST_SERVICE_AT)
                        .sorted(),
                ListField.of("lastContactAt", FieldType.INSTANT, CUSTOMER.LAST_CONTACT_AT)
                        .sorted(),
                chosen("category", CUSTOMER.CATEGORY, CustomerProfile.CATEGORIES),
                chosen("source", CUSTOMER.SOURCE, CustomerProfile.SOURCES),
                ListField.of("referredBy", FieldType.RECORD, CUSTOMER.REFERRED_BY_ID)
                        .showing(referredBy()),
                ListField.choice("consumptionType", CUSTOMER.CONSUMPTION_TYPE, ConsumptionType.class),
                ListField.choice("purchasingPower", CUSTOMER.PURCHASING_POWER, PurchasingPower.class),
                ListField.of("birthYear", FieldType.NUMBER, CUSTOMER.BIRTH_YEAR),
                ListField.of("birthMonth", FieldType.NUMBER, CUSTOMER.BIRTH_MONTH),
                ListField.text("occupation", CUSTOMER.OCCUPATION),
                chosen("education", CUSTOMER.EDUCATION, CustomerProfile.EDUCATIONS),
                ListField.text("hobbies", CUSTOMER.HOBBIES),
                ListField.text("preferences", CUSTOMER.PREFERENCES),
                ListField.text("taboos", CUSTOMER.TABOOS),
                ListField.of("partnerSince", FieldType.DATE, CUSTOMER.PARTNER_SINCE),
                ListField.text("employer", CUSTOMER.EMPLOYER),
                ListField.text("uscc", CUSTOMER.USCC).sorted(),
                ListField.text("externalNo", CUSTOMER.EXTERNAL_NO).sorted(),
                ListField.text("regionCode", CUSTOMER.REGION_CODE),
                ListField.personal("address", CUSTOMER.ADDRESS, Sensitive.Kind.ADDRESS),
                ListField.text("note", CUSTOMER.NOTE),
                ListField.of("createdAt", FieldType.INSTANT, CUSTOMER.CREATED_AT)
                        .sorted(),
                ListField.of("updatedAt", FieldType.INSTANT, CUSTOMER.UPDATED_AT)
                        .sorted());
    }

    @Override
    public List<Relation> relations() {
        return List.of(
                new Relation(
                        "contactPoints",
                        Right.CUSTOMER_VIEW,
                        CONTACT_POINT,
                        actor -> CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID),
                        List.of(
                                ListField.choice("type", CONTACT_POINT.TYPE, ContactType.class),
                                ListField.choice("validity", CONTACT_POINT.VALIDITY, Validity.class),
                                ListField.of("preferred", FieldType.YES_NO, CONTACT_POINT.PREFERRED))),
                new Relation(
                                "contactPersons",
                                Right.CUSTOMER_VIEW,
                                CONTACT_PERSON,
                                actor -> CONTACT_PERSON
                                        .CUSTOMER_ID
                                        .eq(CUSTOMER.ID)
                                        .and(CONTACT_PERSON.REMOVED_AT.isNull()),
                                List.of(
                                        ListField.text("name", CONTACT_PERSON.NAME),
                                        ListField.text("position", CONTACT_PERSON.POSITION),
                                        ListField.choice("buyingRole", CONTACT_PERSON.BUYING_ROLE, BuyingRole.class),
                                        ListField.choice("attitude", CONTACT_PERSON.ATTITUDE, Attitude.class),
                                        ListField.of("until", FieldType.DATE, CONTACT_PERSON.UNTIL)))
                        .withOwnFieldsOf(ContactPersonList.NAME),
                new Relation(
                        "team",
                        Right.CUSTOMER_VIEW,
                        CUSTOMER_TEAM,
                        actor -> CUSTOMER_TEAM.CUSTOMER_ID.eq(CUSTOMER.ID),
                        List.of(
                                ListField.of("employee", FieldType.PERSON, CUSTOMER_TEAM.EMPLOYEE_ID),
                                chosen("role", CUSTOMER_TEAM.ROLE, TeamOfCustomer.ROLES),
                                ListField.of("mayEdit", FieldType.YES_NO, CUSTOMER_TEAM.MAY_EDIT))));
    }

    private ListField chosen(String key, Field<String> value, String dictionary) {
        return ListField.of(key, FieldType.CHOICE, value)
                .withChoices(() -> dictionaries.words(dictionary).stream()
                        .map(word -> new ListField.Choice(word.code(), word.key(), word.name()))
                        .toList());
    }

    @Override
    public Map<String, String> changeable() {
        return Map.of(
                "owner", "ownerId",
                "department", "departmentId",
                "kind", "kind",
                "category", "category",
                "source", "source",
                "consumptionType", "consumptionType",
                "purchasingPower", "purchasingPower",
                "gender", "gender",
                "employer", "employer");
    }

    @Override
    public List<String> columns() {
        return List.of("name", "phone", "consent", "stage", "owner", "department", "lastServiceAt");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("updatedAt");
    }

    /** Chinese is found by its characters wherever they stand; of a Latin word the search knows only the beginning. */
    private static Condition named(String part) {
        return part.codePoints().allMatch(Character::isIdeographic)
                ? SearchQuery.matches(CUSTOMER.SEARCH, part)
                : DSL.trueCondition();
    }

    private static Field<String> referredBy() {
        return field(select(REFERRER.NAME).from(REFERRER).where(REFERRER.ID.eq(CUSTOMER.REFERRED_BY_ID)));
    }

    private static Field<String> phone() {
        return field(select(CONTACT_POINT.VALUE)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID))
                .and(CONTACT_POINT.TYPE.in("MOBILE", "LANDLINE", "SERVICE_NUMBER"))
                .orderBy(
                        CONTACT_POINT.VALIDITY.eq(Validity.INVALID.name()),
                        CONTACT_POINT.PREFERRED.desc(),
                        CONTACT_POINT.SORT)
                .limit(1));
    }
}
