package org.zhiji.list;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.identity.Actor;
import org.zhiji.list.ListView.ListFieldView;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;
import org.zhiji.testing.Company;
import org.zhiji.testing.ZhijiTest;

/** What holds for each list, whichever room offers it. */
@ZhijiTest
class EveryListTest {

    @Autowired
    Company company;

    @Autowired
    ObjectProvider<RecordList> lists;

    @Autowired
    DescribeList describe;

    @Autowired
    Tenants tenants;

    @Test
    void everythingHasANameInBothLanguages() {
        var unnamed = new ArrayList<String>();
        for (var list : lists) {
            for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                var view = view(list, locale);
                view.relations().stream()
                        .map(ListView.RelationView::name)
                        .filter(name -> name.startsWith("relation."))
                        .forEach(unnamed::add);
                fields(view)
                        .flatMap(field -> Stream.concat(
                                Stream.of(field.name()),
                                field.choices().stream().map(ListView.ChoiceView::name)))
                        .filter(name -> name.startsWith("field.") || name.startsWith("choice."))
                        .forEach(unnamed::add);
            }
        }
        assertThat(unnamed).isEmpty();
    }

    private ListView view(RecordList list, Locale locale) {
        return CurrentTenant.call(tenants.all().getFirst(), () -> describe.view(Actor.SYSTEM, list, locale));
    }

    private static Stream<ListFieldView> fields(ListView view) {
        return Stream.concat(view.fields().stream(), view.relations().stream().flatMap(it -> it.fields().stream()));
    }

    /** The database takes each column, each order and each condition. */
    @Test
    void everyFieldIsShownSortedAndAskedFor() {
        var person = company.serviceManager();
        for (var list : lists) {
            var view = view(list, Locale.ENGLISH);
            var rows = "/api/lists/" + list.name() + "/rows?size=5";
            var all = String.join(
                    ",", view.fields().stream().map(ListFieldView::key).toList());
            person.get(rows + "&columns=" + all).expect(200);
            for (var field : view.fields()) {
                if (field.sortable()) {
                    person.get(rows + "&sort=-" + field.key()).expect(200);
                }
                conditions(field)
                        .forEach(condition -> person.get(rows + "&filter=" + encode(condition, UTF_8))
                                .expect(200));
            }
            for (var relation : view.relations()) {
                for (var field : relation.fields()) {
                    conditions(field)
                            .map(condition -> "{\"relation\":\"%s\",\"has\":true,\"where\":%s}"
                                    .formatted(relation.key(), condition))
                            .forEach(condition -> person.get(rows + "&filter=" + encode(condition, UTF_8))
                                    .expect(200));
                }
            }
        }
    }

    @Test
    void everyTableHasWhatIsWrittenBesideAnOwnField() {
        for (var list : lists) {
            assertThat(list.table().fieldStream().map(Field::getName))
                    .as(list.name())
                    .contains("id", "version", "updated_at");
        }
    }

    @Test
    void whoMayNotSeeTheRecordsMayNotSeeTheList() {
        for (var list : lists) {
            company.administrator().get("/api/lists/" + list.name() + "/rows").expect(403);
        }
    }

    private static Stream<String> conditions(ListFieldView field) {
        return field.operators().stream()
                .map(operator -> "{\"field\":\"%s\",\"operator\":\"%s\",\"values\":[%s]}"
                        .formatted(field.key(), operator, values(field, operator)));
    }

    private static String values(ListFieldView field, Operator operator) {
        return switch (operator) {
            case EMPTY, NOT_EMPTY -> "";
            case OLDER_THAN, WITHIN_LAST, WITHIN_NEXT -> "\"3\",\"MONTH\"";
            case BETWEEN -> value(field) + "," + value(field);
            default -> value(field);
        };
    }

    private static String value(ListFieldView field) {
        return "\""
                + switch (field.type()) {
                    case NUMBER, MONEY -> "12.5";
                    case DATE, INSTANT -> "2026-09-01";
                    case CHOICE, MULTI_CHOICE -> field.choices().getFirst().value();
                    case YES_NO -> "true";
                    case PERSON -> "my-department";
                    case DEPARTMENT -> "mine";
                    case TEXT, LINK, RECORD -> "江城";
                }
                + "\"";
    }
}
