package org.zhiji.customer;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as cards for an address book, in version 3.0, which every telephone reads. Notes and what else we have learnt
 * stay here: a card is passed on.
 */
final class CustomerCards {

    private CustomerCards() {}

    /** One for a person; for an organisation one of its own and one for everybody who works there today. */
    static List<VCard> of(CustomerView customer, LocalDate today) {
        if (customer.type() == CustomerType.PERSON) {
            return List.of(person(customer));
        }
        var cards = new ArrayList<VCard>();
        cards.add(organization(customer));
        customer.contactPersons().stream()
                .filter(person -> person.until() == null || person.until().isAfter(today))
                .map(person -> contact(customer, person))
                .forEach(cards::add);
        return cards;
    }

    static String write(List<VCard> cards) {
        var text = new StringWriter();
        try (var writer = new VCardWriter(text, VCardVersion.V3_0)) {
            writer.setAddProdId(false);
            // Older telephones count the parts of a name.
            writer.setIncludeTrailingSemicolons(true);
            for (var card : cards) {
                writer.write(card);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VCard person(CustomerView customer) {
        var card = named(customer.name());
        if (customer.employer() != null) {
            card.setOrganization(customer.employer());
        }
        var profile = customer.profile();
        if (profile.occupation() != null) {
            card.addTitle(profile.occupation());
        }
        birthday(card, profile.birthday());
        address(card, customer);
        reach(card, customer.contactPoints());
        return card;
    }

    private static VCard organization(CustomerView customer) {
        var card = new VCard();
        card.setFormattedName(customer.name());
        card.setStructuredName(new StructuredName());
        card.setOrganization(customer.name());
        card.addExtendedProperty("X-ABShowAs", "COMPANY");
        address(card, customer);
        reach(card, customer.contactPoints());
        return card;
    }

    private static VCard contact(CustomerView customer, CustomerView.PersonView person) {
        var card = named(person.name());
        var employer = new Organization();
        employer.getValues().add(customer.name());
        if (person.departmentName() != null) {
            employer.getValues().add(person.departmentName());
        }
        card.setOrganization(employer);
        if (person.position() != null) {
            card.addTitle(person.position());
        }
        birthday(card, person.birthday());
        reach(card, person.contactPoints());
        return card;
    }

    private static VCard named(String name) {
        var parts = new StructuredName();
        var surname = PersonName.surname(name);
        parts.setFamily(surname);
        if (name.length() > surname.length() && name.startsWith(surname)) {
            parts.setGiven(name.substring(surname.length()).strip());
        }
        var card = new VCard();
        card.setStructuredName(parts);
        card.setFormattedName(name);
        return card;
    }

    /** This version knows no birthday without a year, and no lunar one. */
    private static void birthday(VCard card, @Nullable Birthday birthday) {
        if (birthday != null
                && birthday.calendar() == Birthday.Calendar.SOLAR
                && birthday.year() != null
                && birthday.month() != null
                && birthday.day() != null) {
            card.setBirthday(
                    new ezvcard.property.Birthday(LocalDate.of(birthday.year(), birthday.month(), birthday.day())));
        }
    }

    private static void address(VCard card, CustomerView customer) {
        if (customer.address() != null) {
            var address = new Address();
            address.setStreetAddress(customer.address().value());
            card.addAddress(address);
        }
    }

    private static void reach(VCard card, List<CustomerView.PointView> points) {
        for (var point : points) {
            if (point.validity() != Validity.INVALID) {
                reach(card, point.type(), point.value().value(), point.preferred());
            }
        }
    }

    private static void reach(VCard card, ContactType type, String value, boolean preferred) {
        switch (type) {
            case MOBILE -> telephone(card, TelephoneType.CELL, value, preferred);
            case LANDLINE, SERVICE_NUMBER -> telephone(card, TelephoneType.VOICE, value, preferred);
            case FAX -> telephone(card, TelephoneType.FAX, value, preferred);
            case EMAIL -> card.addEmail(value, EmailType.INTERNET);
            case WECHAT -> card.addExtendedProperty("X-WECHAT", value);
            case QQ -> card.addExtendedProperty("X-QQ", value);
            case WECOM -> card.addExtendedProperty("X-WECOM", value);
            case OTHER_IM -> card.addExtendedProperty("X-IM", value);
            case POSTAL -> {
                var address = new Address();
                address.setStreetAddress(value);
                card.addAddress(address);
            }
        }
    }

    private static void telephone(VCard card, TelephoneType type, String number, boolean preferred) {
        var telephone = new Telephone(number);
        telephone.getTypes().add(type);
        if (preferred) {
            telephone.getTypes().add(TelephoneType.PREF);
        }
        card.addTelephoneNumber(telephone);
    }
}
