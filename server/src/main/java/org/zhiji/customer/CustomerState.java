package org.zhiji.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a customer out of what the audit has of it; who and what is still there keeps its id. */
final class CustomerState {

    private final ObjectMapper json;
    private final Customer now;
    private final @Nullable String areaCode;
    private final Map<String, UUID> personIds = new HashMap<>();

    private CustomerState(ObjectMapper json, Customer now, @Nullable String areaCode) {
        this.json = json;
        this.now = now;
        this.areaCode = areaCode;
        now.contactPersons().forEach(person -> personIds.putIfAbsent(person.name(), person.id()));
    }

    static Customer read(ObjectMapper json, ObjectNode state, Customer now, @Nullable String areaCode) {
        var reading = new CustomerState(json, now, areaCode);
        var persons = reading.persons(state.path("contactPersons"));
        return now.with(json.treeToValue(state, CustomerProfile.class))
                .with(
                        json.treeToValue(state, CustomerDetails.class),
                        reading.points(state.path("contactPoints")),
                        persons);
    }

    private List<ContactPerson> persons(JsonNode list) {
        var persons = new ArrayList<ContactPerson>();
        for (var entry : list) {
            // Entries of the first release hold the bare name.
            var person =
                    entry.isString() ? known(entry.asString()) : json.treeToValue(entry, Customer.AuditedPerson.class);
            persons.add(new ContactPerson(
                    personIds.computeIfAbsent(person.name(), name -> Ids.next()),
                    person.name(),
                    person.gender(),
                    person.position(),
                    person.departmentName(),
                    person.buyingRole(),
                    person.attitude(),
                    person.since(),
                    person.until(),
                    successor(person, list),
                    person.birthday(),
                    person.primary()));
        }
        return persons;
    }

    private @Nullable UUID successor(Customer.AuditedPerson person, JsonNode list) {
        var name = person.successor();
        if (name == null) {
            return null;
        }
        for (var entry : list) {
            if (name.equals(entry.path("name").asString(""))) {
                return personIds.computeIfAbsent(name, it -> Ids.next());
            }
        }
        return null;
    }

    private Customer.AuditedPerson known(String name) {
        return now.audited().contactPersons().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElse(new Customer.AuditedPerson(
                        name, Gender.UNKNOWN, null, null, null, null, null, null, null, null, false));
    }

    private List<ContactPoint> points(JsonNode list) {
        var points = new ArrayList<ContactPoint>();
        for (var entry : list) {
            var point = json.treeToValue(entry, Customer.AuditedPoint.class);
            points.add(point(point, point.person() == null ? null : personIds.get(point.person())));
        }
        return points;
    }

    private ContactPoint point(Customer.AuditedPoint point, @Nullable UUID person) {
        var there = now.contactPoints().stream()
                .filter(other -> other.type() == point.type() && other.value().equals(point.value()))
                .findFirst();
        var value = there.map(other -> new ContactPoint.Value(other.type(), other.value(), other.normalized()))
                .or(() -> ContactPoint.read(point.type(), point.value(), areaCode))
                .orElseThrow(() -> CustomerProblem.NUMBER_UNREADABLE.problem(point.value()));
        return new ContactPoint(
                there.map(ContactPoint::id).orElseGet(Ids::next),
                person,
                value.type(),
                value.value(),
                value.normalized(),
                point.preferred(),
                point.validity(),
                point.invalidReason(),
                point.timeWindow());
    }
}
