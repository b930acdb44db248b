package org.zhiji.exchange.sheet;

import static java.util.Objects.requireNonNullElse;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.HasAltId;
import ezvcard.property.Impp;
import ezvcard.property.Note;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.sheet.Line.Trouble;

/** One visiting card as a row of a table. */
final class CardRow {

    /** Words that the proposal of columns knows, except for the last. */
    static final List<String> HEADERS =
            List.of("姓名", "性别", "公司", "职务", "手机", "固定电话", "邮箱", "微信", "QQ", "地址", "生日", "备注", "名片上的其他内容");

    private static final int NOTE_COLUMN = HEADERS.indexOf("备注");
    private static final int SHOWN_OF_UNREAD = 200;

    private final VCard card;
    private final List<String> rest = new ArrayList<>();

    private CardRow(VCard card) {
        this.card = card;
    }

    /** Nothing where the text is no card. */
    static Optional<Line> read(long number, String text) {
        try (var reader = new VCardReader(text)) {
            VCard card = reader.readNext();
            return card == null || card.getProperties().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CardRow(card).line(number));
        } catch (IOException | RuntimeException e) {
            // Whatever the reader stumbles over, it is this one card that is broken.
            return Optional.empty();
        }
    }

    /** The beginning of the text stands for it, so that a person finds it again. */
    static Line unread(long number, CharSequence text, Trouble trouble) {
        var cells = new ArrayList<>(HEADERS.stream().map(_ -> "").toList());
        cells.set(
                NOTE_COLUMN,
                CellText.clean(text.subSequence(0, Math.min(text.length(), SHOWN_OF_UNREAD))
                        .toString()));
        return new Line(number, cells, trouble);
    }

    private Line line(long number) {
        Set<String> names = names();
        String company = company();
        boolean organization = isOrganization(names, company);
        String position = Stream.concat(card.getTitles().stream(), card.getRoles().stream())
                .map(TextProperty::getValue)
                .filter(CardRow::written)
                .findFirst()
                .orElse("");
        var cells = Stream.of(
                        organization ? "" : String.join("、", names),
                        gender(),
                        organization && company.isEmpty() ? String.join("、", names) : company,
                        position,
                        phones(true),
                        phones(false),
                        email(),
                        messenger(Set.of("wechat", "weixin")),
                        messenger(Set.of("qq", "tencent", "tencent-qq")),
                        address(),
                        birthday(),
                        card.getNotes().stream()
                                .map(Note::getValue)
                                .filter(CardRow::written)
                                .collect(Collectors.joining("\n")),
                        rest())
                .map(CellText::clean)
                .toList();
        return new Line(number, cells, names.size() > 1 && !organization ? Trouble.CARD_OF_TWO : null);
    }

    /** More than one where the card speaks of several people. */
    private Set<String> names() {
        Set<String> structured = single(card.getStructuredNames()).stream()
                .map(this::together)
                .filter(CardRow::written)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> formatted = single(card.getFormattedNames()).stream()
                .map(FormattedName::getValue)
                .filter(CardRow::written)
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean chinese = structured.stream().anyMatch(CardRow::chinese);
        if (structured.size() > 1 || chinese && formatted.size() < 2 || formatted.isEmpty()) {
            return structured;
        }
        return formatted;
    }

    /** The same name in several languages is one name; the Chinese one is taken. */
    private static <T extends VCardProperty & HasAltId> List<T> single(List<T> names) {
        if (names.stream().noneMatch(name -> name.getAltId() != null || language(name) != null)) {
            return names;
        }
        return names.stream()
                .sorted(Comparator.comparing(name -> !requireNonNullElse(language(name), "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("zh")))
                .limit(1)
                .toList();
    }

    private static @Nullable String language(VCardProperty property) {
        return property.getParameters().getLanguage();
    }

    private String together(StructuredName name) {
        String family = requireNonNullElse(name.getFamily(), "");
        String given = requireNonNullElse(name.getGiven(), "");
        String additional = String.join("", name.getAdditionalNames());
        if (chinese(family + given + additional)) {
            return family.strip() + additional.strip() + given.strip();
        }
        return Stream.concat(Stream.concat(Stream.of(given), name.getAdditionalNames().stream()), Stream.of(family))
                .map(String::strip)
                .filter(CardRow::written)
                .collect(Collectors.joining(" "));
    }

    private String gender() {
        if (card.getGender() != null && card.getGender().getGender() != null) {
            return card.getGender().isMale() ? "男" : card.getGender().isFemale() ? "女" : "";
        }
        StructuredName name = card.getStructuredName();
        return name == null
                ? ""
                : Stream.concat(name.getPrefixes().stream(), name.getSuffixes().stream())
                        .filter(CardRow::written)
                        .findFirst()
                        .orElse("");
    }

    private String company() {
        List<String> units = card.getOrganization() == null
                ? List.of()
                : card.getOrganization().getValues().stream()
                        .filter(CardRow::written)
                        .toList();
        units.stream().skip(1).forEach(rest::add);
        return units.isEmpty() ? "" : units.getFirst();
    }

    private boolean isOrganization(Set<String> names, String company) {
        boolean shownAsCompany = Optional.ofNullable(card.getExtendedProperty("X-ABShowAs"))
                .map(RawProperty::getValue)
                .filter("COMPANY"::equalsIgnoreCase)
                .isPresent();
        return shownAsCompany
                || card.getKind() != null && card.getKind().isOrg()
                || names.size() == 1 && names.contains(company);
    }

    private String phones(boolean mobile) {
        var numbers = new LinkedHashSet<String>();
        for (Telephone phone : card.getTelephoneNumbers()) {
            String number =
                    phone.getUri() == null ? phone.getText() : phone.getUri().getNumber();
            if (number == null || number.isBlank()) {
                continue;
            }
            List<TelephoneType> types = phone.getTypes();
            if (types.contains(TelephoneType.FAX) || types.contains(TelephoneType.PAGER)) {
                if (mobile) {
                    rest.add(number.strip());
                }
            } else if (mobile == (types.contains(TelephoneType.CELL) || looksMobile(number))) {
                numbers.add(number.strip());
            }
        }
        return String.join("\n", numbers);
    }

    private static boolean looksMobile(String number) {
        return number.replaceAll("[^\\d]", "").matches("(86)?1[3-9]\\d{9}");
    }

    private String email() {
        List<String> addresses = card.getEmails().stream()
                .sorted(Comparator.comparing(email -> preference(email.getPref(), email)))
                .map(Email::getValue)
                .filter(CardRow::written)
                .map(String::strip)
                .distinct()
                .toList();
        addresses.stream().skip(1).forEach(rest::add);
        return addresses.isEmpty() ? "" : addresses.getFirst();
    }

    private String address() {
        List<String> addresses = card.getAddresses().stream()
                .sorted(Comparator.comparing(address -> preference(address.getPref(), address)))
                .map(CardRow::written)
                .filter(CardRow::written)
                .distinct()
                .toList();
        addresses.stream().skip(1).forEach(rest::add);
        return addresses.isEmpty() ? "" : addresses.getFirst();
    }

    /** What is preferred comes first, in both ways of saying so; the others stay as they stand. */
    private static int preference(@Nullable Integer pref, VCardProperty property) {
        boolean old = property.getParameters().getTypes().stream().anyMatch("pref"::equalsIgnoreCase);
        return old ? 0 : requireNonNullElse(pref, 101);
    }

    /** From the large to the small, as Chinese addresses are written; others keep the order of their own. */
    private static String written(Address address) {
        String street = requireNonNullElse(address.getStreetAddressFull(), "");
        String extended = requireNonNullElse(address.getExtendedAddressFull(), "");
        String city = requireNonNullElse(address.getLocality(), "");
        String region = requireNonNullElse(address.getRegion(), "");
        if (chinese(street + extended + city + region)) {
            var whole = new StringBuilder();
            for (String part : List.of(region, city)) {
                if (!street.contains(part) && whole.indexOf(part) < 0) {
                    whole.append(part);
                }
            }
            return whole.append(street).append(extended).toString();
        }
        return Stream.of(street, extended, city, region, address.getPostalCode(), address.getCountry())
                .filter(CardRow::written)
                .map(part -> part.strip().replaceAll(",$", ""))
                .collect(Collectors.joining(", "));
    }

    private String birthday() {
        if (card.getBirthday() == null) {
            RawProperty unread = card.getExtendedProperty("BDAY");
            return unread == null ? "" : unread.getValue();
        }
        Temporal date = card.getBirthday().getDate();
        if (date != null) {
            return date.isSupported(ChronoField.EPOCH_DAY)
                    ? LocalDate.from(date).toString()
                    : date.toString();
        }
        var partial = card.getBirthday().getPartialDate();
        return partial == null
                ? requireNonNullElse(card.getBirthday().getText(), "")
                : partial.toISO8601(true).replaceFirst("T.*", "");
    }

    /** There is no common way to write these: links, marks of Apple and fields of one's own. */
    private String messenger(Set<String> services) {
        Stream<String> linked = card.getImpps().stream()
                .filter(impp -> services.contains(service(impp)))
                .map(Impp::getHandle);
        Stream<String> own = card.getExtendedProperties().stream()
                .filter(property -> services.contains(
                        property.getPropertyName().toLowerCase(Locale.ROOT).replaceFirst("^x-", "")))
                .map(RawProperty::getValue);
        return Stream.concat(linked, own).filter(CardRow::written).findFirst().orElse("");
    }

    private static String service(Impp impp) {
        String marked = impp.getParameter("X-SERVICE-TYPE");
        return requireNonNullElse(marked == null ? impp.getProtocol() : marked, "")
                .toLowerCase(Locale.ROOT);
    }

    private String rest() {
        card.getUrls().stream().map(Url::getValue).filter(CardRow::written).forEach(rest::add);
        return String.join("\n", rest);
    }

    private static boolean written(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
